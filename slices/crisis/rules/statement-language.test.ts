import { expect, test } from 'vitest'
import {
  fieldsIn,
  fillAll,
  type GroupLanguages,
  groupsFor,
  groupsThatWait,
  nextSentence,
  offeredLanguages,
} from './statement-language.ts'

const NEEDED: GroupLanguages[] = [
  { group: 'staff', languages: ['nb', 'nn'] },
  { group: 'inmates', languages: ['nb', 'nn', 'en', 'ar'] },
  { group: 'public', languages: ['nb', 'nn', 'en'] },
]

test('when it is written in one form of Norwegian, those who read the other do not wait; the rest do', () => {
  expect(groupsThatWait(['staff', 'inmates', 'public'], NEEDED, ['nb'])).toEqual([
    { group: 'inmates', languages: ['en', 'ar'] },
    { group: 'public', languages: ['en'] },
  ])
  expect(groupsThatWait(['staff', 'public'], NEEDED, ['nn', 'en'])).toEqual([])
  expect(groupsThatWait(['staff'], NEEDED, ['en'])).toEqual([{ group: 'staff', languages: ['nb', 'nn'] }])
})

test('when groups are chosen, the form offers what they need, with its own language first', () => {
  expect(offeredLanguages('nn', ['staff', 'inmates'], NEEDED)).toEqual(['nn', 'nb', 'en', 'ar'])
  expect(offeredLanguages('nb', [], NEEDED)).toEqual(['nb'])
})

test('when words follow in a language, they are for those who need it, and for all when nobody does', () => {
  expect(groupsFor(['ar'], ['staff', 'inmates', 'public'], NEEDED)).toEqual(['inmates'])
  expect(groupsFor(['en'], ['staff', 'inmates', 'public'], NEEDED)).toEqual(['inmates', 'public'])
  expect(groupsFor(['uk'], ['staff', 'public'], NEEDED)).toEqual(['staff', 'public'])
})

test('when something stands in braces, it is filled once for all texts, and what has no value stays to be seen', () => {
  const texts = ['{antall} er ute. {place}.', 'Ar {antall}, {next}']
  expect(fieldsIn(texts)).toEqual({ own: ['antall'], known: ['place', 'next'] })
  expect(fillAll(texts[0]!, { antall: '30', place: ' ' })).toBe('30 er ute. {place}.')
})

test('when more is promised, the sentence is the shortest that the first words of the language have', () => {
  const rows = [
    { language: 'pl', body: 'Coś.\n\nPowiemy więcej najpóźniej: {next}.' },
    { language: 'pl', body: 'Zapytaj personel, jeśli chcesz. Powiemy więcej najpóźniej: {next}.' },
    { language: 'nb', body: 'Uten tid.' },
  ]
  expect(nextSentence(rows, 'pl')).toBe('Powiemy więcej najpóźniej: {next}.')
  expect(nextSentence(rows, 'nb')).toBeNull()
})
