import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CRISIS_CHAIN } from './crisis-chain.ts'
import type { Line } from './line.ts'
import { type Giving, type GivingKind, ownPower, placesBefore } from './own-power.ts'
import { type AskedYes, type Standing, whoSaysYes } from './who-says-yes.ts'

const UNITS: Line['units'] = [
  { id: 'halden', name: 'Halden', kind: 'prison' },
  { id: 'ost', name: 'Øst', kind: 'region' },
  { id: 'kdi', name: 'KDI', kind: 'directorate' },
]
const HOLDERS: Line['holders'] = [
  { personId: 'head', unitId: 'kdi', duty: 'communication-leader' },
  { personId: 'desk', unitId: 'kdi', duty: 'press-contact' },
  { personId: 'region', unitId: 'ost', duty: 'leader' },
  { personId: 'leader', unitId: 'halden', duty: 'leader' },
]
const PEOPLE = [...HOLDERS.map(({ personId }) => personId), 'admin', 'writer', 'deputy']
const KINDS: readonly GivingKind[] = ['duty', 'deputy', 'way-in', 'taken']
const giving = (
  by: string,
  kind: GivingKind,
  personId: string | null,
  at: number,
  over: Partial<Giving> = {},
): Giving => {
  const held = HOLDERS.find((one) => one.personId === personId)
  const place = { unitId: held?.unitId ?? 'kdi', duty: held?.duty ?? ('leader' as const) }
  const id = `ogv_${by}-${kind}-${personId}-${at}`
  return { id, kind, personId, ...place, rowId: null, beforeId: null, beforeKind: null, by, at: new Date(at), ...over }
}
const standing = (open: Giving[], away: [string, string | null][] = []): Standing => ({
  line: {
    ...{ units: UNITS, holders: HOLDERS },
    names: new Map(PEOPLE.map((id) => [id, id])),
    away: new Map(away),
  },
  ...{ rules: [], chain: CRISIS_CHAIN, open },
})
const asked = (writers: string[], over: Partial<AskedYes> = {}): AskedYes => ({
  ...{ messageKind: 'crisis-first', audienceKinds: ['public'], day: '2026-03-10', writers, inCrisis: true, ...over },
})
const who = (open: Giving[], writers: string[], away: [string, string | null][] = [], over: Partial<AskedYes> = {}) =>
  whoSaysYes(standing(open, away), asked(writers, over)).found.map(({ personId }) => personId)

const someGiving = fc
  .tuple(
    fc.constantFrom('admin', 'writer', 'head', 'leader'),
    fc.constantFrom(...KINDS),
    fc.constantFrom(...PEOPLE),
    fc.integer({ min: 1, max: 4 }),
  )
  .map(([by, kind, personId, at]) => giving(by, kind, personId, at))

it('when somebody of the chain is there whom neither the writer nor they themselves gave anything, one who says yes is found, and is such a one while there is', () => {
  fc.assert(
    fc.property(fc.array(someGiving, { maxLength: 6 }), fc.subarray(PEOPLE.slice(0, 4)), (open, awayIds) => {
      const away = awayIds.map((id): [string, null] => [id, null])
      const says = whoSaysYes(standing(open, away), asked(['writer']))
      const there = HOLDERS.map(({ personId }) => personId).filter((id) => !awayIds.includes(id))
      expect(says.found.map(({ personId }) => personId)).not.toContain('writer')
      // A deputy whom the writer named for one who is away is there too.
      if (there.length > 0) expect(says.found.length).toBeGreaterThan(0)
      else expect(says.found).toEqual([])
      const touched = new Set(open.flatMap(({ personId, by }) => [personId, by]))
      const free = there.filter((id) => !touched.has(id))
      if (free.length > 0) expect(says.lastWay).toBe(false)
      if (!says.lastWay)
        for (const { personId } of says.found)
          expect(open.some((one) => one.by === 'writer' && one.kind === 'way-in' && one.personId === personId)).toBe(
            false,
          )
    }),
  )
})

