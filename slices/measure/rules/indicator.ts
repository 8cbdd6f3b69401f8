import { isNumberOfSomebody } from '../../../kit/kernel/stops/identity-number.ts'
/** The chain from awareness to action, and beside it what communication does to the agency itself. */
export const STAGES = ['awareness', 'knowledge', 'attitude', 'action', 'organisation'] as const
export type Stage = (typeof STAGES)[number]
/** What is counted: what we did, what came across, what it changed, what that meant for the agency. */
export const INDICATOR_KINDS = ['output', 'out-take', 'outcome', 'impact'] as const
export type IndicatorKind = (typeof INDICATOR_KINDS)[number]
/** `share`: percent of those asked or counted. `mean`: of single answers. `count`, `amount`: all of it, no sample. */
export const SCALES = ['share', 'mean', 'count', 'amount'] as const
export type Scale = (typeof SCALES)[number]
export const DIRECTIONS = ['up', 'down'] as const
export type Direction = (typeof DIRECTIONS)[number]
export const RHYTHMS = ['week', 'month', 'quarter', 'half-year', 'year', 'irregular'] as const
export type Rhythm = (typeof RHYTHMS)[number]

/** Bokmål is always there; the others where somebody has written them. */
export type Names = { nb: string; nn?: string; en?: string }

/** What is measured and how. `unit` is what the numbers count («prosent», «saker»). A change makes a new version. */
export type Definition = {
  names: Names
  about: string
  unit: string
  scale: Scale
  direction: Direction
  stage: Stage
  kind: IndicatorKind
  method: string
  source: string
}

/** What we want of it and who sees to it. Dates are YYYY-MM-DD; keys are those of the strategy. */
export type Aim = {
  unitId: string
  rhythm: Rhythm
  baseline: number | null
  baselineOn: string | null
  target: number | null
  targetOn: string | null
  goalKeys: string[]
  initiativeIds: string[]
}

export type AimFault =
  | 'target-needs-day'
  | 'baseline-needs-day'
  | 'target-before-baseline'
  | 'share-beyond-hundred'
  | 'identity-number'

/** What cannot stand: a number without its day, or more than everybody. */
export function aimFault(aim: Aim, scale: Scale): AimFault | null {
  if ((aim.target === null) !== (aim.targetOn === null)) return 'target-needs-day'
  if ((aim.baseline === null) !== (aim.baselineOn === null)) return 'baseline-needs-day'
  if (aim.targetOn && aim.baselineOn && aim.targetOn <= aim.baselineOn) return 'target-before-baseline'
  if ([aim.baseline, aim.target].some((one) => one !== null && isNumberOfSomebody(one))) return 'identity-number'
  if (scale === 'share' && [aim.baseline, aim.target].some((one) => one !== null && (one < 0 || one > 100)))
    return 'share-beyond-hundred'
  return null
}

/** Parts of a definition that make the numbers before and after another thing. A new name or wording does not. */
const BREAKING = ['unit', 'scale', 'direction', 'kind', 'method', 'source'] as const
export type BreakingPart = (typeof BREAKING)[number]

/** What in the new definition breaks the series; empty when only words have changed. */
export const breaksOf = (before: Definition, after: Definition): BreakingPart[] =>
  BREAKING.filter((part) => before[part].trim() !== after[part].trim())
