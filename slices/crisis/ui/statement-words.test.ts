import { expect, test } from 'vitest'
import { lacksTime } from './statement-words.ts'

test('when nothing more is promised, as in a closed room, no sentence that says when is asked for', () => {
  const words = { title: 'Rettelse', text: 'To ansatte er skadd.' }
  const next = '2026-03-10T13:00:00Z'
  expect(lacksTime(words, null, null)).toBe(false)
  expect(lacksTime(words, null, next)).toBe(true)
  expect(lacksTime(words, 'Vi sier mer kl. 14.00.', next)).toBe(false)
  expect(lacksTime({ ...words, text: 'Mer kommer kl. {next}.' }, null, next)).toBe(false)
})
