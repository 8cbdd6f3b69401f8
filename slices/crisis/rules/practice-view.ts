import type { Role } from './crisis.ts'
import type { Named, ScenarioNames } from './crisis-view.ts'
import type { InjectHow, InjectState } from './inject.ts'
import type { Pace } from './practice-clock.ts'

export const PRACTICE_PARTS = ['director', 'observer'] as const
/** Leads the exercise, or watches it. */
export type PracticePart = (typeof PRACTICE_PARTS)[number]

export const MARKS = ['good', 'neutral', 'bad'] as const
export type Mark = (typeof MARKS)[number]
/** What somebody who watches saw: of an inject or a goal, by its number, or of the whole. `shows`: exercise time. */
export type ObservationView = {
  id: string
  mark: Mark
  text: string
  inject: number | null
  goal: number | null
  by: Named
  at: string
  shows: string
  isFinding: boolean
}

/** Something that has come, or will. `dueAt` and `shows` are by the clock of the exercise. */
export type InjectView = {
  id: string
  number: number
  dueAt: string
  role: Role
  how: InjectHow
  sender: string
  text: string
  expects: string
  expectMinutes: number | null
  state: InjectState
  isScripted: boolean
  /** When it came or was skipped. */
  settledAt: string | null
  shows: string | null
  met: { at: string; minutes: number; isInTime: boolean; by: Named } | null
}

/** An exercise as the reader may see it: those who play see what has come, and nothing of what comes. */
export type PracticeView = {
  part: PracticePart | null
  isOpen: boolean
  script: { key: string; names: ScenarioNames; about: ScenarioNames } | null
  language: string
  goals: ScenarioNames[]
  isHeld: boolean
  paces: Pace[]
  directors: Named[]
  observers: Named[]
  injects: InjectView[]
  /** The newest first; none for those who play, before it is over. */
  observations: ObservationView[]
  /** Those that stand for the roles of the room now: what an inject can be sent to. */
  roles: Role[]
}

export type ScriptLine = {
  key: string
  scenarioKey: string
  names: ScenarioNames
  about: ScenarioNames
  goals: ScenarioNames[]
  injects: number
  minutes: number
}
