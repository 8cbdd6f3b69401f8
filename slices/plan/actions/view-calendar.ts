import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { daysBetween, shiftDays } from '../../../kit/kernel/local-time.ts'
import { holidaysBetween } from '../../../kit/kernel/public-holidays.ts'
import { mayAnywhere } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames, unitNames, unitWithBelow } from '../../organisation/index.ts'
import { elementsInForce } from '../../strategy/index.ts'
import { type CalendarFilter, type CalendarView, type Period, passes } from '../rules/calendar/calendar-view.ts'
import { clashes } from '../rules/calendar/clashes.ts'
import { mondayOf } from '../rules/calendar/iso-week.ts'
import { maySetLimits } from '../rules/calendar/item.ts'
import { overloads } from '../rules/calendar/overload.ts'
import { audienceLimits } from '../store/calendar-items.ts'
import { allInitiatives } from '../store/initiatives.ts'
import { calendarEntries } from './calendar-entries.ts'
import { readableBy } from './readable-by.ts'

const MOST_DAYS = 400

/**
 * The calendar from one day to another, both included, as this caller sees it. Throws `plan.calendar-span` for more than
 * 400 days or none.
 */
export async function viewCalendar(
  varde: Varde,
  caller: Caller,
  { from, to, ...filter }: CalendarFilter & { from: string; to: string },
): Promise<CalendarView> {
  const days = daysBetween(from, to)
  if (days < 0 || days > MOST_DAYS) throw new Failure('invalid', 'plan.calendar-span', { most: MOST_DAYS })
  const { db } = varde
  // Whole weeks, so that a week at the edge is counted with all its days.
  const weeks = { from: mondayOf(from), to: shiftDays(mondayOf(to), 6) }
  const [{ all, seen }, limits, periods, below, parents] = await Promise.all([
    calendarEntries(db, varde.mode, caller, weeks),
    audienceLimits(db),
    periodsOf(varde, caller, from, to),
    filter.unitId ? unitWithBelow(db, filter.unitId) : null,
    groupParents(db),
  ])
  const unitIds = below && new Set(below)
  const isWithin = (one: { starts: string; ends: string }) =>
    one.starts.slice(0, 10) <= to && one.ends.slice(0, 10) >= from
  const entries = seen.filter((one) => isWithin(one) && passes(one, filter, { unitIds, callerId: caller.id }))
  const shown = periods.filter(({ unitId, audienceKeys, id, ownerId }) =>
    passes({ unitId, ownerId, audienceKeys, channelKey: filter.channelKey ?? null, initiativeId: id }, filter, {
      unitIds,
      callerId: caller.id,
    }),
  )
  const known = new Set(entries.map(({ id }) => id))
  const abilities: CalendarView['abilities'] = []
  if (mayAnywhere(caller, 'plan.write')) abilities.push('add')
  if (maySetLimits(caller)) abilities.push('set-limits')
  return {
    from,
    to,
    entries,
    periods: shown.map(({ ownerId: _, ...period }) => period),
    holidays: holidaysBetween(from, to),
    overloads: overloads(all, limits, parents).filter(({ monday }) => monday <= to && shiftDays(monday, 6) >= from),
    clashes: clashes(seen).filter(({ firstId, secondId }) => known.has(firstId) || known.has(secondId)),
    limits: [...limits].map(([audienceKey, perWeek]) => ({ audienceKey, perWeek })),
    parents: Object.fromEntries(parents),
    ...(await namesOf(varde, [...entries, ...shown], periods)),
    abilities,
  }
}

/** The group that each stakeholder group of the strategy in force is part of. */
async function groupParents(db: Database): Promise<Map<string, string>> {
  const groups = await elementsInForce(db, { kinds: ['stakeholder-group'] })
  return new Map(groups.flatMap(({ key, parentKey }) => (parentKey === null ? [] : [[key, parentKey]])))
}

async function periodsOf(varde: Varde, caller: Caller, from: string, to: string) {
  const dated = (await allInitiatives(varde.db)).filter(
    (row) => row.mode === varde.mode && row.state !== 'stopped' && row.start_on && row.end_on,
  )
  const within = dated.filter((row) => row.start_on! <= to && row.end_on! >= from)
  return (await readableBy(varde, caller, within)).map(({ initiative: row }): Period & { ownerId: string } => ({
    id: row.id,
    title: row.title,
    unitId: row.unit_id,
    ownerId: row.owner_id,
    audienceKeys: row.audience_keys,
    startOn: row.start_on!,
    endOn: row.end_on!,
  }))
}

async function namesOf(varde: Varde, shown: { unitId: string; ownerId: string }[], periods: Period[]) {
  const [units, people] = await Promise.all([
    unitNames(varde.db, [...new Set(shown.map(({ unitId }) => unitId))]),
    personNames(varde.db, [...new Set(shown.map(({ ownerId }) => ownerId))]),
  ])
  return {
    units: Object.fromEntries(units),
    people: Object.fromEntries(people),
    initiatives: Object.fromEntries(periods.map(({ id, title }) => [id, title])),
  }
}
