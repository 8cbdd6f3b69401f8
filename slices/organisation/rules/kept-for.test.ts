import { expect, test } from 'vitest'
import { hasTime, keepingWords, keptFor } from './kept-for.ts'

test('when days make whole years, they are said as years', () => {
  expect([365, 730, 3650, 4380, 90, 1].map((days) => keptFor(days, 'nb'))).toEqual([
    'et år',
    'to år',
    'ti år',
    '12 år',
    '90 dager',
    'én dag',
  ])
  expect(keptFor(365, 'nn')).toBe('eit år')
  expect(keptFor(730, 'en')).toBe('two years')
})

test('when the words leave room for a time, it can be changed, and the words follow', () => {
  const note = { nb: 'Slettes etter {time}.', nn: 'Blir sletta etter {time}.', en: 'Erased after {time}.' }
  expect(hasTime({ retentionDays: 30, retentionNote: note })).toBe(true)
  expect(hasTime({ retentionDays: 0, retentionNote: { ...note, nb: 'Stenges når personen slutter.' } })).toBe(false)
  expect(keepingWords(note, 30).nn).toBe('Blir sletta etter 30 dagar.')
})
