import type { ConfidentialityLevel } from '../../../kit/kernel/confidentiality.ts'
import type { Level } from './crisis.ts'

/** How an exercise is played. */
export type PracticeStart = {
  /** Null: no script; injects can be written on the way. */
  scriptKey: string | null
  /** What the injects are in. */
  language: 'nb' | 'nn' | 'en'
  observerIds: readonly string[]
  pace: number
}

/** No script, nobody who watches, and the clock goes as the real one. */
export const PLAIN_PRACTICE: PracticeStart = { scriptKey: null, language: 'nb', observerIds: [], pace: 1 }

export type Declaration = {
  /** Made in the browser: a declaration that is sent twice is one crisis. */
  clientKey: string
  /** Null: something that no scenario covers; then `what` says it. */
  scenarioKey: string | null
  what: string
  place: string
  unitId: string
  level: Level
  securityCrisis: boolean
  /** Who takes part in the exercise; null when it is real. */
  participantIds: string[] | null
  /** How the exercise is played; absent: `PLAIN_PRACTICE`. */
  practice?: PracticeStart | undefined
  /** The planned exercise that this is; it is held once. */
  plannedId?: string
  /** Who may see the room besides those called in; by duty where nothing is chosen. */
  confidentiality?: ConfidentialityLevel | undefined
}

export type DeclarationFault = 'say-what' | 'no-such-scenario' | 'exercise-without-people'

/** Why nothing can be declared like this, or null. `scenarios`: the keys of those that are in use. */
export function declarationFault(
  { scenarioKey, what, participantIds }: Pick<Declaration, 'scenarioKey' | 'what' | 'participantIds'>,
  scenarios: readonly string[],
): DeclarationFault | null {
  if (scenarioKey === null && what.trim() === '') return 'say-what'
  if (scenarioKey !== null && !scenarios.includes(scenarioKey)) return 'no-such-scenario'
  if (participantIds?.length === 0) return 'exercise-without-people'
  return null
}
