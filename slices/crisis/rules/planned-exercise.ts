import type { Level } from './crisis.ts'
import type { Named, ScenarioNames } from './crisis-view.ts'

export const EXERCISE_LANGUAGES = ['nb', 'nn', 'en'] as const
export type ExerciseLanguage = (typeof EXERCISE_LANGUAGES)[number]

/** What is needed to plan an exercise. `on` is a day, as 2027-03-01. */
export type ExercisePlan = {
  unitId: string
  on: string
  scenarioKey: string | null
  goal: string
  level: Level
  scriptKey: string | null
  language: ExerciseLanguage
  pace: number
  participantIds: string[]
  observerIds: string[]
}
/** A planned exercise as the reader may see it: the script is hidden from those who are to play it. */
export type PlannedView = {
  id: string
  unit: Named
  on: string
  isOverdue: boolean
  scenario: ScenarioNames | null
  goal: string
  script: ScenarioNames | null
  participants: Named[]
  observers: Named[]
  /** The reader may declare it and cancel it. */
  mayHold: boolean
}
/** Units where the reader may plan one. */
export type PlannedList = { items: PlannedView[]; units: { id: string; name: string }[] }
