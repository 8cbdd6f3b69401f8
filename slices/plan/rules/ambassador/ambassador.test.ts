import { expect, test } from 'vitest'
import { type AmbassadorView, ambassadorHeadline, countedBy, fits, offerFault, tidyTopics } from './ambassador.ts'

test('when topics are written, each stands once whatever its capitals and spaces', () => {
  expect(tidyTopics([' Verkstedet ', 'verkstedet', '', 'På  vakt'])).toEqual(['Verkstedet', 'På vakt'])
  expect(offerFault({ topics: [], languages: ['nb'], note: '' })).toBe('topic-missing')
  expect(offerFault({ topics: ['a'], languages: [], note: '' })).toBe('language-missing')
  expect(offerFault({ topics: [...'abcdefghi'], languages: ['nb'], note: '' })).toBe('too-many-topics')
  expect(offerFault({ topics: ['a'], languages: ['nb'], note: '' })).toBeNull()
})

test('when ambassadors are counted, they stand by name, and a count that could be a person is not told to everyone', () => {
  const names = ['Ås', 'Bergen', 'Ås', 'bergen', 'Ås', 'Ås']
  expect(countedBy(names, false)).toEqual([
    { name: 'Bergen', count: null },
    { name: 'Ås', count: 4 },
  ])
  expect(countedBy(names, true).map(({ count }) => count)).toEqual([2, 4])
})

test('when something is asked, each requirement must fit', () => {
  const one = { topics: ['Verkstedet'], languages: ['nb', 'ar'], unitId: 'unt_halden' }
  const all = { topic: null, language: null, unitId: null }
  const below = new Set(['unt_ost', 'unt_halden'])
  expect(fits(one, all, new Set())).toBe(true)
  expect(fits(one, { ...all, topic: 'verkstedet', language: 'ar', unitId: 'unt_ost' }, below)).toBe(true)
  expect(fits(one, { ...all, language: 'pl' }, below)).toBe(false)
  expect(fits(one, { ...all, unitId: 'unt_vest' }, new Set(['unt_vest']))).toBe(false)
})

test('when the page opens, what the reader is asked comes first', () => {
  const view = { mine: null, asks: [], total: 3 } as unknown as AmbassadorView
  expect(ambassadorHeadline(view)).toEqual({ code: 'some', count: 3 })
  expect(ambassadorHeadline({ ...view, total: 0 }).code).toBe('none')
  const mine = { topics: [], languages: [], note: '', confirmedOn: '' }
  expect(ambassadorHeadline({ ...view, mine }).code).toBe('mine')
  const asks = [{ id: '', text: '', askedBy: null, askedAt: '', wants: null }]
  expect(ambassadorHeadline({ ...view, mine, asks })).toEqual({ code: 'asked', count: 1 })
})
