import { describe, expect, it } from 'vitest'
import { continuesRevision } from './revision.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 2, 10, 9, 0, seconds))
const last = { number: 4, authorId: 'per_a', startedAt: at(0) }
const save = { authorId: 'per_a', now: at(30), lastDecisionAt: null, checkedAgainst: [] as number[] }

describe('revision', () => {
  it('when one author writes on within a minute, the history gets no new line', () => {
    expect(continuesRevision(last, save)).toBe(true)
    expect(continuesRevision(last, { ...save, now: at(60) })).toBe(false)
    expect(continuesRevision(last, { ...save, authorId: 'per_b' })).toBe(false)
  })
  it('when a translation was checked against it, or a leader decided on it, the old text stays readable', () => {
    expect(continuesRevision(last, { ...save, checkedAgainst: [3, 4] })).toBe(false)
    expect(continuesRevision(last, { ...save, lastDecisionAt: at(10) })).toBe(false)
    expect(continuesRevision({ ...last, startedAt: at(20) }, { ...save, lastDecisionAt: at(10) })).toBe(true)
  })
})
