import type { Role } from './crisis.ts'

/** Whom the unit rings when it happens, in the order they are rung. */
export const CONTACT_KINDS = ['police', 'ministry', 'ntb', 'directorate', 'fire', 'health', 'other'] as const
export type ContactKind = (typeof CONTACT_KINDS)[number]
/** A plan without a number for these is told as lacking one. */
export const NEEDED_CONTACTS: readonly ContactKind[] = ['police', 'ministry', 'ntb']

/** `number` is empty until the unit has it: a number is never guessed. `agrees`: they have said that we may ring to try the number. */
export type PlanContact = {
  key: string
  kind: ContactKind
  name: string
  number: string
  note: string
  agrees?: boolean | undefined
}
export type MeetingPoint = { key: string; place: string; use: string }
/** A line of the unit's own action cards, beside the agency's; `scenarioKeys` empty: in all of them. */
export type PlanCard = {
  key: string
  role: Role
  text: string
  dueMinutes: number | null
  scenarioKeys: string[]
  /** The finding of an evaluation that it came from. */
  findingId: string | null
}
/** `on` is a day, as 2027-03-01. */
export type PlannedExercise = {
  key: string
  on: string
  scenarioKey: string | null
  goal: string
  findingId: string | null
}

/** The crisis part of a unit's emergency plan. Days as 2027-03-01. */
export type PlanContent = {
  /** What the emergency plan is called, or where it lies. */
  emergencyPlan: string
  revisedOn: string | null
  reviseBy: string | null
  scenarioKeys: string[]
  contacts: PlanContact[]
  /** What relatives ring. */
  relativesNumber: string
  meetingPoints: MeetingPoint[]
  cards: PlanCard[]
  exercises: PlannedExercise[]
}

/** What a unit begins with: the numbers that everyone needs, empty. */
export const blankPlan = (scenarioKeys: readonly string[]): PlanContent => ({
  emergencyPlan: '',
  revisedOn: null,
  reviseBy: null,
  scenarioKeys: [...scenarioKeys],
  contacts: NEEDED_CONTACTS.map((kind) => ({ key: kind, kind, name: '', number: '', note: '' })),
  relativesNumber: '',
  meetingPoints: [],
  cards: [],
  exercises: [],
})

export const PLAN_FAULTS = ['emergency-plan', 'revised-on', 'revise-by', 'scenarios'] as const
export type PlanFault = (typeof PLAN_FAULTS)[number]

/** What must be there before a leader can approve. Numbers that lack are no obstacle: they are shown as lacking. */
export function planFaults(plan: PlanContent): PlanFault[] {
  const is: Record<PlanFault, boolean> = {
    'emergency-plan': plan.emergencyPlan.trim() === '',
    'revised-on': plan.revisedOn === null,
    'revise-by': plan.reviseBy === null || (plan.revisedOn !== null && plan.reviseBy <= plan.revisedOn),
    scenarios: plan.scenarioKeys.length === 0,
  }
  return PLAN_FAULTS.filter((fault) => is[fault])
}

/** Every number that the plan tells somebody to ring, written one way; empty ones are left out. */
export function numbersOf({ contacts, relativesNumber }: PlanContent): string[] {
  const all = [...contacts.map((one) => one.number), relativesNumber].map(plainNumber)
  return [...new Set(all.filter((one) => one !== ''))]
}

/** A number without the spaces people write in it. */
export const plainNumber = (text: string): string => text.replaceAll(/[\s().-]/g, '')
