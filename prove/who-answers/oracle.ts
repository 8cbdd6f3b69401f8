import type { Asked, Kept, Place, Rows } from './rows.ts'

/**
 * Who answers, worked out again from the rows in the plainest way, one moment at a time, without a line of the engine. It reads the clock on
 * the wall from the calendar of the platform, and looks through everything each time.
 */
export type Said = { unitId: string; personId: string | null; as: Place | 'leader' | 'desk'; insteadOf: string | null }

const WALL = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
})

type Wall = { day: string; minute: number }
const walls = new Map<number, Wall>()

/** `2026-03-29` and minutes after midnight, as the clock on the wall shows them. Read once: the calendar is slow. */
function wall(at: number): Wall {
  const known = walls.get(at)
  if (known) return known
  const [day, time] = WALL.format(at).split(' ') as [string, string]
  const [hour, minute] = time.split(':').map(Number) as [number, number]
  const read = { day, minute: hour * 60 + minute }
  if (walls.size > 100_000) walls.clear()
  walls.set(at, read)
  return read
}
export const dayAt = (at: number): string => wall(at).day

const noon = (day: string) => Date.parse(`${day}T12:00:00Z`)
const weekday = (day: string) => new Date(noon(day)).getUTCDay() || 7
const yesterday = (day: string) => new Date(noon(day) - 86_400_000).toISOString().slice(0, 10)
const monday = (day: string) => noon(day) - (weekday(day) - 1) * 86_400_000
const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
export const between = (day: string, row: { validFrom: string; validTo: string | null }) =>
  day >= row.validFrom && (row.validTo === null || day < row.validTo)

/** A day on which the clock changes has an hour twice, or not at all: which of the two a turn means is no matter of this proof. */
export const isOddHour = (at: number): boolean => {
  const near = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((hours) => wall(at + hours * 3_600_000))
  return near.some((one, index) => {
    const next = near[index + 1]
    return next !== undefined && (next.minute - one.minute + 1440) % 1440 !== 60
  })
}

export function isAtWork(rows: Rows, personId: string, at: number): boolean {
  const person = rows.people.find((one) => one.id === personId)
  if (!person || !between(wall(at).day, person)) return false
  return !rows.absences.some((one) => one.personId === personId && one.from <= at && (one.to === null || at < one.to))
}

export function deputyFor(rows: Rows, personId: string, at: number, passed: string[] = []): string | null {
  let deputy: string | null = null
  for (const one of rows.absences)
    if (one.personId === personId && one.from <= at && (one.to === null || at < one.to) && one.deputyId !== null)
      deputy = one.deputyId
  if (deputy === null || passed.includes(deputy) || deputy === personId) return null
  return isAtWork(rows, deputy, at) ? deputy : deputyFor(rows, deputy, at, [...passed, personId])
}

function hasTurn(row: Rows['rota'][number], at: number): boolean {
  const { day, minute } = wall(at)
  const [starts, ends] = [minutes(row.starts), minutes(row.ends)]
  const counts = (one: string) =>
    between(one, row) &&
    row.weekdays.includes(weekday(one)) &&
    Math.round((monday(one) - monday(row.validFrom)) / (7 * 86_400_000)) % row.everyWeeks === 0
  if (ends > starts) return counts(day) && minute >= starts && minute < ends
  return (counts(day) && minute >= starts) || (counts(yesterday(day)) && minute < ends)
}

const OF_WORDS = ['leader', 'communication-leader', 'communication-adviser']
/** Whoever may lend a duty, and whoever may have its turns by their own, there or above. */
const LENDS: Record<Kept, string[]> = {
  'press-contact': OF_WORDS,
  leader: ['leader'],
  'relatives-liaison': OF_WORDS,
  'directorate-desk': ['leader', 'communication-leader'],
}
const HAS: Record<Kept, string[]> = {
  'press-contact': [...OF_WORDS, 'press-contact', 'press-contact-alternate'],
  leader: ['leader', 'communication-leader'],
  'relatives-liaison': [...OF_WORDS, 'relatives-liaison'],
  'directorate-desk': [...OF_WORDS, 'press-contact'],
}

