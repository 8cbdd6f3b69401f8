import type { Database } from '../../../kit/db/database.ts'
import type { AskedDuty } from '../../../kit/kernel/caller.ts'
import { dutiesWith } from '../../../kit/kernel/rights/may.ts'
import type { TelephoneHours } from '../../../kit/kernel/telephone-hours.ts'
import { type DutyRoster, dayOf, dutyRoster, startOfDay } from '../../organisation/index.ts'
import type { DutyBook, Span, UnitDuty } from '../rules/duty-book.ts'
import { NAMES, TAKES, turnsThatCount } from '../rules/turn-right.ts'
import { officesFor, ROTA_DUTIES } from '../rules/words.ts'
import { readTelephoneHours } from '../store/hours.ts'
import { type RotaRecord, rotaBetween, type ShiftRecord, shiftsBetween } from '../store/rota.ts'

const FOREVER = Number.MAX_SAFE_INTEGER
const DAY_MS = 86_400_000

/** Everything about who answers between two moments. `book` is null where there are no units yet. */
export type LoadedDuty = {
  book: DutyBook | null
  roster: DutyRoster
  rota: RotaRecord[]
  shifts: ShiftRecord[]
  hours: TelephoneHours[]
  /** Turns whose namer can name nobody here any more: they count for nothing until somebody says yes to them. */
  unconfirmed: { rota: RotaRecord[]; shifts: ShiftRecord[] }
}

/**
 * @param asked.also people who are asked about beside those on duty, such as whoever has taken an inquiry on
 * @param asked.asOf when whoever named somebody for a turn must be able to; the first moment when left out
 * @param asked.duties what will be asked for; what has a rota when left out
 */
export async function loadDutyBook(
  db: Database,
  {
    from,
    to: until,
    also = [],
    duties = ROTA_DUTIES,
    asOf = from,
  }: { from: Date; to: Date; asOf?: Date; also?: readonly (string | null)[]; duties?: readonly AskedDuty[] },
): Promise<LoadedDuty> {
  // A moment is a span too: what begins at that very instant counts.
  const to = until > from ? until : new Date(from.getTime() + 1)
  // A row of the rota may have begun the evening before.
  const first = new Date(from.getTime() - DAY_MS)
  const [allRota, allShifts, hours] = await Promise.all([
    rotaBetween(db, dayOf(first), dayOf(to)),
    shiftsBetween(db, from, to),
    readTelephoneHours(db),
  ])
  const personIds = [...[...allRota, ...allShifts].map((row) => row.person_id), ...also.filter((id) => id !== null)]
  const held = [
    ...new Set([
      ...officesFor(duties),
      ...ROTA_DUTIES.flatMap((duty) => [TAKES[duty], NAMES[duty]].flatMap(dutiesWith)),
    ]),
  ]
  const roster = await dutyRoster(db, { duties: held, from, to, personIds })
  const moment = { day: dayOf(asOf), at: asOf }
  const rota = turnsThatCount(allRota, roster, moment)
  const shifts = turnsThatCount(allShifts, roster, moment)
  const unconfirmed = {
    rota: allRota.filter((row) => row.named_by !== null && !rota.includes(row)),
    shifts: allShifts.filter((row) => row.named_by !== null && !shifts.includes(row)),
  }
  return { book: bookOf(roster, rota, shifts), roster, rota, shifts, hours, unconfirmed }
}

/** The directorate; where there is none, the topmost unit that is no ministry. */
function topOf({ units }: DutyRoster): string | null {
  const own = units.filter((unit) => unit.kind !== 'ministry')
  const ids = new Set(own.map((unit) => unit.id))
  const top = own.find((unit) => unit.kind === 'directorate') ?? own.find((unit) => !ids.has(unit.parentId ?? ''))
  return top?.id ?? own[0]?.id ?? null
}

/** The rows as the rules read them. Null where there are no units yet. */
export function bookOf(
  roster: DutyRoster,
  rota: readonly RotaRecord[],
  shifts: readonly ShiftRecord[],
): DutyBook | null {
  const directorateId = topOf(roster)
  if (directorateId === null) return null
  const units = new Map<string, UnitDuty>()
  for (const unit of roster.units)
    units.set(unit.id, {
      parentId: unit.parentId,
      isMinistry: unit.kind === 'ministry',
      shifts: shifts.filter((row) => row.unit_id === unit.id).map(shiftOf),
      rota: rota.filter((row) => row.unit_id === unit.id).map(rotaOf),
      holders: roster.holders
        .filter((held) => held.unitId === unit.id)
        .map((held) => ({ ...spanOf(held), duty: held.duty, personId: held.personId })),
    })
  const absences = new Map<string, (Span & { deputyId: string | null })[]>()
  for (const { personId, deputyId, from, to } of roster.absences) {
    const span = { from: from.getTime(), to: to?.getTime() ?? FOREVER, deputyId }
    absences.set(personId, [...(absences.get(personId) ?? []), span])
  }
  return { units, directorateId, absences, people: new Map(roster.people.map((one) => [one.id, spanOf(one)])) }
}

/** Norwegian days as instants; `validTo` is the first day it no longer holds. */
function spanOf({ validFrom, validTo }: { validFrom: string; validTo: string | null }): Span {
  const start = (day: string) => startOfDay(day)?.getTime() ?? 0
  return { from: start(validFrom), to: validTo === null ? FOREVER : start(validTo) }
}

const shiftOf = (row: ShiftRecord) => ({
  duty: row.duty,
  place: row.place,
  personId: row.person_id,
  from: row.from_at.getTime(),
  to: row.to_at.getTime(),
})

const rotaOf = (row: RotaRecord) => ({
  duty: row.duty,
  place: row.place,
  personId: row.person_id,
  weekdays: row.weekdays,
  starts: row.starts,
  ends: row.ends,
  everyWeeks: row.every_weeks,
  validFrom: row.valid_from,
  validTo: row.valid_to,
})
