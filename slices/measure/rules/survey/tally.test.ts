import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from './answer.ts'
import { breakDown } from './breakdown.ts'
import type { Question } from './questionnaire.ts'
import { compareRounds, sameQuestion, tally, weightsOf } from './tally.ts'

const of = (key: string, kind: Question['kind'], keys: string[]): Question => ({
  key,
  kind,
  texts: {},
  help: {},
  options: keys.map((one) => ({ key: one, texts: {} })),
  isRequired: false,
  isBackground: false,
  onlyIf: null,
  favourable: [],
})
const TRUST = of('tillit', 'scale', ['1', '2', '3', '4', '5', 'dk'])
const REGION = of('region', 'single', ['n', 's', 'o'])
const many = (count: number, answer: Answers) => Array.from({ length: count }, () => answer)
const ones = (answers: Answers[]) => answers.map(() => 1)

test('when a question has ten answers its shares have Wilson’s intervals, «don’t know» among all; with nine nothing is shown', () => {
  const answers = [...many(18, { tillit: ['5'] }), ...many(2, { tillit: ['dk'] })]
  const found = tally(TRUST, answers, ones(answers))
  expect(found.n).toBe(20)
  expect(found.favourable).toMatchObject({ hits: 18, share: 0.9 })
  expect(found.favourable!.interval.low).toBeCloseTo(0.69897, 5)
  expect(found.favourable!.interval.high).toBeCloseTo(0.97213, 5)
  expect(tally(TRUST, answers.slice(0, 9), ones(answers))).toMatchObject({ n: null, options: [], favourable: null })
})

test('when answers are weighted to the population, groups count as they do there, and the effective number is Kish’s', () => {
  const answers = [...many(30, { region: ['n'], tillit: ['5'] }), ...many(10, { region: ['s'], tillit: ['1'] })]
  const weights = weightsOf(answers, { question: 'region', population: { n: 500, s: 500 } })
  expect(weights[0]).toBeCloseTo(0.5 / 0.75, 12)
  expect(weights.at(-1)).toBeCloseTo(0.5 / 0.25, 12)
  const found = tally(TRUST, answers, weights)
  expect(found.favourable!.share).toBeCloseTo(0.5, 12)
  expect(found.effective).toBeCloseTo(30, 9)
  expect(found.n).toBe(40)
})

test('when weights are given for any population, they sum to the number of answers', () => {
  const people = fc.integer({ min: 1, max: 5000 })
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('n', 's', 'o'), { minLength: 1, maxLength: 60 }),
      people,
      people,
      people,
      (regions, n, s, o) => {
        const answers = regions.map((region): Answers => ({ region: [region] }))
        const sum = weightsOf(answers, { question: 'region', population: { n, s, o } }).reduce((a, b) => a + b, 0)
        expect(sum).toBeCloseTo(answers.length, 6)
      },
    ),
  )
})

test('when somebody chooses a population that lets a handful count for everyone, what they answered stays hidden', () => {
  const answers = [
    ...many(1, { region: ['n'], tillit: ['1'] }),
    ...many(30, { region: ['s'], tillit: ['5'] }),
    ...many(20, { region: ['o'], tillit: ['5'] }),
  ]
  const plain = tally(TRUST, answers, ones(answers)).favourable!.share
  const chosen: Record<string, number>[] = [
    { n: 10_000_000, s: 1, o: 1 },
    { n: 0, s: 1, o: 10_000_000 },
    { n: 1, s: 10_000_000, o: 0 },
  ]
  for (const population of chosen) {
    const weights = weightsOf(answers, { question: 'region', population })
    // The one of the north and the twenty beside them count alike, whatever the population says.
    expect(weights[0]).toBe(1)
    expect(weights.at(-1)).toBe(1)
    expect(tally(TRUST, answers, weights).favourable!.share).toBeCloseTo(plain, 12)
  }
})

test('when two rounds differ by more than chance it carries; when the question was another, it is not compared', () => {
  const round = (liked: number, of: number) => {
    const answers = [...many(liked, { tillit: ['4'] }), ...many(of - liked, { tillit: ['2'] })]
    return tally(TRUST, answers, ones(answers))
  }
  expect(compareRounds(round(70, 100), round(50, 100))).toMatchObject({ carries: true })
  expect(compareRounds(round(56, 100), round(50, 100))).toMatchObject({ carries: false })
  expect(compareRounds(round(5, 9), round(50, 100))).toBeNull()
  const rest = { languages: ['nb'], title: {}, intro: {}, thanks: {} }
  expect(sameQuestion(TRUST, { ...rest, questions: [TRUST] })).toEqual(TRUST)
  expect(sameQuestion(TRUST, { ...rest, questions: [of('tillit', 'scale', ['1', '2', '3'])] })).toBeNull()
})

test('when a group is small it is hidden, and so is another, so that it cannot be worked out from the whole', () => {
  const answers = [
    ...many(4, { region: ['n'], tillit: ['5'] }),
    ...many(12, { region: ['s'], tillit: ['5'] }),
    ...many(40, { region: ['o'], tillit: ['5'] }),
  ]
  expect(breakDown(TRUST, REGION, answers).map(({ key, n }) => [key, n])).toEqual([
    ['n', null],
    ['s', null],
    ['o', 40],
  ])
})

test('when a cell of a group is small, it is hidden, and nobody can work it out from the other group', () => {
  const answers = [
    ...many(3, { region: ['n'], tillit: ['5'] }),
    ...many(20, { region: ['n'], tillit: ['1'] }),
    ...many(15, { region: ['s'], tillit: ['5'] }),
    ...many(15, { region: ['s'], tillit: ['2'] }),
  ]
  expect(breakDown(TRUST, REGION, answers).map(({ key, n, hits }) => [key, n, hits])).toEqual([
    ['n', 23, null],
    ['s', 30, null],
    ['o', 0, 0],
  ])
})
