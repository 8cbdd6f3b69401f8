import { expect, test } from 'vitest'
import { isLate, saysPast } from './lateness.ts'

const NEXT = new Date('2026-03-10T13:00:00Z')
const AFTER = new Date('2026-03-10T13:00:01Z')
const BEFORE = new Date('2026-03-10T12:59:59Z')

test('when the time has passed, words that are not out are late, and what is out or ended is not', () => {
  expect(isLate({ state: 'going', next_at: NEXT }, BEFORE)).toBe(false)
  expect(isLate({ state: 'going', next_at: NEXT }, NEXT)).toBe(true)
  expect(isLate({ state: 'waiting', next_at: NEXT }, AFTER)).toBe(true)
  expect(isLate({ state: 'out', next_at: NEXT }, AFTER)).toBe(false)
  expect(isLate({ state: 'going', next_at: null }, AFTER)).toBe(false)
})

test('when a text says the clock that has passed, in either way of writing it, it may not follow', () => {
  const said = (text: string) => ({ pl: { title: 'Test', paragraphs: [text] } })
  expect(saysPast(said('Powiemy więcej najpóźniej: 14:00.'), NEXT, AFTER)).toBe(true)
  expect(saysPast(said('Vi sier mer senest kl. 14.00.'), NEXT, AFTER)).toBe(true)
  expect(saysPast(said('Vi sier mer senest kl. 14.00.'), NEXT, BEFORE)).toBe(false)
  expect(saysPast(said('Pożar jest ugaszony.'), NEXT, AFTER)).toBe(false)
})