it('when the writer said that somebody is away, or took a duty, the last way opens in a crisis, and nowhere else', () => {
  const away: [string, string | null][] = ['head', 'region', 'leader'].map((id) => [id, null])
  const open = [giving('writer', 'duty', 'desk', 1), giving('writer', 'taken', 'head', 2)]
  const says = (over: Partial<AskedYes>) => whoSaysYes(standing(open, away), asked(['writer'], over))
  expect(says({})).toMatchObject({ found: [{ personId: 'desk' }], lastWay: true, heldBack: [] })
  for (const over of [{ inCrisis: false }, { messageKind: 'information' as const }])
    expect(says(over)).toMatchObject({ found: [], lastWay: false })
})

it('when nothing is open, the answer is as it was, whoever wrote', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PEOPLE), fc.subarray(PEOPLE), (writer, awayIds) => {
      const away = awayIds.map((id): [string, null] => [id, null])
      const says = whoSaysYes(standing([], away), asked([writer]))
      expect(says.lastWay).toBe(false)
      expect(says.heldBack).toEqual([])
      const left = HOLDERS.filter(({ personId }) => personId !== writer && !awayIds.includes(personId))
      expect(says.found.length > 0).toBe(left.length > 0)
    }),
  )
})

it('when a deputy was named by the writer, or by an account whose way in the writer gave, the next is asked', () => {
  const away: [string, string | null][] = [['head', 'deputy']]
  expect(who([], ['writer'], away)).toEqual(['deputy'])
  expect(who([giving('writer', 'deputy', 'deputy', 1)], ['writer'], away)).toEqual(['desk'])
  expect(who([giving('writer', 'way-in', 'head', 1)], ['writer'], away)).toEqual(['desk'])
})

it('when a deputy was named by a deputy who wrote, or whose account or deputyship the writer gave, the next is asked', () => {
  const through = (middle: string): [string, string | null][] => [
    ['head', middle],
    [middle, 'deputy'],
  ]
  expect(who([], ['writer'], through('admin'))).toEqual(['deputy'])
  expect(who([], ['writer'], through('writer'))).toEqual(['desk'])
  for (const kind of ['way-in', 'deputy'] as const)
    expect(who([giving('writer', kind, 'admin', 1)], ['writer'], through('admin'))).toEqual(['desk'])
  const away: [string, string | null][] = ['desk', 'region', 'leader'].map((id) => [id, null])
  const says = (over: Partial<AskedYes>) =>
    whoSaysYes(standing([], [...through('writer'), ...away]), asked(['writer'], over))
  expect(says({})).toMatchObject({ found: [{ personId: 'deputy' }], lastWay: true })
  expect(says({ inCrisis: false })).toMatchObject({ found: [], lastWay: false, heldBack: [{ personId: 'deputy' }] })
})

it('when somebody got power after they gave it on, what they gave before is their own', () => {
  const open = (at: number) => [giving('leader', 'duty', 'head', at), giving('writer', 'way-in', 'leader', 2)]
  expect(who(open(1), ['writer'])).toEqual(['head'])
  expect(who(open(3), ['writer'])).toEqual(['desk'])
})

it('when the writer moved units, the first place that any of them had counts', () => {
  const move = (at: number, unitId: string, beforeId: string) =>
    giving('writer', 'unit', null, at, { unitId, beforeId, beforeKind: 'prison' })
  const open = [
    move(1, 'halden', 'ost'),
    move(2, 'halden', 'vest'),
    giving('admin', 'unit', null, 3, { unitId: 'ost' }),
  ]
  expect([...placesBefore(ownPower(open, ['writer']))]).toEqual([['halden', { parentId: 'ost', kind: 'prison' }]])
  expect([...placesBefore(ownPower(open, ['head']))]).toEqual([])
})
