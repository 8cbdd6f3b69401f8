import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { assessBy, clockFault, isUrgent, minutesLeft, sooner } from './assessment-clock.ts'
import { CASE_STATES, type CaseState, SOON, stateAfter, titleFrom } from './case.ts'
import { abilitiesOf, type CaseStanding, mayHandle, mayRead, withoutMinistry } from './case-right.ts'
import { type LineUnit, needsReason, proposedHandler } from './line-principle.ts'

const AT = new Date('2026-03-10T13:00:00Z')
const CLOCK = { now: 15, today: 60, week: 1440, later: 4320 }

test('when somebody asks now, the directorate has a quarter of an hour; later has longer, never shorter', () => {
  expect(assessBy(CLOCK, 'now', AT).toISOString()).toBe('2026-03-10T13:15:00.000Z')
  const clocks = SOON.map((soon) => assessBy(CLOCK, soon, AT).getTime())
  expect(clocks).toEqual(clocks.toSorted((a, b) => a - b))
  expect([clockFault(CLOCK), clockFault({ ...CLOCK, week: 30 })]).toEqual([null, 'week'])
  expect(SOON.filter(isUrgent)).toEqual(['now', 'today'])
  expect(minutesLeft(assessBy(CLOCK, 'now', AT), AT)).toBe(15)
  expect(minutesLeft(AT, new Date(AT.getTime() + 1))).toBe(-1)
})

test('when another report comes to the same case, it can hurry it and never slow it down', () => {
  const soon = fc.constantFrom(...SOON)
  fc.assert(
    fc.property(soon, soon, fc.integer({ min: 0, max: 1e9 }), (first, second, later) => {
      const a = { howSoon: first, assessBy: assessBy(CLOCK, first, AT) }
      const b = { howSoon: second, assessBy: assessBy(CLOCK, second, new Date(AT.getTime() + later)) }
      const both = sooner(a, b)
      expect(both.assessBy <= a.assessBy && both.assessBy <= b.assessBy).toBe(true)
      expect(SOON.indexOf(both.howSoon)).toBe(Math.min(SOON.indexOf(first), SOON.indexOf(second)))
    }),
  )
})

test('when a case gets its name, it is the first sentence, cut between words', () => {
  expect(titleFrom('Brann på kjøkkenet. Alle er ute.')).toBe('Brann på kjøkkenet')
  expect(titleFrom('  Streik\nfra mandag ')).toBe('Streik fra mandag')
  const long = titleFrom('Vi har fått spørsmål om bemanningen i helgen og om hvorfor besøkene er avlyst to uker på rad')
  expect(long.length).toBeLessThanOrEqual(92)
  expect(long).toMatch(/\S …$/)
})

const line = (...manned: boolean[]): LineUnit[] =>
  manned.map((isManned, at) => ({ id: `u${at}`, level: (['unit', 'region', 'directorate'] as const)[at]!, isManned }))

test('when a case is to be handled, the lowest level that has somebody there is proposed', () => {
  expect(proposedHandler(line(true, true, true), { securityCrisis: false })).toMatchObject({
    unitId: 'u0',
    reason: 'nearest',
  })
  expect(proposedHandler(line(false, true, true), { securityCrisis: false })).toEqual({
    unitId: 'u1',
    reason: 'nobody-there',
    passedOver: ['u0'],
  })
  expect(proposedHandler(line(false, false, false), { securityCrisis: false })).toMatchObject({ unitId: 'u2' })
  expect(proposedHandler([], { securityCrisis: false })).toBeNull()
})

test('when it is a security-policy crisis, the directorate handles it, whoever is nearest', () => {
  const handler = proposedHandler(line(true, true, true), { securityCrisis: true })
  expect(handler).toMatchObject({ unitId: 'u2', reason: 'security-crisis' })
  expect(needsReason('u0', handler)).toBe(true)
  expect(needsReason('u2', handler)).toBe(false)
})

test('when there is a line, whoever is proposed stands on it, and nobody nearer who is there is passed over', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }), (manned) => {
      const units = line(...manned)
      const found = proposedHandler(units, { securityCrisis: false })!
      const at = units.findIndex((unit) => unit.id === found.unitId)
      expect(at).toBeGreaterThanOrEqual(0)
      expect(units.slice(0, at).every((unit) => !unit.isManned)).toBe(true)
    }),
  )
})

const who = (duty: Duty, unitId: string, below: string[] = []): Caller => ({
  kind: 'person',
  id: `per_${unitId}`,
  name: 'Test Testesen',
  language: 'nb',
  unitId,
  duties: [{ duty, unitId, unitIds: [unitId, ...below] }],
})
const KDI = who('communication-adviser', 'kdi', ['halden', 'bergen'])
const HALDEN = who('press-contact', 'halden')
const BERGEN = who('leader', 'bergen')
const MINISTRY = who('leader', 'jd', ['kdi', 'halden', 'bergen'])
const standing = (over: Partial<CaseStanding> = {}): CaseStanding => ({
  state: 'reported',
  unitId: 'halden',
  handlingUnitId: 'halden',
  directorateId: 'kdi',
  reporterIds: ['per_officer'],
  takenBy: null,
  isAssignmentOpen: false,
  ...over,
})

test('when a case is reported, the directorate can assess it, the unit can help, and another unit sees nothing', () => {
  expect(abilitiesOf(KDI, standing())).toEqual(['take', 'assess', 'join', 'note', 'link', 'close'])
  expect(abilitiesOf(KDI, standing({ takenBy: KDI.id }))).not.toContain('take')
  expect(abilitiesOf(HALDEN, standing())).toEqual(['note', 'link'])
  expect(mayRead(BERGEN, standing())).toBe(false)
  expect(mayRead(BERGEN, standing({ handlingUnitId: 'bergen' }))).toBe(true)
})

test('when somebody has reported it, they read how it goes and nothing that is for those who handle it', () => {
  const officer = { ...who('notice-poster', 'halden'), id: 'per_officer' }
  expect(mayRead(officer, standing())).toBe(true)
  expect(mayHandle(officer, standing())).toBe(false)
  expect(abilitiesOf(officer, standing({ state: 'open' }))).toEqual([])
})

test('when somebody leads in the ministry, they neither read the case nor act in it', () => {
  const outside = withoutMinistry(MINISTRY, ['jd'])
  for (const state of CASE_STATES) {
    expect(mayRead(outside, standing({ state }))).toBe(false)
    expect(abilitiesOf(outside, standing({ state }))).toEqual([])
  }
})

test('when the unit handles it, it says that it has it, closes it, or hands it up; when it is joined, nobody does anything', () => {
  const mine = standing({ state: 'open', isAssignmentOpen: true })
  expect(abilitiesOf(HALDEN, mine)).toEqual(['hand-up', 'accept', 'note', 'link', 'close'])
  expect(abilitiesOf(KDI, standing({ state: 'joined' }))).toEqual([])
  expect(abilitiesOf(KDI, standing({ state: 'closed' }))).toEqual(['note', 'link', 'reopen'])
})

test('when a case is joined, no step leads out of it', () => {
  const steps = ['take', 'assess', 'assign', 'accept', 'join', 'close', 'reopen', 'note', 'link'] as const
  expect(steps.map((step) => stateAfter('joined' as CaseState, step))).toEqual(steps.map(() => null))
})
