import type { LocalTime } from '../../../../kit/kernel/local-time.ts'
import type { Holiday } from '../../../../kit/kernel/public-holidays.ts'
import type { Clash } from './clashes.ts'
import type { ItemInput } from './item.ts'
import type { Exception } from './occurrence.ts'
import type { Entry, Overload } from './overload.ts'

/** One time something happens, as the calendar shows it. Names are in the dictionaries of the view. */
export type CalendarEntry = Entry & {
  source: 'item' | 'dispatch' | 'meeting'
  /** Of the item, dispatch or meeting; `at` is the time that the series has by its rule. */
  sourceId: string
  at: LocalTime
  title: string
  unitId: string
  ownerId: string
  channelKey: string | null
  initiativeId: string | null
  isPrivate: boolean
  isSeries: boolean
  isMoved: boolean
  revision: number
  mayChange: boolean
}

/** The time an initiative runs, for the timeline. */
export type Period = {
  id: string
  title: string
  unitId: string
  audienceKeys: string[]
  startOn: string
  endOn: string
}

export type CalendarView = {
  from: string
  to: string
  entries: CalendarEntry[]
  periods: Period[]
  holidays: { day: string; name: Holiday }[]
  /** Over everything there is, whatever the filters: an audience is as tired as it is. */
  overloads: Overload[]
  clashes: Clash[]
  limits: { audienceKey: string; perWeek: number }[]
  /** The group that each group is part of, by keys. */
  parents: Record<string, string>
  units: Record<string, string>
  people: Record<string, string>
  initiatives: Record<string, string>
  abilities: ('add' | 'set-limits')[]
}

export type CalendarFilter = {
  unitId?: string | undefined
  audienceKey?: string | undefined
  channelKey?: string | undefined
  initiativeId?: string | undefined
  isMine?: boolean | undefined
}

/** Does the entry pass? `unitIds` are the chosen unit and those below it; null for all. */
export function passes(
  entry: Pick<CalendarEntry, 'unitId' | 'ownerId' | 'audienceKeys' | 'channelKey' | 'initiativeId'>,
  filter: CalendarFilter,
  { unitIds, callerId }: { unitIds: ReadonlySet<string> | null; callerId: string },
): boolean {
  if (unitIds && !unitIds.has(entry.unitId)) return false
  if (filter.audienceKey && !entry.audienceKeys.includes(filter.audienceKey)) return false
  if (filter.channelKey && entry.channelKey !== filter.channelKey) return false
  if (filter.initiativeId && entry.initiativeId !== filter.initiativeId) return false
  return !filter.isMine || entry.ownerId === callerId
}

/** One item with everything in it, for its form. */
export type ItemView = {
  id: string
  revision: number
  item: ItemInput
  exceptions: Exception[]
  unitName: string | null
  ownerName: string | null
  isCancelled: boolean
  abilities: ('edit' | 'cancel')[]
}
