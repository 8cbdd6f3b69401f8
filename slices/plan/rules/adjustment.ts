import type { InitiativeDocument, Target } from './initiative.ts'
import type { InitiativeState } from './initiative-state.ts'

/** What a leader says yes to. From approval on, these change only when a proposal for adjustment is adopted. */
export const COMMITMENTS = ['unitId', 'gapKeys', 'subGoalKeys', 'audienceKeys', 'budgetNok', 'targets'] as const
export type Commitment = (typeof COMMITMENTS)[number]

/** Which commitments differ. A lower budget needs nobody's leave; order of keys is no difference. */
export function changedCommitments(before: InitiativeDocument, after: InitiativeDocument): Commitment[] {
  return COMMITMENTS.filter((field) => {
    if (field === 'budgetNok') return (after.budgetNok ?? 0) > (before.budgetNok ?? 0)
    if (field === 'targets') return targetsText(before.targets) !== targetsText(after.targets)
    if (field === 'unitId') return before.unitId !== after.unitId
    return before[field].toSorted().join() !== after[field].toSorted().join()
  })
}

function targetsText(targets: readonly Target[]): string {
  const lines = targets.map(({ id, kpiKey, name, unit, direction, baseline, measureFirst, target, dueOn }) =>
    JSON.stringify([id, kpiKey, name, unit, direction, baseline, measureFirst, target, dueOn]),
  )
  return lines.toSorted().join('\n')
}

/** Which commitments a save must not touch now: none in a draft, nor when an adopted proposal waits to be carried out. */
export function frozenFields(
  state: InitiativeState,
  before: InitiativeDocument,
  after: InitiativeDocument,
  hasAdoptedProposal: boolean,
): Commitment[] {
  return state === 'draft' || hasAdoptedProposal ? [] : changedCommitments(before, after)
}
