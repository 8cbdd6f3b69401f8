import { expect, test } from 'vitest'
import { type AuthorityRule, requirementFor } from './authority.ts'
import type { ApproverDuty, AudienceKind, Level } from './words.ts'

const rule = (
  audienceKind: AudienceKind,
  approverDuty: ApproverDuty,
  approverLevel: Level,
  over: Partial<AuthorityRule> = {},
): AuthorityRule => ({
  id: `aut_${audienceKind}`,
  messageKind: 'information',
  audienceKind,
  fromLevel: 'unit',
  approverDuty,
  approverLevel,
  legalNote: '',
  inSource: true,
  validFrom: '2020-01-01',
  validTo: null,
  ...over,
})
const rules = [
  rule('staff', 'leader', 'unit'),
  rule('partners', 'leader', 'region'),
  rule('press', 'communication-leader', 'directorate'),
]
const ask = { messageKind: 'information' as const, fromLevel: 'unit' as const, day: '2026-03-10' }

test('when a message has several audiences, the highest level that any of them needs must approve', () => {
  expect(requirementFor(rules, { ...ask, audienceKinds: ['staff'] })).toMatchObject({ duty: 'leader', level: 'unit' })
  expect(requirementFor(rules, { ...ask, audienceKinds: ['staff', 'partners'] }).level).toBe('region')
  expect(requirementFor(rules, { ...ask, audienceKinds: ['press', 'partners', 'staff'] })).toMatchObject({
    duty: 'communication-leader',
    level: 'directorate',
    missing: [],
  })
})

test('when no row says who approves for an audience, the directorate must, and the gap is named', () => {
  const found = requirementFor(rules, { ...ask, audienceKinds: ['staff', 'inmates'] })
  expect(found).toMatchObject({ level: 'directorate', missing: ['inmates'] })
  expect(requirementFor(rules, { ...ask, audienceKinds: [] }).level).toBe('directorate')
})

test('when a row has ended or not begun, it does not count', () => {
  const ended = [rule('staff', 'leader', 'unit', { validTo: '2026-03-10' })]
  expect(requirementFor(ended, { ...ask, audienceKinds: ['staff'] }).missing).toEqual(['staff'])
  expect(requirementFor(ended, { ...ask, day: '2026-03-09', audienceKinds: ['staff'] }).missing).toEqual([])
})
