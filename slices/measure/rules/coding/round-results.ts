import { type Agreement, carries, krippendorffAlpha, type Ratings, RELIABLE } from '../statistics/krippendorff.ts'
import { type Interval, wilsonInterval } from '../statistics/wilson.ts'
import type { CodeVariable } from './code-book.ts'
import { doubledNeeded } from './doubled-needed.ts'

/** A story of a round; `coder` null: everyone codes it. */
export type CodingUnit = { position: number; coder: string | null }
/** `value` null: the coder could not tell. */
export type Code = { position: number; coder: string; variable: string; value: string | null }
export type SettledCode = Omit<Code, 'coder'>

/** What the agreement allows: shown as it is, shown as tentative, or not shown. */
export type Verdict = 'reliable' | 'tentative' | 'not-published' | 'too-few' | 'one-value' | 'nothing-to-compare'
export type ValueShare = { key: string; hits: number } & Partial<Interval>
export type VariableResult = {
  key: string
  alpha: number | null
  verdict: Verdict
  /** Stories that at least two have coded, how many it takes to give a number at all, and to give one without reservation. */
  compared: number
  needed: number
  neededSure: number
  /** Empty where the verdict does not allow them. `n` is the stories that count. */
  shares: ValueShare[]
  n: number
  /** Stories that nobody could tell of, that nobody has coded, and that wait for those who disagree. */
  untold: number
  uncoded: number
  disagreed: number[]
}

export type Round = {
  units: readonly CodingUnit[]
  coders: readonly string[]
  codes: readonly Code[]
  settled: readonly SettledCode[]
  population: number
}

/**
 * What a round says of one variable. Agreement is counted on what the coders said by themselves; what they settled afterwards decides only
 * what the story counts as. Below 0.667 no number is given, and below 0.8 it is tentative; so is
 * one with too few compared to tell it from 0.8.
 */
export function variableResult(variable: CodeVariable, round: Round): VariableResult {
  const said = saidBy(variable.key, round)
  const agreement = krippendorffAlpha(ratingsOf(variable, round, said), variable.level)
  const needed = doubledNeeded(variable.values.length, round.population)
  const neededSure = doubledNeeded(variable.values.length, round.population, RELIABLE)
  const verdict = verdictOf(agreement, needed, neededSure)
  const final = finalCodes(variable.key, round, said)
  const values = [...final.values()].flatMap(({ value }) => (value === null ? [] : [value]))
  const isShown = verdict === 'reliable' || verdict === 'tentative'
  const at = (state: Final['state']) =>
    [...final].filter(([, one]) => one.state === state).map(([position]) => position)
  return {
    key: variable.key,
    alpha: agreement.alpha,
    verdict,
    compared: agreement.units,
    needed,
    neededSure,
    shares: isShown ? sharesOf(variable, values) : [],
    n: values.length,
    untold: at('untold').length,
    uncoded: at('uncoded').length,
    disagreed: at('disagreed'),
  }
}

/** What a story counts as. `value` is null but where it is told. */
export type Final = { state: 'told' | 'untold' | 'uncoded' | 'disagreed'; value: string | null }
type Said = Map<number, Map<string, string | null>>

function saidBy(variable: string, { codes, coders }: Round): Said {
  const said: Said = new Map()
  for (const code of codes) {
    if (code.variable !== variable || !coders.includes(code.coder)) continue
    const unit = said.get(code.position) ?? new Map<string, string | null>()
    said.set(code.position, unit.set(code.coder, code.value))
  }
  return said
}

function ratingsOf({ level, values }: CodeVariable, { units, coders }: Round, said: Said): Ratings {
  const numberOf = new Map(values.map(({ key, number }) => [key, number]))
  return coders.map((coder) =>
    units.map(({ position }) => {
      const value = said.get(position)?.get(coder) ?? null
      return level === 'nominal' || value === null ? value : (numberOf.get(value) ?? null)
    }),
  )
}

function verdictOf(agreement: Agreement, needed: number, neededSure: number): Verdict {
  if (agreement.alpha === null) return agreement.why
  if (agreement.units < needed) return 'too-few'
  const verdict = carries(agreement)
  return verdict === 'reliable' && agreement.units < neededSure ? 'tentative' : verdict
}

/** What each story counts as, by its position: as settled, or as all who should have coded it say. */
export function finalCodes(variable: string, round: Round, said = saidBy(variable, round)): Map<number, Final> {
  const settled = new Map(round.settled.filter((one) => one.variable === variable).map((one) => [one.position, one]))
  return new Map(
    round.units.map(({ position, coder }) => {
      const decided = settled.get(position)
      if (decided) return [position, told(decided.value)]
      const values = [...(said.get(position)?.values() ?? [])]
      if (values.length < (coder === null ? round.coders.length : 1))
        return [position, { state: 'uncoded', value: null }]
      return [position, new Set(values).size === 1 ? told(values[0]!) : { state: 'disagreed', value: null }]
    }),
  )
}

const told = (value: string | null): Final => ({ state: value === null ? 'untold' : 'told', value })

function sharesOf(variable: CodeVariable, values: readonly string[]): ValueShare[] {
  return variable.values.map(({ key }) => {
    const hits = values.filter((value) => value === key).length
    return { key, hits, ...wilsonInterval(hits, values.length) }
  })
}
