import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const ONE = 'kit/ui/dialog.tsx'

test('when something opens over a page, it is the one dialog that asks before words are lost', () => {
  const files = globSync('{kit,apps,slices}/**/*.tsx', { cwd: ROOT })
  expect(files.length).toBeGreaterThan(300)
  const others = files.filter((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8')
    return file !== ONE && (/import \{[^}]*\bDialog\b[^}]*\} from '@digdir/.test(text) || text.includes('<dialog'))
  })
  expect(others).toEqual([])
})
