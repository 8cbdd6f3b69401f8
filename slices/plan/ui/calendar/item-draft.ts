import { shiftMinutes } from '../../../../kit/kernel/local-time.ts'
import type { ItemInput } from '../../rules/calendar/item.ts'
import { nthOf, type Recurrence } from '../../rules/calendar/recurrence.ts'

/** How often, as a person chooses it; a rule that was made elsewhere is `other` and stays as it is. */
export const REPEATS = [
  'never',
  'daily',
  'weekly',
  'fortnightly',
  'monthly-date',
  'monthly-weekday',
  'yearly',
  'other',
] as const
export type Repeat = (typeof REPEATS)[number]

/** An item as the form has it: day and clock apart. */
export type ItemDraft = Omit<ItemInput, 'starts' | 'ends' | 'recurrence'> & {
  startDay: string
  startClock: string
  endDay: string
  endClock: string
  isWholeDay: boolean
  repeat: Repeat
  until: string
  rule: Recurrence | null
}

const HOUR = 60

export function newDraft(day: string, unitId: string, ownerId: string): ItemDraft {
  return {
    kind: 'message',
    title: '',
    note: '',
    isPrivate: false,
    unitId,
    ownerId,
    audienceKeys: [],
    channelKey: null,
    initiativeId: null,
    place: '',
    startDay: day,
    startClock: '09:00',
    endDay: day,
    endClock: '10:00',
    isWholeDay: false,
    repeat: 'never',
    until: '',
    rule: null,
  }
}

export function draftOf({ starts, ends, recurrence, ...rest }: ItemInput): ItemDraft {
  return {
    ...rest,
    startDay: starts.slice(0, 10),
    startClock: starts.slice(11) || '09:00',
    endDay: ends.slice(0, 10),
    endClock: ends.slice(11) || '10:00',
    isWholeDay: starts.length === 10,
    repeat: repeatOf(starts, recurrence),
    until: recurrence?.until ?? '',
    rule: recurrence,
  }
}

function repeatOf(starts: string, rule: Recurrence | null): Repeat {
  if (rule === null) return 'never'
  if (rule.count !== null) return 'other'
  if (rule.freq === 'weekly' && rule.weekdays.length <= 1)
    return rule.interval === 1 ? 'weekly' : rule.interval === 2 ? 'fortnightly' : 'other'
  if (rule.interval !== 1) return 'other'
  if (rule.freq === 'monthly')
    return rule.nth === null ? 'monthly-date' : rule.nth === nthOf(starts) ? 'monthly-weekday' : 'other'
  return rule.freq === 'weekly' ? 'other' : rule.freq
}

/** The item that the form describes. An end before its start is moved to an hour after it, as calendars do. */
export function inputOf(draft: ItemDraft): ItemInput {
  const { startDay, startClock, endDay, endClock, isWholeDay, repeat, until, rule, ...rest } = draft
  const starts = isWholeDay ? startDay : `${startDay}T${startClock}`
  const ends = isWholeDay ? endDay : `${endDay}T${endClock}`
  return { ...rest, starts, ends, recurrence: ruleOf(repeat, starts, until, rule) }
}

/** What follows when the start is moved: the end keeps its distance. */
export function startMoved(draft: ItemDraft, change: { startDay?: string; startClock?: string }): ItemDraft {
  const next = { ...draft, ...change }
  const before = Date.parse(`${draft.startDay}T${draft.startClock}Z`)
  const length = (Date.parse(`${draft.endDay}T${draft.endClock}Z`) - before) / 60_000
  if (!next.startDay || !next.startClock || Number.isNaN(length)) return next
  const end = shiftMinutes(`${next.startDay}T${next.startClock}`, length > 0 ? length : HOUR)
  return { ...next, endDay: end.slice(0, 10), endClock: end.slice(11) }
}

function ruleOf(repeat: Repeat, starts: string, until: string, rule: Recurrence | null): Recurrence | null {
  if (repeat === 'never') return null
  if (repeat === 'other') return rule && { ...rule, until: rule.count === null ? until || null : null }
  const plain = {
    interval: repeat === 'fortnightly' ? 2 : 1,
    weekdays: [],
    nth: null,
    until: until || null,
    count: null,
  }
  if (repeat === 'monthly-date' || repeat === 'monthly-weekday')
    return { ...plain, freq: 'monthly', nth: repeat === 'monthly-weekday' ? nthOf(starts) : null }
  return { ...plain, freq: repeat === 'fortnightly' ? 'weekly' : repeat }
}
