import type { Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { localTimeOf, shiftDays, shiftMinutes } from '../../../kit/kernel/local-time.ts'
import { mondayOf } from '../rules/calendar/iso-week.ts'
import type { ItemInput } from '../rules/calendar/item.ts'
import { nthOf, type Recurrence } from '../rules/calendar/recurrence.ts'
import { findItem, insertItem } from '../store/calendar-items.ts'
import { nearestHolder } from '../store/holders.ts'
import { findInitiative } from '../store/initiatives.ts'
import { type CalendarPack, type PackItem, readCalendarPack } from './read-calendar-pack.ts'
import { columnsOf } from './write-item.ts'

const MADE_DAYS = 40
const DAY = 86_400_000

/** Writes the demo's calendar around the week of `now`; what is there already stays as it is. Returns how many were new. */
export async function importCalendar(trx: Trx, pack: CalendarPack | null, now: Date, mode: Mode): Promise<number> {
  const { items } = pack ?? (await readCalendarPack())
  const made = new Date(now.getTime() - MADE_DAYS * DAY)
  let added = 0
  for (const item of items) {
    const id = `cal_${item.key}`
    const ownerId = await nearestHolder(trx, `unt_${item.unit}`, item.owner)
    if (!ownerId || (await findItem(trx, mode, id))) continue
    const initiativeId = item.initiative ? `ini_${item.initiative}` : null
    const isKnown = initiativeId !== null && (await findInitiative(trx, initiativeId)) !== null
    const input = inputOf(item, { ownerId, initiativeId: isKnown ? initiativeId : null, now })
    await insertItem(trx, {
      id,
      mode,
      ...columnsOf({ ...input, exceptions: [] }),
      revision: 1,
      cancelled_at: null,
      created_by: ownerId,
      created_at: made,
      updated_at: made,
    })
    added++
  }
  return added
}

/** The day that a pack names by week and weekday. */
export function packDay({ week, weekday }: { week: number; weekday: number }, now: Date): string {
  return shiftDays(mondayOf(localTimeOf(now)), week * 7 + weekday - 1)
}

function inputOf(
  item: PackItem,
  { ownerId, initiativeId, now }: { ownerId: string; initiativeId: string | null; now: Date },
): ItemInput {
  const day = packDay(item, now)
  const starts = item.at ? `${day}T${item.at}` : day
  return {
    kind: item.kind,
    title: item.title,
    note: item.note,
    isPrivate: item.isPrivate,
    unitId: `unt_${item.unit}`,
    ownerId,
    audienceKeys: item.audiences,
    channelKey: item.channel ?? null,
    initiativeId,
    place: item.place,
    starts,
    ends: item.at ? shiftMinutes(starts, item.minutes) : shiftDays(day, item.days - 1),
    recurrence: ruleOf(item, starts),
  }
}

function ruleOf({ repeat }: PackItem, starts: string): Recurrence | null {
  if (!repeat) return null
  const { freq, interval, byWeekday, count = null } = repeat
  return { freq, interval, weekdays: [], nth: byWeekday ? nthOf(starts) : null, until: null, count }
}
