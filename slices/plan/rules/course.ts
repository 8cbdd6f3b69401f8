import type { InitiativeState } from './initiative-state.ts'

/**
 * What a step of the spread and activation process can ask for before the next one. The strategy's process steps name
 * them in `needs`; a word that is not on this list is for people to read, and holds nobody back.
 */
export const NEEDS = [
  'concept',
  'goal',
  'audience',
  'target',
  'analysis',
  'channels',
  'messages',
  'dates',
  'approval',
  'baseline',
  'value',
  'report',
  'decided',
  'results',
  'evaluation',
  'impression',
] as const
export type Need = (typeof NEEDS)[number]

export type CourseStep = { key: string; needs: Need[] }
/** What is there now, need by need, and whether every target is reached by its latest value. */
export type CourseFacts = Record<Need, boolean> & { isReached: boolean }

/** The process of the source, for an installation whose strategy has no steps, and for steps that name no needs. */
export const SOURCE_COURSE: readonly CourseStep[] = [
  { key: 'concept-description', needs: ['concept', 'goal', 'audience', 'target'] },
  { key: 'spread-plan', needs: ['channels', 'dates', 'approval'] },
  { key: 'delivery', needs: ['baseline'] },
  { key: 'running-reports', needs: ['report'] },
  { key: 'kpi-check', needs: ['value'] },
  { key: 'optimisation', needs: ['decided'] },
  { key: 'evaluation', needs: ['results', 'evaluation'] },
  { key: 'lasting-impression', needs: ['impression'] },
]

/**
 * The course as the strategy in force sets it out. Two things hold whatever it says: nothing starts before approval,
 * and nothing is closed without an evaluation.
 */
export function courseOf(steps: readonly { key: string; needs: readonly string[] }[]): CourseStep[] {
  if (steps.length === 0) return SOURCE_COURSE.map((step) => ({ ...step }))
  const course = steps.map(({ key, needs }) => ({ key, needs: knownNeeds(key, needs) }))
  const asksFor = (need: Need) => course.some((step) => step.needs.includes(need))
  if (!asksFor('approval')) course[0]!.needs.push('approval')
  if (!asksFor('evaluation')) course.at(-1)!.needs.push('evaluation')
  return course
}

function knownNeeds(key: string, needs: readonly string[]): Need[] {
  if (needs.length === 0) return [...(SOURCE_COURSE.find((step) => step.key === key)?.needs ?? [])]
  return NEEDS.filter((need) => needs.includes(need))
}

/** Where on the course the initiative stands. An unknown step (the process has changed since) counts as the first. */
export function placeOf(course: readonly CourseStep[], step: string | null): number {
  return Math.max(
    0,
    course.findIndex((each) => each.key === step),
  )
}

export const missingOf = (step: CourseStep, facts: CourseFacts): Need[] => step.needs.filter((need) => !facts[need])

/** What is left before it can be closed: everything that the step it stands at and those after it ask for. */
export function missingToClose(course: readonly CourseStep[], step: string | null, facts: CourseFacts): Need[] {
  const left = course.slice(placeOf(course, step)).flatMap((each) => missingOf(each, facts))
  return NEEDS.filter((need) => left.includes(need))
}

export type Phase = 'planning' | 'running' | 'evaluating'

/** Up to the step that ends with approval it is planned, from the one that ends with an evaluation it is evaluated. */
export function phaseOf(course: readonly CourseStep[], place: number): Phase {
  const start = course.findIndex((step) => step.needs.includes('approval'))
  const end = course.findIndex((step) => step.needs.includes('evaluation'))
  if (place <= start) return 'planning'
  return place >= end ? 'evaluating' : 'running'
}

export type Move =
  | { ok: true; state: InitiativeState }
  | { ok: false; reason: 'not-next' }
  | { ok: false; missing: Need[] }

/**
 * May it move from this step to that one? Forward one step at a time, when the step it leaves has what it needs; past
 * optimisation when every target is reached. Back at will, but what has started is never planned anew: that takes a
 * proposal for adjustment.
 */
export function moveOutcome(
  course: readonly CourseStep[],
  at: { state: InitiativeState; step: string | null },
  to: string,
  facts: CourseFacts,
): Move {
  const from = placeOf(course, at.step)
  const place = course.findIndex((step) => step.key === to)
  if (place < 0 || place === from) return { ok: false, reason: 'not-next' }
  const phase = phaseOf(course, place)
  const hasStarted = at.state === 'running' || at.state === 'evaluating'
  // A process that was changed meanwhile may have left an unapproved plan far out on the course.
  const isUnapproved = phase !== 'planning' && at.state !== 'approved' && !hasStarted
  if (place < from) {
    if (phase === 'planning' && hasStarted) return { ok: false, reason: 'not-next' }
    return isUnapproved ? { ok: false, missing: ['approval'] } : { ok: true, state: stateIn(phase, at.state) }
  }
  const [left, ...skipped] = course.slice(from, place)
  if (skipped.length > 1 || skipped.some((step) => !maySkip(step, facts))) return { ok: false, reason: 'not-next' }
  const missing = missingOf(left!, facts)
  if (isUnapproved && !missing.includes('approval')) missing.push('approval')
  return missing.length > 0 ? { ok: false, missing } : { ok: true, state: stateIn(phase, at.state) }
}

const maySkip = (step: CourseStep, facts: CourseFacts) => step.needs.includes('decided') && facts.isReached

function stateIn(phase: Phase, now: InitiativeState): InitiativeState {
  return phase === 'planning' ? now : phase
}
