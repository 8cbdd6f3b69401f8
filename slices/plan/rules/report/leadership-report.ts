import { REACH_STATES, type ReachState } from '../../../../kit/kernel/reach-states.ts'
import type { InitiativeState } from '../initiative-state.ts'
import type { Outcome, Progress } from '../progress.ts'
import type { Status } from '../status.ts'

/** Days are YYYY-MM-DD, times ISO 8601. Persons stand as ids, so that one who is erased has no name here. */
export type ReportContent = {
  unitName: string
  initiatives: {
    id: string
    title: string
    unitName: string
    state: InitiativeState
    /** What was last said within the period or before it. */
    status: Status | null
    reason: string
    saidAt: string | null
    endOn: string | null
  }[]
  targets: {
    id: string
    initiativeTitle: string
    name: string
    unit: string
    start: number | null
    target: number | null
    dueOn: string | null
    latest: { value: number; margin: number | null; sample: number | null; measuredOn: string } | null
    standing: Progress['standing']
    change: Progress['change']
    isOverdue: boolean
  }[]
  decisions: {
    kind: 'meeting' | 'approval' | 'adjustment'
    text: string
    about: string | null
    decision: 'decided' | 'approved' | 'returned' | 'adopted' | 'rejected'
    byId: string
    at: string
  }[]
  followUps: {
    given: number
    done: number
    open: number
    late: { text: string; ownerId: string; dueOn: string }[]
  }
  evaluations: {
    initiativeTitle: string
    heldOn: string
    findings: string
    outcomes: Partial<Record<Outcome, number>>
  }[]
  lessons: { kind: 'again' | 'otherwise'; text: string; initiativeTitle: string | null }[]
  /** What went out: each dispatch with how many stand in each state. */
  reach: {
    number: string
    title: string
    startedAt: string
    total: number
    states: Partial<Record<ReachState, number>>
  }[]
  /** How many units have confirmed that the strategy is known, of those that have a leader; null without a strategy in force. */
  known: { confirmed: number; units: number } | null
}

export type ReportSentence = { code: 'off-track' | 'overdue' | 'late' | 'at-risk' | 'on-track' | 'none'; count: number }

/** The one sentence that is true of these figures: the worst first. */
export function reportHeadline({ initiatives, targets, followUps }: ReportContent): ReportSentence {
  const goesOn = initiatives.filter(({ state }) => state === 'running' || state === 'evaluating')
  const count = (status: Status) => goesOn.filter((one) => one.status === status).length
  const found: ReportSentence[] = [
    { code: 'off-track', count: count('off-track') },
    { code: 'overdue', count: targets.filter(({ isOverdue }) => isOverdue).length },
    { code: 'late', count: followUps.late.length },
    { code: 'at-risk', count: count('at-risk') },
    { code: 'on-track', count: goesOn.length },
  ]
  return found.find((one) => one.count > 0) ?? { code: 'none', count: 0 }
}

/** Everyone that the dispatches were for, and how many stand in each state; the sum of the states is the total. */
export function reachSum(reach: ReportContent['reach']): { total: number; states: [ReachState, number][] } {
  const of = (state: ReachState) => reach.reduce((sum, one) => sum + (one.states[state] ?? 0), 0)
  return {
    total: reach.reduce((sum, one) => sum + one.total, 0),
    states: REACH_STATES.map((state): [ReachState, number] => [state, of(state)]).filter(([, heads]) => heads > 0),
  }
}

export type Period = { from: string; to: string }
export const PERIODS = ['month', 'last-month', 'quarter', 'year'] as const
export type PeriodName = (typeof PERIODS)[number]

/** The days that a period covers: this month so far, the whole month before, this quarter or this year so far. */
export function periodOf(name: PeriodName, today: string): Period {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const first = (y: number, m: number) => `${y}-${String(m).padStart(2, '0')}-01`
  if (name === 'year') return { from: first(year, 1), to: today }
  if (name === 'quarter') return { from: first(year, month - ((month - 1) % 3)), to: today }
  if (name === 'month') return { from: first(year, month), to: today }
  const last = new Date(Date.UTC(year, month - 1, 0)).toISOString().slice(0, 10)
  return { from: `${last.slice(0, 7)}-01`, to: last }
}

export type ReportFault = 'no-period' | 'in-the-future'

/** What keeps a report from being made. */
export function periodFault({ from, to }: Period, today: string): ReportFault | null {
  if (to < from) return 'no-period'
  return from > today ? 'in-the-future' : null
}

/** One saved report in the list, and the whole of it. */
export type ReportLine = {
  id: string
  unit: { id: string; name: string | null }
  from: string
  to: string
  madeBy: string | null
  madeAt: string
  headline: ReportSentence
}
export type ReportView = Omit<ReportLine, 'headline'> & {
  ownText: string
  fingerprint: string
  content: ReportContent
  names: Record<string, string>
}
/** Figures for a period as they are now, before anything is saved. */
export type ReportDraft = Period & {
  unit: { id: string; name: string }
  content: ReportContent
  names: Record<string, string>
}
