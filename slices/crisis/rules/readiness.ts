import { NEEDED_CONTACTS, numbersOf, type PlanContent, plainNumber } from './plan-content.ts'

/** How far a unit has come, each step on top of the ones before it. */
export const STEPS = ['set-up', 'trained', 'exercised', 'in-use'] as const
export type Step = (typeof STEPS)[number]
/** What a person says; that a plan is set up is seen, and so is an exercise that was held here. */
export type ReportedStep = Exclude<Step, 'set-up'>

export const LACKS = [
  'plan-missing',
  'plan-overdue',
  'plan-soon',
  'number-missing',
  'number-failed',
  'number-untested',
  'phone-silent',
  'liaison-missing',
  'exercise-missing',
  'exercise-overdue',
  'message-missing',
] as const
export type LackKind = (typeof LACKS)[number]
/** `count`: how many; `day`: since or until when; `of`: keys of what lacks. */
export type Lack = {
  kind: LackKind
  isNow: boolean
  count?: number | undefined
  day?: string | undefined
  of?: string[] | undefined
}

/** A number must have been tried within so many days. */
export const TEST_DAYS = 180
/** An exercise must have been held within so many days. */
export const EXERCISE_DAYS = 365
const SOON_DAYS = 30

export type NumberTest = { number: string; outcome: 'answered' | 'failed'; on: string }
export type Stand = {
  /** Days as 2027-03-01. */
  today: string
  /** The plan that holds; null when none is approved. */
  approved: PlanContent | null
  /** The last try of each number. */
  tests: readonly NumberTest[]
  /** Telephones of those who answer for its duties now, that did not answer the last time they were tried. */
  silentPhones?: number
  /** How many of the unit itself answer relatives now. */
  liaisons: number
  lastExercise: string | null
  /** Days of exercises that are planned with people and script, beside those that the plan names. */
  planned?: readonly string[]
  reported: Partial<Record<ReportedStep, string>>
  /** Languages in which some scenario of the plan lacks a first message. */
  languagesLacking: readonly string[]
}
export type Readiness = { step: Step | null; lacks: Lack[] }

/** What a unit lacks to be ready, what hastes first, and how far the roll-out has come. */
export function readinessOf(stand: Stand): Readiness {
  const { approved, reported, lastExercise } = stand
  if (!approved) return { step: null, lacks: [{ kind: 'plan-missing', isNow: true }] }
  const has: Record<Step, boolean> = {
    'set-up': true,
    trained: reported.trained !== undefined,
    exercised: lastExercise !== null || reported.exercised !== undefined,
    'in-use': reported['in-use'] !== undefined,
  }
  const first = STEPS.findIndex((step) => !has[step])
  const step = STEPS[(first === -1 ? STEPS.length : first) - 1]!
  const lacks = [
    ...ofPlan(approved, stand.today),
    ...ofNumbers(approved, stand),
    ...ofExercises(approved, stand),
    ...(stand.liaisons === 0 || approved.relativesNumber === '' ? [lack('liaison-missing', true)] : []),
    ...(stand.languagesLacking.length > 0 ? [lack('message-missing', true, { of: [...stand.languagesLacking] })] : []),
  ]
  return { step, lacks: lacks.toSorted((a, b) => Number(b.isNow) - Number(a.isNow)) }
}

/** Was this number tried, and did somebody answer, so lately that it can be believed? */
export function numberState(number: string, { tests, today }: Pick<Stand, 'tests' | 'today'>) {
  const last = tests.find((one) => one.number === plainNumber(number))
  if (!last) return 'untested'
  if (last.outcome === 'failed') return 'failed'
  return daysBetween(last.on, today) > TEST_DAYS ? 'untested' : 'tested'
}

const lack = (kind: LackKind, isNow: boolean, more: Partial<Lack> = {}): Lack => ({ kind, isNow, ...more })

function ofPlan({ reviseBy }: PlanContent, today: string): Lack[] {
  if (reviseBy === null) return []
  if (reviseBy < today) return [lack('plan-overdue', true, { day: reviseBy })]
  return daysBetween(today, reviseBy) <= SOON_DAYS ? [lack('plan-soon', false, { day: reviseBy })] : []
}

function ofNumbers(plan: PlanContent, stand: Stand): Lack[] {
  const missing = NEEDED_CONTACTS.filter((kind) => !plan.contacts.some((one) => one.kind === kind && one.number !== ''))
  const states = numbersOf(plan).map((number) => numberState(number, stand))
  const failed = states.filter((one) => one === 'failed').length
  const untested = states.filter((one) => one === 'untested').length
  return [
    ...(missing.length > 0 ? [lack('number-missing', true, { of: [...missing] })] : []),
    ...(failed > 0 ? [lack('number-failed', true, { count: failed })] : []),
    ...(untested > 0 ? [lack('number-untested', true, { count: untested })] : []),
    ...(stand.silentPhones ? [lack('phone-silent', true, { count: stand.silentPhones })] : []),
  ]
}

function ofExercises(approved: PlanContent, { today, lastExercise, planned = [], reported }: Stand): Lack[] {
  const days = [...new Set([...approved.exercises.map((one) => one.on), ...planned])].toSorted()
  const last =
    [lastExercise, reported.exercised ?? null]
      .filter((one) => one !== null)
      .toSorted()
      .at(-1) ?? null
  const passed = days.find((on) => on < today && (last === null || last < on))
  if (passed) return [lack('exercise-overdue', true, { day: passed })]
  const isHeld = last !== null && daysBetween(last, today) <= EXERCISE_DAYS
  const next = days.find((on) => on >= today)
  return isHeld ? [] : [lack('exercise-missing', next === undefined, { day: next })]
}

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
