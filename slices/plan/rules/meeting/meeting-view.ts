import { oldestFirst } from '../../../../kit/kernel/in-time.ts'
import type { AgendaSource, DueItem } from './agenda.ts'
import type { FollowUpLine } from './follow-up.ts'
import type { MeetingAbility, MeetingKind, MeetingState } from './meeting.ts'

/** What the browser reads. Persons who have left have no name. Times of meetings are the wall clock in Norway. */
type Named = { id: string; name: string | null }

export type MeetingLine = {
  id: string
  kind: MeetingKind
  state: MeetingState
  title: string
  unit: Named
  chair: Named
  place: string
  starts: string
  ends: string
  isSeries: boolean
  isMine: boolean
  decisionCount: number
  openFollowUpCount: number
  /** The last version of the minutes; 0 before the first. */
  version: number
}

export type DecisionLine = {
  id: string
  text: string
  decidedBy: Named
  initiative: { id: string; title: string } | null
}

export type AgendaLine = {
  /** Null while it is only due: it gets a place when somebody touches the agenda, or the meeting begins. */
  id: string | null
  source: AgendaSource
  subjectId: string | null
  title: string
  due: DueItem | null
  minutes: string
  revision: number
  writtenBy: string | null
  writtenAt: string | null
  decisions: DecisionLine[]
  followUps: FollowUpLine[]
}

export type MinutesVersion = {
  version: number
  frozenAt: string
  by: string | null
  reason: string | null
  fingerprint: string
}

export type MeetingView = {
  id: string
  kind: MeetingKind
  state: MeetingState
  title: string
  unit: Named
  chair: Named
  participants: Named[]
  present: Named[]
  othersPresent: string
  place: string
  starts: string
  ends: string
  /** How many later meetings of the series are still planned. */
  laterInSeries: number
  isSeries: boolean
  cancelledReason: string | null
  stamp: number
  agenda: AgendaLine[]
  versions: MinutesVersion[]
  abilities: MeetingAbility[]
}

/** What a form needs: units the caller may plan for, people who can come, and initiatives a decision can be about. */
export type MeetingOptions = {
  units: { id: string; name: string }[]
  people: { id: string; name: string }[]
  initiatives: { id: string; title: string }[]
}

/** Minutes as they are frozen: persons as ids, the rest in words. */
export type FrozenMinutes = {
  kind: MeetingKind
  title: string
  unitName: string
  starts: string
  ends: string
  place: string
  chairId: string
  presentIds: string[]
  othersPresent: string
  items: {
    source: AgendaSource
    title: string
    /** Why it was on the agenda. */
    due: DueItem | null
    minutes: string
    decisions: { text: string; decidedById: string; initiativeTitle: string | null }[]
    followUps: { text: string; ownerId: string; dueOn: string; state: string }[]
  }[]
}

/** A frozen version with the names of its persons, for those who read it. */
export type ReadMinutes = MinutesVersion & { content: FrozenMinutes; names: Record<string, string> }

export type MeetingSentence = { code: 'open' | 'next'; meeting: MeetingLine } | { code: 'held' | 'none'; count: number }

/** The one sentence that is true now: a meeting that goes on, the next one, or how many have been held. */
export function meetingsHeadline(lines: readonly MeetingLine[], now: string): MeetingSentence {
  const open = lines.find(({ state }) => state === 'open')
  if (open) return { code: 'open', meeting: open }
  const planned = lines.filter(({ state, ends }) => state === 'planned' && ends >= now)
  const [next] = oldestFirst(
    planned,
    ({ starts }) => starts,
    ({ id }) => id,
  )
  if (next) return { code: 'next', meeting: next }
  const held = lines.filter(({ state }) => state === 'closed').length
  return held > 0 ? { code: 'held', count: held } : { code: 'none', count: 0 }
}
