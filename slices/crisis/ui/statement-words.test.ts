import { expect, test } from 'vitest'
import { promisesOther } from '../rules/promised-time.ts'
import { saidTime } from '../rules/said-time.ts'
import { fillAll } from '../rules/statement-language.ts'
import { editionsOf, fieldsAt, lacksTime, saidWords } from './statement-words.ts'

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

test('when another time is chosen, what is sent promises that time and no other, also before the server has filled its fields', () => {
  const now = new Date('2026-03-10T12:20:00Z')
  const [before, chosen] = ['2026-03-10T13:00:00Z', '2026-03-10T14:00:00Z']
  const sentences = { nb: 'Vi sier mer {next}.', nn: 'Vi seier meir {next}.', en: 'We will say more at {next}.' }
  const filled = Object.entries(sentences).map(([language, sentence]) => ({
    ...{ language, event: 'brann', place: 'Halden', time: 'kl. 13.20', sentence },
    next: saidTime(new Date(before), now, language),
  }))
  const words = { title: 'Bygget er tømt', text: 'Bygget er tømt. Mer kommer {next}.' }
  const added = { title: 'Bygget er tømt', text: 'Bygget er tømt.' }
  for (const written of [words, added]) {
    const fields = fieldsAt(filled, chosen, now)
    const sentenceIn = (language: string) => {
      const one = fields.find((known) => known.language === language)!
      return fillAll(one.sentence!, { next: one.next })
    }
    const all = { words: { nb: written, nn: written, en: written }, values: {} }
    for (const { language, paragraphs } of editionsOf(all, ['nb', 'nn', 'en'], fields, sentenceIn)) {
      const said = saidTime(new Date(chosen), now, language)
      expect(paragraphs.join(' ')).toContain(said)
      expect(paragraphs.filter((one) => promisesOther(one, said))).toEqual([])
    }
  }
  expect(fieldsAt(filled, null, now).map(({ next }) => next)).toEqual(['–', '–', '–'])
})
