import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DUTIES, type Duty } from '../../../kit/kernel/caller.ts'
import { chainAt, type DutyBook } from '../../duty/index.ts'
import { type Ask, callList, candidatesFor, onlyParticipants } from './call-list.ts'

const LINE = ['halden', 'ost', 'kdi']
const GROUPS = [
  'leaders',
  'safety-delegates',
  'staff',
  'union-representatives',
  'convicted',
  'inmates',
  'ministry',
  'relatives',
  'press',
]
const PEOPLE = Array.from({ length: 12 }, (_, at) => `per_${at}`)

type Roster = {
  holders: readonly { personId: string; unitId: string; duty: Duty }[]
  away: ReadonlyMap<string, string | null>
  present: ReadonlySet<string>
}
const ALWAYS = { from: 0, to: Number.MAX_SAFE_INTEGER }

/** The engine of duty, over a roster that stands still. */
function askOf({ holders, away, present }: Roster): Ask {
  const parents: Record<string, string | null> = { halden: 'ost', ost: 'kdi', kdi: null, bergen: 'kdi' }
  const book: DutyBook = {
    directorateId: 'kdi',
    people: new Map([...present].map((id) => [id, ALWAYS])),
    absences: new Map([...away].map(([id, deputyId]) => [id, [{ ...ALWAYS, deputyId }]])),
    units: new Map(
      Object.entries(parents).map(([id, parentId]) => [
        id,
        {
          ...{ parentId, isMinistry: false, shifts: [], rota: [] },
          holders: holders.filter((one) => one.unitId === id).map((one) => ({ ...ALWAYS, ...one })),
        },
      ]),
    ),
  }
  return (duty, unitId) =>
    chainAt(book, { unitId, duty }, 1).flatMap(({ personId, ...one }) => (personId ? [{ ...one, personId }] : []))
}

const rosters: fc.Arbitrary<Roster> = fc
  .record({
    holders: fc.array(
      fc.record({
        personId: fc.constantFrom(...PEOPLE),
        // Also a unit that the matter does not concern.
        unitId: fc.constantFrom(...LINE, 'bergen'),
        duty: fc.constantFrom<Duty>(...DUTIES),
      }),
      { maxLength: 30 },
    ),
    away: fc.array(fc.tuple(fc.constantFrom(...PEOPLE), fc.option(fc.constantFrom(...PEOPLE)))),
    left: fc.subarray(PEOPLE),
  })
  .map(({ holders, away, left }) => ({
    holders,
    away: new Map(away),
    present: new Set(PEOPLE.filter((one) => !left.includes(one))),
  }))
const concerned = fc.record({
  line: fc.constant(LINE),
  ownerId: fc.constantFrom(...LINE),
  toldId: fc.constantFrom(...LINE, null),
  groups: fc.subarray(GROUPS),
})

describe('who is called in', () => {
  it('when anybody is called, they work here, are not away, and hold a duty in the line or stand in for one who does', () => {
    fc.assert(
      fc.property(concerned, rosters, (matter, roster) => {
        for (const { candidates } of callList(matter, askOf(roster)))
          for (const { personId, insteadOf } of candidates) {
            expect(roster.present.has(personId)).toBe(true)
            expect(roster.away.has(personId)).toBe(false)
            const holderId = insteadOf ?? personId
            expect(roster.holders.some((held) => held.personId === holderId && LINE.includes(held.unitId))).toBe(true)
            if (insteadOf !== null) expect(roster.away.has(insteadOf)).toBe(true)
          }
      }),
    )
  })

  it('when somebody in the unit of a place holds its duty and is at work, one of those is asked first', () => {
    fc.assert(
      fc.property(concerned, rosters, (matter, roster) => {
        for (const { duty, unitId, candidates } of callList(matter, askOf(roster))) {
          const own = roster.holders
            .filter((held) => held.unitId === unitId && held.duty === duty)
            .map((held) => held.personId)
            .filter((id) => roster.present.has(id) && !roster.away.has(id))
          if (own.length > 0) expect(candidates[0]?.personId).toBe(own[0])
        }
      }),
    )
  })

  it('when a group stands in the crisis order, those who answer for it have a place, and each role has one', () => {
    fc.assert(
      fc.property(concerned, rosters, (matter, roster) => {
        const list = callList(matter, askOf(roster))
        const roles = list.map((one) => one.role)
        expect(new Set(roles).size).toBe(roles.length)
        expect(roles).toContain('leader')
        expect(roles).toContain('communication')
        const groups = matter.groups
        if (groups.includes('relatives')) expect(roles).toContain('relatives')
        else if (groups.length > 0) expect(roles).not.toContain('relatives')
        if (groups.includes('safety-delegates')) expect(roles).toContain('safety-delegate')
        expect(roles.includes('local-leader')).toBe(matter.ownerId !== 'halden')
        for (const one of list) expect(new Set(one.candidates.map((c) => c.personId)).size).toBe(one.candidates.length)
      }),
    )
  })

  it('when it is an exercise, those named are called, each of them, and nobody else', () => {
    fc.assert(
      fc.property(concerned, rosters, fc.subarray(PEOPLE), (matter, roster, named) => {
        const participants = named.map((personId) => ({ personId, unitId: 'halden' }))
        const list = onlyParticipants(callList(matter, askOf(roster)), participants)
        const called = new Set(list.flatMap((one) => one.candidates.map((candidate) => candidate.personId)))
        expect([...called].toSorted()).toEqual(named.toSorted())
        // Each is first somewhere, so each is called at once.
        expect(new Set(list.map((one) => one.candidates[0]!.personId))).toEqual(new Set(named))
        expect(list.every((one) => !one.isTold)).toBe(true)
      }),
    )
  })

  it('when the holder is away, the deputy is asked, and the loop of two who stand in for each other ends', () => {
    const holders = [
      { personId: 'a', unitId: 'halden', duty: 'press-contact' as const },
      { personId: 'b', unitId: 'halden', duty: 'press-contact-alternate' as const },
      { personId: 'l', unitId: 'halden', duty: 'leader' as const },
    ]
    const present = new Set(['a', 'b', 'l', 'd'])
    const away = (pairs: [string, string | null][]) => ({ holders, present, away: new Map(pairs) })
    const ids = (roster: Roster) => candidatesFor('press-contact', LINE, askOf(roster)).map((one) => one.personId)
    expect(ids(away([]))).toEqual(['a', 'b', 'l'])
    expect(ids(away([['a', 'd']]))).toEqual(['b', 'd', 'l'])
    expect(
      ids(
        away([
          ['a', 'b'],
          ['b', 'a'],
        ]),
      ),
    ).toEqual(['l'])
  })
})
