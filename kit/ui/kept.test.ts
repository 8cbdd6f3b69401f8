import { expect, test } from 'vitest'
import { isWhole } from './kept.ts'

const FORM = { words: {}, groups: ['public'], nextAt: null as string | null }

test('when what was kept is the whole form, it is taken; when a part is missing or of another kind, none of it is', () => {
  expect(isWhole({ words: { nb: {} }, groups: [], nextAt: '2026-01-01T00:00:00.000Z' }, FORM)).toBe(true)
  expect(isWhole({ words: { nb: {} }, nextAt: null }, FORM)).toBe(false)
  expect(isWhole({ words: {}, groups: 'public', nextAt: null }, FORM)).toBe(false)
  for (const other of [null, 'words', []]) expect(isWhole(other, FORM)).toBe(false)
})
