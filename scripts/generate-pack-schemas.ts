import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packSchemas } from './pack-schemas.ts'

/** Writes packs/schema/*.schema.json from the zod shapes of the strategy. A test holds the two together. */
const folder = join(import.meta.dirname, '../packs/schema')
mkdirSync(folder, { recursive: true })
for (const [name, text] of packSchemas()) writeFileSync(join(folder, name), text)
