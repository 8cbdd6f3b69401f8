import type { Role } from './crisis.ts'
import type { ScenarioNames } from './crisis-view.ts'

/** How an inject comes: asked by a journalist, told by a unit, a rumour among people, known by the police, or by telephone. */
export const INJECT_HOWS = ['journalist', 'unit', 'rumour', 'police', 'call'] as const
export type InjectHow = (typeof INJECT_HOWS)[number]
export const INJECT_STATES = ['waiting', 'given', 'skipped'] as const
export type InjectState = (typeof INJECT_STATES)[number]

/** A script [øvelsesplan] as it stands in a pack. */
export type Script = {
  names: ScenarioNames
  about: ScenarioNames
  goals: ScenarioNames[]
  injects: ScriptInject[]
}
export type ScriptInject = {
  key: string
  /** Minutes of the exercise's clock after the start. */
  afterMinutes: number
  role: Role
  how: InjectHow
  from: ScenarioNames
  texts: ScenarioNames
  expects?: { texts: ScenarioNames; minutes?: number | undefined } | undefined
}

/** What it becomes in the room beside a line in the log: a fact that nobody has confirmed, a rumour, or something that is asked. */
export function becomes(how: InjectHow): 'fact' | 'rumour' | 'question' {
  if (how === 'rumour') return 'rumour'
  return how === 'unit' || how === 'police' ? 'fact' : 'question'
}

/** The last inject of a script comes so many minutes after the start. */
export const lastsMinutes = ({ injects }: Pick<Script, 'injects'>): number =>
  Math.max(0, ...injects.map((one) => one.afterMinutes))

type Expected = { expectMinutes: number | null; settledShows: Date | null; metShows: Date | null }
/** Minutes it took, by the clock of the exercise, and whether that was in time; null while it has not been done. */
export function tookMinutes({ expectMinutes, settledShows, metShows }: Expected) {
  if (!settledShows || !metShows) return null
  const minutes = Math.max(0, Math.round((metShows.getTime() - settledShows.getTime()) / 60_000))
  return { minutes, isInTime: expectMinutes === null || minutes <= expectMinutes }
}
