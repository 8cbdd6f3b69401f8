import { GROUPS, type Group } from '../../slices/crisis/rules/statement.ts'
import type { Phase } from '../../slices/crisis/rules/status.ts'

/** Whom each stop holds back, as the law has it: reckoned apart from the house. */
const HOLDS: Record<string, readonly Group[]> = {
  'next-of-kin': ['inmates', 'relatives', 'public'],
  victims: ['public'],
}

/** What those who act have done, as the proof keeps it for itself: nothing of the house is asked for it. */
export type Done = {
  /** The stop that the scenario sets, until it is lifted; and whom a leader has let past it. */
  stop: string | null
  passed: Set<Group>
  /** Why a leader has said that this statement may go past own staff, also when it was taken back later. */
  waived: Map<string, { reason: string; stands: boolean }>
  /** Texts that somebody has said yes to. */
  approved: Set<string>
  phase: Phase | null
}
export const nothingDone = (stop: string | null): Done => ({
  ...{ stop, passed: new Set(), waived: new Map(), approved: new Set(), phase: null },
})

/** The groups that wait at the stop at this moment. */
export const heldBack = ({ stop, passed }: Done): Group[] =>
  GROUPS.filter((group) => stop !== null && HOLDS[stop]!.includes(group) && !passed.has(group))
