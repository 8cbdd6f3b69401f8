import type { Caller } from '../../../../kit/kernel/caller.ts'
import { isLocalTime, type LocalTime } from '../../../../kit/kernel/local-time.ts'
import { may, mayAnywhere } from '../../../../kit/kernel/rights/may.ts'
import type { ItemKind } from './calendar-kind.ts'
import { type SpanFault, spanFault } from './move.ts'
import type { Recurrence } from './recurrence.ts'
import { type RecurrenceFault, recurrenceFault } from './series.ts'

/** What a person writes about one item. `note` is for colleagues; a private item is for those who write for the unit. */
export type ItemInput = {
  kind: ItemKind
  title: string
  note: string
  isPrivate: boolean
  unitId: string
  ownerId: string
  audienceKeys: string[]
  channelKey: string | null
  initiativeId: string | null
  place: string
  starts: LocalTime
  ends: LocalTime
  recurrence: Recurrence | null
}

export type ItemFault = 'title-missing' | 'no-such-day' | SpanFault | `recurrence-${RecurrenceFault}`

/** The first thing that keeps an item from being stored, as the end of a refusal's code. */
export function itemFault({ title, starts, ends, recurrence }: ItemInput): ItemFault | null {
  if (title.trim() === '') return 'title-missing'
  if (!isLocalTime(starts) || !isLocalTime(ends)) return 'no-such-day'
  const span = spanFault({ starts, ends })
  if (span) return span
  const fault = recurrenceFault({ starts, recurrence })
  return fault === null ? null : `recurrence-${fault}`
}

export const ITEM_ABILITIES = ['edit', 'cancel'] as const
export type ItemAbility = (typeof ITEM_ABILITIES)[number]
export type ItemStanding = { unitId: string; ownerId: string; isPrivate: boolean }

/** Those who write for the unit, and whoever owns the item, move and change it. */
export const mayChangeItem = (caller: Caller, { unitId, ownerId }: ItemStanding): boolean =>
  caller.id === ownerId || may(caller, 'plan.write', unitId)

/** The calendar is everyone's, so that nobody plans in the dark; what is private is its writers' own. */
export const maySeeItem = (caller: Caller, item: ItemStanding): boolean =>
  !item.isPrivate || mayChangeItem(caller, item)

/** Who says how much an audience can take: those who answer for communication, wherever they are. */
export const maySetLimits = (caller: Caller): boolean => mayAnywhere(caller, 'plan.set-limits')
