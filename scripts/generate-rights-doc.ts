import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rightsDoc } from './rights-doc.ts'

/** Writes docs/rights.md from the table of rights. A test holds the two together. */
writeFileSync(join(import.meta.dirname, '../docs/rights.md'), rightsDoc())
