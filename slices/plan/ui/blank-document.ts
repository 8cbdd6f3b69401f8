import type { WrittenDocument } from '../rules/document-difference.ts'
import type { Concept } from '../rules/initiative.ts'

type Link = { from: string; to: string; kind: string }

/** What a new initiative starts with: nothing, or what the gap it shall close points to in the strategy. */
export function blankDocument(
  { unitId, ownerId }: { unitId: string; ownerId: string },
  gapKey: string | undefined,
  links: readonly Link[],
): WrittenDocument {
  const of = (kind: string) => links.filter((link) => link.from === gapKey && link.kind === kind).map((link) => link.to)
  return {
    title: '',
    concept: EMPTY_CONCEPT,
    unitId,
    ownerId,
    gapKeys: gapKey ? [gapKey] : [],
    subGoalKeys: gapKey ? of('serves').filter((key) => key.startsWith('sub-')) : [],
    audienceKeys: gapKey ? of('for') : [],
    channelKeys: [],
    blockKeys: [],
    roleKey: null,
    budgetNok: null,
    startOn: null,
    endOn: null,
    targets: [],
  }
}

export const EMPTY_CONCEPT: Extract<Concept, { kind: 'structured' }> = {
  kind: 'structured',
  idea: '',
  change: '',
  shape: '',
  spread: '',
}

export type WrittenTarget = WrittenDocument['targets'][number]

export const blankTarget = (): WrittenTarget => ({
  id: null,
  kpiKey: null,
  name: '',
  unit: '',
  direction: 'up',
  baseline: null,
  measureFirst: false,
  target: null,
  dueOn: null,
})
