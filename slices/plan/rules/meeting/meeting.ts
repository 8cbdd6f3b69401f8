import type { Caller } from '../../../../kit/kernel/caller.ts'
import { isLocalTime, isWholeDay, type LocalTime } from '../../../../kit/kernel/local-time.ts'
import { may } from '../../../../kit/kernel/rights/may.ts'

export const MEETING_KINDS = ['status', 'evaluation', 'editorial', 'planning', 'other'] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

export const MEETING_STATES = ['planned', 'open', 'closed', 'cancelled'] as const
export type MeetingState = (typeof MEETING_STATES)[number]

export const MEETING_STEPS = ['change', 'start', 'write', 'close', 'reopen', 'cancel'] as const
export type MeetingStep = (typeof MEETING_STEPS)[number]

/** The one table of what can happen to a meeting. Minutes are closed into a version; opening again makes the next one. */
const TABLE: Record<MeetingState, Partial<Record<MeetingStep, MeetingState>>> = {
  planned: { change: 'planned', start: 'open', cancel: 'cancelled' },
  open: { change: 'open', write: 'open', close: 'closed' },
  closed: { reopen: 'open' },
  cancelled: {},
}

/** The state after this step, or null when the step cannot be taken now. */
export const meetingAfter = (state: MeetingState, step: MeetingStep): MeetingState | null => TABLE[state][step] ?? null

/** `agenda`: put in, order and take out; `write`: minutes, decisions and follow-ups. */
export const MEETING_ABILITIES = ['change', 'agenda', 'start', 'write', 'close', 'reopen', 'cancel'] as const
export type MeetingAbility = (typeof MEETING_ABILITIES)[number]

export type MeetingStanding = {
  state: MeetingState
  unitId: string
  chairId: string
  participantIds: readonly string[]
}

/** Whoever reads the unit's plan, and those who are asked to come. */
export function mayReadMeeting(caller: Caller, { unitId, chairId, participantIds }: MeetingStanding): boolean {
  const isAsked = caller.id === chairId || participantIds.includes(caller.id)
  return isAsked || may(caller, 'plan.read', unitId)
}

/** Everyone who is asked to come writes; the chair and those who write for the unit lead. */
export function meetingAbilities(caller: Caller, standing: MeetingStanding): MeetingAbility[] {
  const { state, unitId, chairId, participantIds } = standing
  const leads = caller.id === chairId || may(caller, 'plan.write', unitId)
  const writes = leads || participantIds.includes(caller.id)
  const can: Record<MeetingAbility, boolean> = {
    change: leads && meetingAfter(state, 'change') !== null,
    agenda: writes && (state === 'planned' || state === 'open'),
    start: leads && meetingAfter(state, 'start') !== null,
    write: writes && meetingAfter(state, 'write') !== null,
    close: leads && meetingAfter(state, 'close') !== null,
    reopen: leads && meetingAfter(state, 'reopen') !== null,
    cancel: leads && meetingAfter(state, 'cancel') !== null,
  }
  return MEETING_ABILITIES.filter((ability) => can[ability])
}

/** What a person writes about a meeting. Times are the wall clock in Norway, `YYYY-MM-DDTHH:MM`. */
export type MeetingInput = {
  kind: MeetingKind
  title: string
  unitId: string
  chairId: string
  participantIds: string[]
  place: string
  starts: LocalTime
  ends: LocalTime
}

export type MeetingFault = 'title-missing' | 'no-such-time' | 'ends-before-start'

/** The first thing that keeps a meeting from being stored. */
export function meetingFault({ title, starts, ends }: MeetingInput): MeetingFault | null {
  if (title.trim() === '') return 'title-missing'
  if ([starts, ends].some((at) => !isLocalTime(at) || isWholeDay(at))) return 'no-such-time'
  return ends <= starts ? 'ends-before-start' : null
}
