/** The states of an import and what may be done in each. */
export type ImportState =
  | 'uploaded'
  | 'checking'
  | 'checked'
  | 'applying'
  | 'applied'
  | 'stopped'
  | 'failed'
  | 'undoing'
  | 'undone'

export type ImportStep = 'map' | 'check' | 'apply' | 'stop' | 'undo'

const MAY: Record<ImportStep, ImportState[]> = {
  map: ['uploaded', 'checked', 'failed'],
  check: ['uploaded', 'checked', 'failed'],
  apply: ['checked', 'stopped'],
  stop: ['checking', 'applying'],
  undo: ['applied', 'stopped'],
}

/** States from which a step may be taken. */
export const statesFor = (step: ImportStep): ImportState[] => MAY[step]

/** What a person may do with the import now. A failed import that has made contacts is undone, not mapped again. */
export function stepsOf(state: ImportState, contactsMade = 0): ImportStep[] {
  if (state === 'failed' && contactsMade > 0) return ['apply', 'undo']
  return (Object.keys(MAY) as ImportStep[]).filter((step) => MAY[step].includes(state))
}
