import type { Database } from '../../../kit/db/database.ts'
import type { AskedDuty } from '../../../kit/kernel/caller.ts'
import { dutiesWith } from '../../../kit/kernel/rights/may.ts'
import { dayOf, dutyRoster } from '../../organisation/index.ts'
import type { DutyBook } from '../rules/duty-book.ts'
import { NAMES, TAKES, turnsThatCount } from '../rules/turn-right.ts'
import { officesFor, ROTA_DUTIES } from '../rules/words.ts'
import { rotaBetween, shiftsBetween } from '../store/rota.ts'
import { bookOf } from './load-duty-book.ts'

const DAY_MS = 86_400_000
const ALWAYS = '1970-01-01'

/**
 * Who answered at `since`, by what nobody has taken away since: duties that are held today, by people who work here, turns that stand and whose namer
 * could still name, and absences as they were. What has merely run out since counts. `personIds` are asked about too. `without`: nobody stands in for
 * these, as if they were at work.
 */
export async function standingBook(
  db: Database,
  {
    since,
    now,
    duties,
    personIds,
    without = () => false,
  }: {
    since: Date
    now: Date
    duties: readonly AskedDuty[]
    personIds: string[]
    without?: (personId: string) => boolean
  },
): Promise<DutyBook | null> {
  const [allRota, allShifts] = await Promise.all([
    rotaBetween(db, dayOf(new Date(since.getTime() - DAY_MS)), dayOf(since)),
    shiftsBetween(db, new Date(since.getTime() - 1), new Date(since.getTime() + 1)),
  ])
  const lending = ROTA_DUTIES.flatMap((duty) => [TAKES[duty], NAMES[duty]].flatMap(dutiesWith))
  const roster = await dutyRoster(db, {
    duties: [...new Set([...officesFor(duties), ...lending])],
    from: since,
    to: new Date(Math.max(now.getTime(), since.getTime()) + 1),
    personIds: [...[...allRota, ...allShifts].map((row) => row.person_id), ...personIds],
  })
  const day = dayOf(now)
  const today = <Row extends { validFrom: string; validTo: string | null }>(rows: readonly Row[]): Row[] =>
    rows
      .filter((row) => row.validFrom <= day && (row.validTo === null || day < row.validTo))
      .map((row) => ({ ...row, validFrom: ALWAYS }))
  const absences = roster.absences.filter((away) => !without(away.personId))
  const standing = { ...roster, absences, holders: today(roster.holders), people: today(roster.people) }
  const asOf = { day, at: since }
  return bookOf(standing, turnsThatCount(allRota, standing, asOf), turnsThatCount(allShifts, standing, asOf))
}
