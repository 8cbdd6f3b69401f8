import type { Caller } from '../../../../kit/kernel/caller.ts'
import { shiftDays } from '../../../../kit/kernel/local-time.ts'
import { may } from '../../../../kit/kernel/rights/may.ts'

export const FOLLOW_UP_STATES = ['open', 'done', 'dropped'] as const
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number]

export type FollowUpStanding = { unitId: string; ownerId: string; madeBy: string }

/** The owner, whoever gave it, and those who read the unit's plan. */
export const mayReadFollowUp = (caller: Caller, { unitId, ownerId, madeBy }: FollowUpStanding): boolean =>
  caller.id === ownerId || caller.id === madeBy || may(caller, 'plan.read', unitId)

/** The owner says how it goes, and so may those who write for the unit. */
export const mayMarkFollowUp = (caller: Caller, { unitId, ownerId, madeBy }: FollowUpStanding): boolean =>
  caller.id === ownerId || caller.id === madeBy || may(caller, 'plan.write', unitId)

/** One follow-up as a list shows it. `dueOn` is YYYY-MM-DD; a person who has left has no name. */
export type FollowUpLine = {
  id: string
  text: string
  owner: { id: string; name: string | null }
  unit: { id: string; name: string | null }
  dueOn: string
  state: FollowUpState
  meeting: { id: string; title: string } | null
  initiative: { id: string; title: string } | null
  /** What was last said about it. */
  note: string
  noteBy: string | null
  noteAt: string | null
  mayMark: boolean
}

export type FollowUpPlaces = {
  late: FollowUpLine[]
  soon: FollowUpLine[]
  later: FollowUpLine[]
  ended: FollowUpLine[]
}
const SOON_DAYS = 7

export const isLate = ({ state, dueOn }: Pick<FollowUpLine, 'state' | 'dueOn'>, today: string) =>
  state === 'open' && dueOn < today

/** By when they are due, the first one first; what is done or dropped by itself, the last one first. Each stands in one place. */
export function placesOf(lines: readonly FollowUpLine[], today: string): FollowUpPlaces {
  const open = lines.filter(({ state }) => state === 'open').toSorted(byDue)
  const limit = shiftDays(today, SOON_DAYS)
  return {
    late: open.filter((line) => isLate(line, today)),
    soon: open.filter(({ dueOn }) => dueOn >= today && dueOn <= limit),
    later: open.filter(({ dueOn }) => dueOn > limit),
    ended: lines
      .filter(({ state }) => state !== 'open')
      .toSorted((a, b) => (b.noteAt ?? '').localeCompare(a.noteAt ?? '') || a.id.localeCompare(b.id)),
  }
}

const byDue = (a: FollowUpLine, b: FollowUpLine) => a.dueOn.localeCompare(b.dueOn) || a.id.localeCompare(b.id)

/** Which reminder is called for today: the day before the date, or once it has passed. Null on all other days. */
export function reminderFor(dueOn: string, today: string): 'before' | 'late' | null {
  if (dueOn < today) return 'late'
  return dueOn === shiftDays(today, 1) ? 'before' : null
}
