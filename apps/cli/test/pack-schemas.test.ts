import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packSchemas } from '../../../scripts/pack-schemas.ts'

const FOLDER = join(import.meta.dirname, '../../../packs/schema')

test('when a kind of element changes, packs/schema says so (node scripts/generate-pack-schemas.ts makes it)', () => {
  const made = packSchemas()
  const inFolder = readdirSync(FOLDER).filter((name) => made.has(name))
  expect(inFolder).toHaveLength(made.size)
  for (const [name, text] of made) expect(readFileSync(join(FOLDER, name), 'utf8'), name).toBe(text)
})
