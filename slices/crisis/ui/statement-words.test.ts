import { expect, test } from 'vitest'
import { lacksTime, saidWords } from './statement-words.ts'

test('when nothing more is promised, as in a closed room, no sentence that says when is asked for', () => {
  const words = { title: 'Rettelse', text: 'To ansatte er skadd.' }
  const next = '2026-03-10T13:00:00Z'
  expect(lacksTime(words, null, null)).toBe(false)
  expect(lacksTime(words, null, next)).toBe(true)
  expect(lacksTime(words, 'Vi sier mer kl. 14.00.', next)).toBe(false)
  expect(lacksTime({ ...words, text: 'Mer kommer kl. {next}.' }, null, next)).toBe(false)
})

test('when words are begun from earlier ones, each language has them, without the sentence that said when more would come', () => {
  const texts = {
    nb: { title: 'Bygget er tømt', paragraphs: ['Bygget er tømt.', 'Vi sier mer kl. 14.00.'] },
    en: { title: 'The building is empty', paragraphs: ['The building is empty.', 'We say more at 14:00.'] },
  }
  expect(saidWords({ texts, nextAt: '2026-03-10T13:00:00Z' })).toEqual({
    nb: { title: 'Bygget er tømt', text: 'Bygget er tømt.' },
    en: { title: 'The building is empty', text: 'The building is empty.' },
  })
  expect(saidWords({ texts, nextAt: null }).nb!.text).toBe('Bygget er tømt.\n\nVi sier mer kl. 14.00.')
  expect(saidWords(null)).toEqual({})
})
