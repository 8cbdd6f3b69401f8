import type { Named, ScenarioNames } from './crisis-view.ts'
import type { Cell, FirstAudience, Readiness } from './first-message.ts'
import type { PromiseState } from './promise.ts'
import type { Group, StatementKind, StatementState, StopGround } from './statement.ts'

/** What pages read of first messages and statements. */
export type FirstMessageView = {
  id: string
  scenarioKey: string | null
  audience: FirstAudience
  language: string
  title: string
  body: string
  revision: number
  readiness: Readiness
  changedBy: Named | null
  approvedBy: Named | null
  approvedAt: string | null
  approvedUntil: string | null
  mayApprove: boolean
}
export type FirstMessagesView = {
  scenarios: { key: string; names: ScenarioNames }[]
  languages: { audience: FirstAudience; language: string }[]
  messages: FirstMessageView[]
  cells: Cell[]
  mayWrite: boolean
}

export type StatementView = {
  id: string
  number: number
  kind: StatementKind
  state: StatementState
  groups: Group[]
  /** The words that most hear: those for the public, else the first part's. */
  texts: Record<string, { title: string; paragraphs: string[] }>
  corrects: number | null
  correctedBy: number | null
  /** Facts that it was made of and that have changed since. */
  changedFacts: string[]
  factIds: string[]
  madeBy: Named
  madeAt: string
  outBy: string | null
  outAt: string | null
  nextAt: string | null
  droppedReason: string | null
  /** Messages that wait for somebody's yes. */
  waiting: { messageId: string; names: string[] }[]
  /** Why it is not out yet: own staff are being told, or a stop. */
  hold: { kind: 'staff' | 'stop'; reached: number; of: number } | null
}
export type GroupView = {
  group: Group
  statement: number | null
  title: string | null
  at: string | null
  reached: number
  of: number
  confirmed: number
  next: { statement: number; isStopped: boolean } | null
  isOverridden: boolean
  asked: { text: string; at: string; isAnswered: boolean }[]
}
export type PromiseView = {
  dueAt: string
  state: PromiseState
  isAdmitted: boolean
  reason: string | null
  settledAt: string | null
}
export type StatementsView = {
  statements: StatementView[]
  promises: PromiseView[]
  stop: 'next-of-kin' | 'victims' | null
  lifts: { stop: string; ground: StopGround; source: string; by: Named; at: string }[]
  groups: GroupView[]
  clock: { warnMinutes: number[]; nextMinutes: number[]; staffMinutes: number }
}
export type WordsView = {
  words: { audience: FirstAudience; language: string; readiness: Readiness; title: string; paragraphs: string[] }[]
}
