import { expect, test } from 'vitest'
import type { Caller, Duty } from '../../../../kit/kernel/caller.ts'
import { answerBy, type IdeaLine, ideaAbilities, ideaAfter, ideaCounts, ideaHeadline, mayReadIdea } from './idea.ts'

const someone = (id: string, duty?: Duty): Caller => ({
  kind: 'person',
  id,
  name: 'Test Testesen',
  language: 'nb',
  unitId: 'unt_halden',
  duties: duty ? [{ duty, unitId: 'unt_halden', unitIds: ['unt_halden'] }] : [],
})

test('when an idea waits, it is its giver’s and theirs who answer; answered, it is everyone’s', () => {
  const idea = { unitId: 'unt_halden', by: 'per_giver', state: 'new' as const }
  expect(mayReadIdea(someone('per_other', 'leader'), idea)).toBe(false)
  expect(mayReadIdea(someone('per_giver'), idea)).toBe(true)
  expect(mayReadIdea(someone('per_other', 'communication-adviser'), idea)).toBe(true)
  expect(mayReadIdea(someone('per_other'), { ...idea, state: 'answered' })).toBe(true)
  expect(ideaAbilities(someone('per_giver'), idea)).toEqual([])
  expect(ideaAbilities(someone('per_a', 'communication-adviser'), { ...idea, state: 'answered' })).toEqual(['make'])
})

test('when an idea is answered it can still become an initiative, and then nothing more', () => {
  expect(ideaAfter('answered', 'make')).toBe('initiative')
  expect(ideaAfter('answered', 'answer')).toBeNull()
  expect(ideaAfter('initiative', 'answer')).toBeNull()
  expect(answerBy('2026-03-10', 14)).toBe('2026-03-24')
})

test('when ideas are counted, the year counts what was given in it, and in time is by the last day', () => {
  const idea = (state: 'new' | 'answered' | 'initiative', givenOn: string, answeredOn: string | null) => ({
    state,
    givenOn,
    answerBy: answerBy(givenOn, 14),
    answeredOn,
  })
  expect(
    ideaCounts(
      [
        idea('answered', '2026-01-01', '2026-01-15'),
        idea('initiative', '2026-01-01', '2026-01-16'),
        idea('new', '2026-03-01', null),
        idea('new', '2025-12-31', null),
      ],
      '2026-03-10',
    ),
  ).toEqual({ year: '2026', given: 3, answered: 2, inTime: 1, initiatives: 1, waiting: 2 })
})

test('when the page opens, those who answer see what waits, and others what has been given', () => {
  const counts = { year: '2026', given: 4, answered: 0, inTime: 0, initiatives: 0, waiting: 4 }
  const waiting = { state: 'new', answerBy: '2026-03-09', abilities: ['answer'] } as unknown as IdeaLine
  const list = { items: [waiting], counts, units: [], mayAnswer: true }
  expect(ideaHeadline(list, '2026-03-10')).toEqual({ code: 'late', count: 1 })
  expect(ideaHeadline(list, '2026-03-09')).toEqual({ code: 'waits', count: 1 })
  expect(ideaHeadline({ ...list, mayAnswer: false }, '2026-03-10')).toEqual({ code: 'given', count: 4 })
  expect(ideaHeadline({ ...list, items: [], counts: { ...counts, given: 0 } }, '2026-03-10').code).toBe('none')
})
