import type { HardStop, Role } from './crisis.ts'
import type { Named, ScenarioNames } from './crisis-view.ts'

/** A line of an action card that holds for this kind alone. `key` null: a new one. */
export type ScenarioCard = { key: string | null; role: Role; texts: ScenarioNames; dueMinutes: number | null }
/** A kind of crisis as it is kept. `phrases`: by language, how it stands in a sentence («en brann»). */
export type ScenarioContent = {
  names: { nb: string; nn: string; en: string }
  phrases: Record<string, string>
  cards: ScenarioCard[]
}
/** A new kind, with what must come before the public. That is changed on its own afterwards, by two. */
export type NewScenario = ScenarioContent & { hardStop: HardStop | null; policeOwnsFacts: boolean }
export type ScenarioView = Omit<NewScenario, 'names'> & {
  key: string
  names: ScenarioNames
  isActive: boolean
  /** 0: as it came with the pack. */
  version: number
  keptBy: Named | null
  keptAt: string | null
  /** Lines that hold for this kind and others. */
  shared: Omit<ScenarioCard, 'key'>[]
  /** First messages that may not leave today, of how many that are needed. */
  lacking: number
  needed: number
  /** How often it has been declared. */
  declared: number
  /** First messages that say what the event is called, by language. */
  saysPhrase: Record<string, number>
}
export type ScenariosView = {
  items: ScenarioView[]
  languages: string[]
  mayWrite: boolean
  /** Whoever may ask for a change in what must come before the public. */
  mayKeepPrecautions: boolean
}

const LETTERS: Record<string, string> = { æ: 'ae', ø: 'o', å: 'a', ä: 'a', ö: 'o' }

/** A key from a name, that none of those known has: «Strøm og vann» becomes strom-og-vann. */
export function keyFrom(name: string, known: readonly string[]): string {
  const plain = name.toLowerCase().replaceAll(/[æøåäö]/g, (letter) => LETTERS[letter]!)
  const base =
    plain
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 60) || 'hendelse'
  let key = base
  for (let number = 2; known.includes(key); number++) key = `${base}-${number}`
  return key
}
