import { describe, expect, it } from 'vitest'
import { answerCounts, answersFault, type Principle, principlesFor } from './principles.ts'

const principle = (key: string, changes: Partial<Principle> = {}): Principle => ({
  key,
  asksAtApproval: true,
  for: [],
  validFrom: null,
  validTo: null,
  ...changes,
})
const PRINCIPLES = [
  principle('line'),
  principle('old', { validTo: '2009-10-15' }),
  principle('new', { validFrom: '2027-01-01' }),
  principle('speech', { asksAtApproval: false, for: ['leaders', 'staff'] }),
  principle('equal', { asksAtApproval: false, for: ['press'] }),
  principle('poster', { asksAtApproval: false }),
]
const kindOf = new Map([
  ['staff', 'staff'],
  ['leaders', 'staff'],
  ['press', 'press'],
])
const of = (audienceKinds: string[], concernsStaff = false) =>
  principlesFor(PRINCIPLES, { day: '2026-11-25', audienceKinds, audienceKeys: [], kindOf, concernsStaff })

describe('the principles at approval', () => {
  it('when the day is outside a principle’s dates, it is not asked', () => {
    expect(of(['relatives'])).toEqual({ asked: ['line'], shown: [] })
  })

  it('when the message is for staff, or the matter is about them, their freedom of speech is shown, and never asked', () => {
    expect(of(['staff']).shown).toEqual(['speech'])
    expect(of(['relatives'], true).shown).toEqual(['speech'])
    expect(of(['press']).shown).toEqual(['equal'])
  })

  it('when a principle has no answer, two answers, or a note without words, it is not done', () => {
    const held = { key: 'line', answer: 'held', note: null } as const
    expect(answersFault(['line'], [held])).toBeNull()
    expect(answersFault(['line'], [])).toEqual({ code: 'open', count: 1 })
    expect(answersFault(['line'], [held, held])).toEqual({ code: 'open', count: 1 })
    expect(answersFault(['line'], [{ ...held, answer: 'noted', note: ' ' }])).toEqual({
      code: 'note-missing',
      count: 1,
    })
  })

  it('when it is counted, the log gets numbers alone', () => {
    const answers = [
      { key: 'a', answer: 'held', note: null },
      { key: 'b', answer: 'noted', note: 'Neste uke.' },
      { key: 'c', answer: 'held', note: null },
    ] as const
    expect(answerCounts(answers)).toEqual({ held: 2, noted: 1, notRelevant: 0 })
  })
})
