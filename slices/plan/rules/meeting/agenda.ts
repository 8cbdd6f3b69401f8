import type { Status } from '../status.ts'
import type { MeetingKind } from './meeting.ts'

export const AGENDA_SOURCES = ['own', 'off-course', 'decision', 'evaluation', 'follow-ups', 'calendar'] as const
export type AgendaSource = (typeof AGENDA_SOURCES)[number]
type PlanSource = Exclude<AgendaSource, 'own'>

/** What each kind of meeting takes up by itself, in this order. */
const TAKES_UP: Record<MeetingKind, readonly PlanSource[]> = {
  status: ['follow-ups', 'off-course', 'decision', 'evaluation'],
  evaluation: ['evaluation', 'follow-ups'],
  editorial: ['follow-ups', 'calendar', 'decision'],
  planning: ['follow-ups', 'decision', 'off-course'],
  other: ['follow-ups'],
}

/** An initiative as far as an agenda is concerned. `endOn` is YYYY-MM-DD. */
export type AgendaInitiative = {
  id: string
  title: string
  state: string
  status: Status | null
  /** The reason given with the last status. */
  reason: string
  overdueTargets: number
  waitsForApproval: boolean
  openProposals: number
  endOn: string | null
  isEvaluated: boolean
}

/** Why something is on the agenda, in facts that the interface puts into words. */
export type DueItem = {
  source: PlanSource
  subjectId: string | null
  title: string
  why: { status: Status | null; reason: string; count: number; isApproval: boolean }
}

export type AgendaFacts = {
  initiatives: readonly AgendaInitiative[]
  /** Follow-ups of the unit that are past their date. */
  lateFollowUps: number
  /** What goes out in the two weeks after the meeting. */
  comingEntries: number
}

const nothing = { status: null, reason: '', count: 0, isApproval: false }

/** What is due for a meeting of this kind on this day (YYYY-MM-DD), in the order it should be taken. */
export function dueItems(kind: MeetingKind, facts: AgendaFacts, day: string): DueItem[] {
  const of: Record<PlanSource, () => DueItem[]> = {
    'off-course': () => facts.initiatives.filter(isOffCourse).toSorted(worstFirst).map(offCourse),
    decision: () => facts.initiatives.filter((one) => one.waitsForApproval || one.openProposals > 0).map(decision),
    evaluation: () => facts.initiatives.filter((one) => isToEvaluate(one, day)).map(about('evaluation')),
    'follow-ups': () => counted('follow-ups', facts.lateFollowUps),
    calendar: () => counted('calendar', facts.comingEntries),
  }
  return TAKES_UP[kind].flatMap((source) => of[source]())
}

const GOES_ON = ['running', 'evaluating']

const isOffCourse = ({ state, status, overdueTargets }: AgendaInitiative) =>
  GOES_ON.includes(state) && (overdueTargets > 0 || (status !== null && status !== 'on-track'))

const isToEvaluate = ({ state, isEvaluated, endOn }: AgendaInitiative, day: string) =>
  !isEvaluated && (state === 'evaluating' || (state === 'running' && endOn !== null && endOn <= day))

const weight = ({ status }: AgendaInitiative) => (status === 'off-track' ? 0 : status === 'at-risk' ? 1 : 2)
const worstFirst = (a: AgendaInitiative, b: AgendaInitiative) => weight(a) - weight(b) || a.title.localeCompare(b.title)

const about =
  (source: PlanSource) =>
  ({ id, title }: AgendaInitiative): DueItem => ({ source, subjectId: id, title, why: nothing })

const offCourse = (one: AgendaInitiative): DueItem => ({
  ...about('off-course')(one),
  why: {
    ...nothing,
    status: one.status,
    reason: one.status === 'on-track' ? '' : one.reason,
    count: one.overdueTargets,
  },
})

const decision = (one: AgendaInitiative): DueItem => ({
  ...about('decision')(one),
  why: { ...nothing, count: one.openProposals, isApproval: one.waitsForApproval },
})

const counted = (source: PlanSource, count: number): DueItem[] =>
  count > 0 ? [{ source, subjectId: null, title: '', why: { ...nothing, count } }] : []

/** Names what an item is about, so that it is on an agenda once. */
export const agendaKey = ({ source, subjectId }: { source: AgendaSource; subjectId: string | null }) =>
  `${source}/${subjectId ?? ''}`

/** A place on the agenda: stored, or only due so far (`id` null). */
export type StoredItem = {
  id: string
  source: AgendaSource
  subjectId: string | null
  title: string
  isRemoved: boolean
}
export type MergedItem = {
  id: string | null
  source: AgendaSource
  subjectId: string | null
  title: string
  due: DueItem | null
}

/**
 * The agenda as it stands: what is stored in its order, then what has become due since. What a person took out stays out;
 * what came from the plan and is due no more is left out too, unless `isFixed` (the meeting has begun).
 */
export function mergeAgenda(stored: readonly StoredItem[], due: readonly DueItem[], isFixed: boolean): MergedItem[] {
  const dueBy = new Map(due.map((one) => [agendaKey(one), one]))
  const kept = stored
    .filter((one) => !one.isRemoved && (isFixed || one.source === 'own' || dueBy.has(agendaKey(one))))
    .map(({ id, source, subjectId, title }) => {
      const found = dueBy.get(agendaKey({ source, subjectId })) ?? null
      return { id, source, subjectId, title: source === 'own' ? title : (found?.title ?? title), due: found }
    })
  if (isFixed) return kept
  const known = new Set(stored.map(agendaKey))
  const fresh = due.filter((one) => !known.has(agendaKey(one)))
  return [
    ...kept,
    ...fresh.map((one) => ({ id: null, source: one.source, subjectId: one.subjectId, title: one.title, due: one })),
  ]
}
