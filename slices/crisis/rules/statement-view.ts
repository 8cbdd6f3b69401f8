import type { Named, ScenarioNames } from './crisis-view.ts'
import type { Cell, FirstAudience, Readiness } from './first-message.ts'

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