/** Somebody is set for it by one who can still name them, or could be set by their own duty. */
export function isLent(
  rows: Rows,
  turn: { duty: Kept; unitId: string; personId: string; namedBy: string },
  at: number,
) {
  if (turn.namedBy.startsWith('system:')) return true
  const above = [turn.unitId]
  for (const id of above)
    for (const unit of rows.units) if (unit.id === id && unit.parentId !== null) above.push(unit.parentId)
  const counts = above.filter((id) => id !== 'unt_jd')
  const has = (who: string, duties: string[]) =>
    rows.holders.some((held) => {
      const isTheirs =
        held.personId === who ||
        rows.absences.some(
          (away) =>
            away.personId === held.personId &&
            away.deputyId === who &&
            away.from <= at &&
            (away.to === null || at < away.to),
        )
      return isTheirs && duties.includes(held.duty) && counts.includes(held.unitId) && between(wall(at).day, held)
    })
  return has(turn.namedBy, LENDS[turn.duty]) || has(turn.personId, HAS[turn.duty])
}

/** The duties that hold the first place, and those that hold the second. */
export function offices(duty: Asked): [string[], string[]] {
  if (duty === 'press-contact') return [['press-contact'], ['press-contact-alternate']]
  if (duty === 'directorate-desk') return [['communication-leader'], []]
  return [[duty], []]
}

/** Everybody who is set for the duty in the unit at this moment, at work or not. `asOf`: when whoever lent a turn must be able to. */
export function setFor(
  rows: Rows,
  unitId: string,
  duty: Asked,
  at: number,
  asOf = at,
): { personId: string; as: Place }[] {
  const found: { personId: string; as: Place }[] = []
  const held = rows.holders
    .map((one, index) => ({ ...one, index }))
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : a.index - b.index))
  for (const [index, as] of (['primary', 'alternate'] as const).entries()) {
    const is = (one: { duty: Kept; unitId: string; place: Place }) =>
      one.duty === duty && one.unitId === unitId && one.place === as
    for (const one of [...rows.shifts].reverse())
      if (is(one) && one.from <= at && at < one.to && isLent(rows, one, asOf))
        found.push({ personId: one.personId, as })
    for (const one of rows.rota)
      if (is(one) && hasTurn(one, at) && isLent(rows, one, asOf)) found.push({ personId: one.personId, as })
    for (const one of held)
      if (one.unitId === unitId && offices(duty)[index]!.includes(one.duty) && between(wall(at).day, one))
        found.push({ personId: one.personId, as })
  }
  return found
}

const isOneMans = (duty: Asked) => duty === 'safety-delegate' || duty === 'union-representative'

/** Those of one unit, in order. */
export function saidIn(rows: Rows, unitId: string, duty: Asked, at: number, asOf = at): Said[] {
  const leaders = setFor(rows, unitId, 'leader', at, asOf).map((one) => ({ ...one, as: 'leader' as const }))
  const asked: { personId: string; as: Said['as'] }[] = setFor(rows, unitId, duty, at, asOf)
  const groups = duty === 'leader' ? [leaders] : isOneMans(duty) ? [asked] : [asked, leaders]
  const said: Said[] = []
  for (const group of groups) {
    for (const one of group) if (isAtWork(rows, one.personId, at)) said.push({ unitId, ...one, insteadOf: null })
    if (isOneMans(duty)) continue
    for (const one of group) {
      if (isAtWork(rows, one.personId, at)) continue
      const deputy = deputyFor(rows, one.personId, at)
      if (deputy) said.push({ unitId, personId: deputy, as: one.as, insteadOf: one.personId })
    }
  }
  return said
}

/** From the unit to the directorate, the agency's own. */
export function lineOf(rows: Rows, unitId: string): string[] {
  const line: string[] = []
  let unit = rows.units.find((one) => one.id === unitId)
  while (unit && line.length < 50) {
    if (unit.kind !== 'ministry' && unit.kind !== 'directorate') line.push(unit.id)
    const above: string | null = unit.parentId
    unit = rows.units.find((one) => one.id === above)
  }
  return [...line, 'unt_kdi']
}

/** Who answers, and who is asked after them; each once. */
export function saidAt(rows: Rows, unitId: string, duty: Asked, at: number, asOf = at): Said[] {
  const all: Said[] = []
  const line = duty === 'directorate-desk' ? ['unt_kdi'] : lineOf(rows, unitId)
  for (const id of line) all.push(...saidIn(rows, id, duty, at, asOf))
  if (!isOneMans(duty)) {
    for (const one of saidIn(rows, 'unt_kdi', 'directorate-desk', at, asOf)) all.push({ ...one, as: 'desk' })
    all.push({ unitId: 'unt_kdi', personId: null, as: 'desk', insteadOf: null })
  }
  return all.filter((one, index) => all.findIndex((other) => other.personId === one.personId) === index)
}
