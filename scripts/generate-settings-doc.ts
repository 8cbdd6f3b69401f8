import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { settingsDoc } from './settings-doc.ts'

/** Writes docs/settings.md from the table of settings. A test holds the two together. */
writeFileSync(join(import.meta.dirname, '../docs/settings.md'), settingsDoc())
