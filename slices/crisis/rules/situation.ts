import type { Level } from './crisis.ts'
import type { Named, ScenarioNames } from './crisis-view.ts'
import { type FactContent, maySay } from './fact.ts'
import type { Phase } from './status.ts'

/** How it stood when it was made. Times are ISO. What the room writes for itself is no part of it. */
export type SituationContent = {
  number: string
  scenario: ScenarioNames | null
  unitName: string
  ownerName: string
  level: Level
  declaredAt: string
  closedAt: string | null
  /** As the open page says it; null when nothing has been said. */
  phase: Phase | null
  /** Confirmed at that moment, and cleared with the police where it is theirs. */
  facts: { text: string; source: string; at: string }[]
  /** How many things are being looked into: the number alone. */
  unconfirmed: number
  said: { number: number; title: string; at: string }[]
  nextAt: string | null
  isLate: boolean
  reach: { kind: string; total: number; reached: number }[]
  /** What they may be asked about: what we have answered in public. */
  asked: { question: string; answer: string }[]
}
export type SituationReport = { number: number; content: SituationContent; digest: string; by: Named; at: string }

type Fact = FactContent & { at: Date }

/** The facts that may be told to others now, the oldest first, and how many are not confirmed. */
export function toldFacts(facts: readonly Fact[]): Pick<SituationContent, 'facts' | 'unconfirmed'> {
  const told = facts.filter(maySay).toSorted((a, b) => a.at.getTime() - b.at.getTime())
  return {
    facts: told.map(({ text, source, at }) => ({ text, source, at: at.toISOString() })),
    unconfirmed: facts.filter((fact) => fact.state === 'unconfirmed').length,
  }
}

type Wave = { audienceKinds: readonly string[]; total: number; reached: number }

/** Heads by kind of audience, over all that has been sent. */
export function reachOfWaves(waves: readonly Wave[]): SituationContent['reach'] {
  const sums = new Map<string, { total: number; reached: number }>()
  for (const { audienceKinds, total, reached } of waves) {
    const kind = audienceKinds[0] ?? 'other'
    const sum = sums.get(kind) ?? { total: 0, reached: 0 }
    sums.set(kind, { total: sum.total + total, reached: sum.reached + reached })
  }
  return [...sums].map(([kind, sum]) => ({ kind, ...sum }))
}
