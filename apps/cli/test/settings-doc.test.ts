import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { settingsDoc } from '../../../scripts/settings-doc.ts'

test('when a setting changes, docs/settings.md says so (node scripts/generate-settings-doc.ts makes it)', () => {
  expect(readFileSync(join(import.meta.dirname, '../../../docs/settings.md'), 'utf8')).toBe(settingsDoc())
})
