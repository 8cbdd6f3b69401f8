import { expect, test } from 'vitest'
import type { CodeVariable } from './code-book.ts'
import { codeBookFault } from './code-book.ts'
import { orderFor, placeUnits } from './coding-order.ts'
import { doubledNeeded } from './doubled-needed.ts'
import { type Code, finalCodes, type Round, variableResult } from './round-results.ts'
import { suggestionAgreement } from './suggestion-agreement.ts'

const named = (nb: string) => ({ nb })
const TONE: CodeVariable = {
  key: 'tone',
  names: named('Tone'),
  help: named(''),
  level: 'ordinal',
  values: [
    { key: 'negative', names: named('Negativ'), number: 1 },
    { key: 'balanced', names: named('Nøytral'), number: 2 },
    { key: 'positive', names: named('Positiv'), number: 3 },
  ],
}
const [ANNA, BO] = ['per_a', 'per_b']
const units = (doubled: number, single = 0) =>
  Array.from({ length: doubled + single }, (_, at) => ({ position: at + 1, coder: at < doubled ? null : ANNA }))
const say = (coder: string, values: (string | null)[]): Code[] =>
  values.map((value, at) => ({ position: at + 1, coder, variable: 'tone', value }))
const round = (over: Partial<Round>): Round => ({
  units: units(4),
  coders: [ANNA, BO],
  codes: [],
  settled: [],
  population: 4,
  ...over,
})
const cycle = (of: string[], n: number, from = 0) => Array.from({ length: n }, (_, at) => of[(at + from) % of.length]!)
const TONES = TONE.values.map(({ key }) => key)

test('how many all must code follows the formula, and a small material is coded whole', () => {
  // By hand: 2 · 1.645² · ((1.667 · 2.333) / (4 · 0.333 · 0.25) − 0.667) = 59.6.
  expect(doubledNeeded(2, 10_000)).toBe(60)
  // The table of the book, at the 5 percent level: four values, 81 for 0.667 and 139 for 0.8.
  expect([doubledNeeded(4, 10_000), doubledNeeded(4, 10_000, 0.8)]).toEqual([81, 139])
  expect(doubledNeeded(10, 10_000)).toBeGreaterThan(doubledNeeded(3, 10_000))
  expect(doubledNeeded(7, 40)).toBe(40)
})

test('when all agree on enough stories the numbers are shown with their intervals', () => {
  const all = (n: number) => {
    const values = cycle(TONES, n)
    return round({ units: units(n), codes: [...say(ANNA, values), ...say(BO, values)], population: 900 })
  }
  const { alpha, verdict, shares, n } = variableResult(TONE, all(120))
  expect([alpha, verdict, n]).toEqual([1, 'reliable', 120])
  expect(shares.map(({ hits }) => hits)).toEqual([40, 40, 40])
  expect(shares[0]!.low).toBeCloseTo(0.2554, 3)
  const { needed, neededSure, verdict: ofFew } = variableResult(TONE, all(90))
  expect([needed, neededSure, ofFew]).toEqual([68, 117, 'tentative'])
})

test('when coders say different things no number is given, and when they are few none is either', () => {
  const codes = [...say(ANNA, cycle(TONES, 90)), ...say(BO, cycle(TONES, 90, 1))]
  const apart = variableResult(TONE, round({ units: units(90), codes, population: 900 }))
  expect([apart.verdict, apart.shares]).toEqual(['not-published', []])
  const few = variableResult(
    TONE,
    round({ codes: [...say(ANNA, cycle(TONES, 4)), ...say(BO, cycle(TONES, 4))], population: 900 }),
  )
  expect([few.verdict, few.compared, few.shares]).toEqual(['too-few', 4, []])
})

test('when everybody says the same of every story, nobody can tell whether they would see a difference', () => {
  const same = Array(90).fill('balanced') as string[]
  const { verdict, alpha } = variableResult(
    TONE,
    round({ units: units(90), codes: [...say(ANNA, same), ...say(BO, same)], population: 90 }),
  )
  expect([verdict, alpha]).toEqual(['one-value', null])
})

test('a story counts as what was settled, else as what all say; agreement is of what they said first', () => {
  const codes = [...say(ANNA, ['negative', 'positive', null, 'balanced']), ...say(BO, ['negative', 'balanced', null])]
  const before = finalCodes('tone', round({ codes }))
  expect([...before.values()].map(({ state }) => state)).toEqual(['told', 'disagreed', 'untold', 'uncoded'])
  const settled = [{ position: 2, variable: 'tone', value: 'balanced' }]
  expect(finalCodes('tone', round({ codes, settled })).get(2)).toEqual({ state: 'told', value: 'balanced' })
  expect(variableResult(TONE, round({ codes, settled })).alpha).toBe(variableResult(TONE, round({ codes })).alpha)
})

test('one coder’s own stories count without being compared, and what a program suggests never does', () => {
  const values = cycle(TONES, 93)
  const people = [...say(ANNA, values), ...say(BO, values.slice(0, 90))]
  const codes = [...people, ...say('machine:try', values.slice(0, 90))]
  const whole = round({ units: units(90, 3), codes, population: 900 })
  const { n, compared, disagreed } = variableResult(TONE, whole)
  expect([n, compared, disagreed]).toEqual([93, 90, []])
  expect(suggestionAgreement(TONE, whole, 'machine:try')).toEqual({ alpha: 1, compared: 90 })
  expect(variableResult(TONE, { ...whole, codes: people })).toEqual(variableResult(TONE, whole))
})

test('the first are for everyone, the rest are shared evenly, and each coder has an order of their own', () => {
  const drawn = Array.from({ length: 50 }, (_, at) => ({
    story: String(at),
    beginsOn: null,
    mentionId: at,
    textId: null,
    appearances: 1,
  }))
  const placed = placeUnits(drawn, 20, [ANNA, BO])
  expect(placed.filter(({ coder }) => coder === null)).toHaveLength(20)
  expect(placed.filter(({ coder }) => coder === ANNA)).toHaveLength(15)
  const [mine, theirs] = [orderFor(placed, ANNA), orderFor(placed, BO)]
  expect(mine).toHaveLength(35)
  expect(mine.map(({ position }) => position)).not.toEqual(
    mine.map(({ position }) => position).toSorted((a, b) => a - b),
  )
  const both = (order: typeof mine) => order.filter(({ coder }) => coder === null).map(({ position }) => position)
  expect(both(mine)).not.toEqual(both(theirs))
  expect(orderFor(placed, ANNA)).toEqual(mine)
})

test('a code book that nobody could code by is refused, and says which variable', () => {
  expect(codeBookFault([TONE])).toBeNull()
  expect(codeBookFault([])?.code).toBe('coding.no-variables')
  const [first, ...rest] = TONE.values
  const faultOf = (over: Partial<CodeVariable>) => codeBookFault([{ ...TONE, ...over }])
  expect(faultOf({ values: [first!] })).toEqual({ code: 'coding.too-few-values', variable: 'Tone' })
  expect(faultOf({ values: [{ ...first!, number: null }, ...rest] })?.code).toBe('coding.number-missing')
  expect(faultOf({ values: [{ ...first!, number: 2 }, ...rest] })?.code).toBe('coding.same-number')
  expect(faultOf({ values: [first!, { ...rest[0]!, names: named(' negativ ') }] })?.code).toBe('coding.same-name')
  expect(faultOf({ level: 'nominal', values: [{ ...first!, number: null }, ...rest] })).toBeNull()
})
