import type { Duty } from '../../kit/kernel/caller.ts'

/** Who has what, as it is written down. Each list is in the order it was written: what comes later was registered later. */
export type Rows = {
  units: {
    id: string
    parentId: string | null
    kind: 'ministry' | 'directorate' | 'region' | 'prison' | 'prison-department'
  }[]
  people: { id: string; unitId: string; validFrom: string; validTo: string | null }[]
  holders: { personId: string; unitId: string; duty: Duty; validFrom: string; validTo: string | null }[]
  shifts: { duty: Kept; unitId: string; place: Place; personId: string; namedBy: string; from: number; to: number }[]
  rota: {
    duty: Kept
    unitId: string
    place: Place
    personId: string
    /** Who named them for it; `system:…` always could. */
    namedBy: string
    weekdays: number[]
    starts: string
    ends: string
    everyWeeks: number
    validFrom: string
    validTo: string | null
  }[]
  absences: { personId: string; deputyId: string | null; from: number; to: number | null }[]
}
export type Place = 'primary' | 'alternate'
export type Kept = (typeof KEPT)[number]
export const KEPT = ['press-contact', 'leader', 'relatives-liaison', 'directorate-desk'] as const
export type Asked = Kept | 'notice-poster' | 'communication-leader' | 'safety-delegate' | 'union-representative'
export const ASKED: readonly Asked[] = [
  ...KEPT,
  'notice-poster',
  'communication-leader',
  'safety-delegate',
  'union-representative',
]

const HOUR = 3_600_000
/** Weeks in which the clock goes forward, goes back, and the year turns. */
const STARTS = ['2026-03-16', '2026-10-12', '2026-12-21', '2026-06-01']
const DUTIES: readonly Duty[] = [
  'leader',
  'press-contact',
  'press-contact-alternate',
  'relatives-liaison',
  'communication-leader',
  'notice-poster',
  'safety-delegate',
  'union-representative',
]

/** mulberry32: small, even, and the same everywhere. */
export function diceFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type Dice = () => number
export const pick = <Of>(dice: Dice, from: readonly Of[]): Of => from[Math.floor(dice() * from.length)]!
const upTo = (dice: Dice, most: number) => Math.floor(dice() * (most + 1))
const times = <Of>(count: number, make: (at: number) => Of): Of[] => Array.from({ length: count }, (_, at) => make(at))
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * HOUR).toISOString().slice(0, 10)

/** Nobody is given a duty without end that they have without end already: the database refuses it. */
function isOnce(one: Rows['holders'][number], at: number, all: Rows['holders']): boolean {
  const isSame = (other: typeof one) =>
    other.personId === one.personId && other.unitId === one.unitId && other.duty === one.duty && other.validTo === null
  return one.validTo !== null || all.findIndex(isSame) === at
}

/** An agency with few people, many absences and turns that lie across each other; and moments to ask about. */
export function anyRows(dice: Dice): { rows: Rows; moments: number[] } {
  const start = pick(dice, STARTS)
  const from = Date.parse(`${start}T00:00:00Z`)
  const units: Rows['units'] = [
    { id: 'unt_jd', parentId: null, kind: 'ministry' },
    { id: 'unt_kdi', parentId: 'unt_jd', kind: 'directorate' },
    { id: 'unt_ost', parentId: 'unt_kdi', kind: 'region' },
    { id: 'unt_vest', parentId: 'unt_kdi', kind: 'region' },
    { id: 'unt_halden', parentId: pick(dice, ['unt_ost', 'unt_kdi']), kind: 'prison' },
    { id: 'unt_bergen', parentId: 'unt_vest', kind: 'prison' },
    { id: 'unt_halden-b', parentId: 'unt_halden', kind: 'prison-department' },
  ]
  const ids = units.map((unit) => unit.id)
  const people = times(9, (at) => ({
    id: `per_${at}`,
    unitId: pick(dice, ids.slice(1)),
    validFrom: dice() < 0.9 ? '2020-01-01' : dayAfter(start, upTo(dice, 12)),
    validTo: dice() < 0.85 ? null : dayAfter(start, 1 + upTo(dice, 14) + 13),
  }))
  const person = () => pick(dice, people).id
  const hours = () => {
    const begins = from + (upTo(dice, 14 * 24) - 24) * HOUR
    return { from: begins, to: begins + (1 + upTo(dice, 5 * 24)) * HOUR }
  }
  const clock = () => `${String(upTo(dice, 23)).padStart(2, '0')}:${pick(dice, ['00', '30'])}`
  const turn = () => {
    const starts = clock()
    const ends = pick(dice, [clock(), clock(), '24:00'])
    return { starts, ends: ends === starts ? '24:00' : ends }
  }
  const keptAt = () => {
    const duty = pick(dice, KEPT)
    return { duty, unitId: duty === 'directorate-desk' ? 'unt_kdi' : pick(dice, ids) }
  }
  const namer = () => (dice() < 0.5 ? 'system:proof' : person())
  const place = () => pick(dice, ['primary', 'primary', 'alternate'] as const)
  const rows: Rows = {
    units,
    people,
    holders: times(4 + upTo(dice, 8), () => ({
      personId: person(),
      unitId: pick(dice, ids),
      duty: pick(dice, DUTIES),
      validFrom: dice() < 0.8 ? '2020-01-01' : dayAfter(start, upTo(dice, 10)),
      validTo: dice() < 0.8 ? null : dayAfter(start, 10 + upTo(dice, 10)),
    })).filter(isOnce),
    shifts: times(upTo(dice, 5), () => ({
      ...keptAt(),
      place: place(),
      personId: person(),
      namedBy: namer(),
      ...hours(),
    })),
    rota: times(upTo(dice, 5), () => ({
      ...keptAt(),
      place: place(),
      personId: person(),
      namedBy: namer(),
      weekdays: [1, 2, 3, 4, 5, 6, 7]
        .filter(() => dice() < 0.6)
        .concat(7)
        .filter((day, at, all) => all.indexOf(day) === at),
      ...turn(),
      everyWeeks: pick(dice, [1, 1, 2, 3]),
      validFrom: dayAfter(start, -21 + upTo(dice, 25)),
      validTo: dice() < 0.8 ? null : dayAfter(start, 5 + upTo(dice, 9)),
    })),
    absences: times(upTo(dice, 7), () => {
      const personId = person()
      const deputyId = dice() < 0.6 ? person() : null
      const { to, ...begins } = hours()
      return { personId, ...begins, to: dice() < 0.85 ? to : null, deputyId: deputyId === personId ? null : deputyId }
    }),
  }
  const moments = times(6, () => from + upTo(dice, 13 * 24 * 60) * 60_000)
  return { rows, moments }
}
