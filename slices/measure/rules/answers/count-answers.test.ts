import fc from 'fast-check'
import { expect, test } from 'vitest'
import { intervalOf } from '../value.ts'
import { type AnswerMapping, BLANK_MAPPING, mappingFault } from './answer-mapping.ts'
import { countAnswers } from './count-answers.ts'
import { type Respondent, readAnswers } from './read-answers.ts'

const question = { indicatorKey: 'trivsel', columns: [1], low: 1, high: 5, words: [], from: 4, isTurned: false }
const mapping: AnswerMapping = { ...BLANK_MAPPING, period: '2025', source: 'X', questions: [question] }
const people = (many: number, over: Partial<Respondent> = {}): Respondent[] =>
  Array.from({ length: many }, () => ({ group: '', weight: 1, scores: [5], ...over }))
const HEADERS = ['Enhet', 'Trivsel', 'Vekt']
const read = (rows: string[][], over: Partial<AnswerMapping> = {}) =>
  readAnswers(HEADERS, rows, { ...mapping, ...over })

test('when answers are counted, a share has its n and a mean its spread; weights make n fewer, and the interval follows', () => {
  const some = [...people(30), ...people(10, { scores: [2] })]
  expect(countAnswers(mapping, ['share'], some)).toMatchObject([
    { value: 75, hits: 30, n: 40, asked: 40, spread: null },
  ])
  const [mean] = countAnswers(mapping, ['mean'], some)
  expect(mean!.value).toBeCloseTo(4.25, 9)
  expect(mean!.spread).toBeCloseTo(Math.sqrt((30 * 0.75 ** 2 + 10 * 2.25 ** 2) / 39), 9)
  const [weighted] = countAnswers(mapping, ['share'], [...people(30, { weight: 2 }), ...people(10, { scores: [2] })])
  expect(weighted).toMatchObject({ asked: 40 })
  expect(weighted!.n).toBeCloseTo(70 ** 2 / 130, 9)
  expect(weighted!.value).toBeCloseTo((60 / 70) * 100, 9)
  const wide = (n: number | null) =>
    intervalOf('share', { fromOn: '', toOn: '', value: weighted!.value!, hits: null, n, margin: null, spread: null })!
  expect(wide(weighted!.n).low).toBeLessThan(wide(40).low)
})

test('when agencies are compared, each stands by itself, ours without a name; one of nine answers is hidden', () => {
  const asked = { ...mapping, group: { column: 0, kind: 'agency' as const, own: 'vi' } }
  const rows = [
    ...people(20, { group: 'Vi' }),
    ...people(12, { group: 'Etat B', scores: [3] }),
    ...people(9, { group: 'Etat C' }),
  ]
  expect(countAnswers(asked, ['share'], rows).map(({ series, value, hidden }) => [series, value, hidden])).toEqual([
    ['', 100, null],
    ['Etat B', 0, null],
    ['Etat C', null, 'too-few-answers'],
  ])
})

test('when everyone and units are shown, no small unit can be worked out from everyone and the others', () => {
  const unit = fc.record({ n: fc.integer({ min: 0, max: 40 }), hits: fc.nat({ max: 40 }) })
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 6 }), fc.nat({ max: 15 }), (units, outside) => {
      const rows = [
        ...people(outside),
        ...units.flatMap(({ n, hits }, at) => [
          ...people(Math.min(n, hits), { group: `Enhet ${at}` }),
          ...people(n - Math.min(n, hits), { group: `Enhet ${at}`, scores: [1] }),
        ]),
      ]
      const asked = { ...mapping, group: { column: 0, kind: 'unit' as const, own: '' } }
      const [all, ...groups] = countAnswers(asked, ['share'], rows)
      for (const one of groups)
        if (one.hidden) expect([one.value, one.n, one.asked, one.hits]).toEqual([null, null, null, null])
      if (!all || all.hidden) {
        expect(groups.every((one) => one.hidden !== null)).toBe(true)
        return
      }
      const shown = groups.filter((one) => !one.hidden)
      for (const one of shown) {
        expect(one.asked).toBeGreaterThanOrEqual(10)
        for (const cell of [one.hits!, one.n! - one.hits!]) expect(cell === 0 || cell >= 5).toBe(true)
      }
      const rest = all.asked! - shown.reduce((sum, one) => sum + one.asked!, 0)
      const hasHidden = groups.some((one) => one.hidden)
      if (hasHidden) expect(rest).toBeGreaterThanOrEqual(Math.min(10, all.asked!))
      if (outside === 0 && shown.length > 0) expect(groups.filter((one) => one.hidden)).not.toHaveLength(1)
    }),
    { numRuns: 3000 },
  )
})

test('when a file has faults, each is told by column with its first rows, and never what stands there', () => {
  const good = Array.from({ length: 12 }, () => ['Halden', '4', '0,9'])
  const faultsOf = (rows: string[][], over: Partial<AnswerMapping> = {}) =>
    read([...good, ...rows], { weight: 2, group: { column: 0, kind: 'unit', own: '' }, ...over }).faults
  expect(faultsOf([])).toEqual([])
  expect(faultsOf([['Halden', '7', '1']])).toEqual([
    { code: 'answer-outside', header: 'Trivsel', count: 1, rows: [14] },
  ])
  expect(faultsOf([['Halden', 'Helt enig', '1']])).toMatchObject([{ code: 'scale-mixed', header: 'Trivsel' }])
  expect(faultsOf([['Halden', '=1+1', '1']])).toMatchObject([{ code: 'formula', header: 'Trivsel' }])
  expect(faultsOf([['@SUM(A1)', '4', '1']])).toMatchObject([{ code: 'formula', header: 'Enhet' }])
  expect(faultsOf([['Halden', '4', '-1']])).toMatchObject([{ code: 'weight-negative', header: 'Vekt' }])
  expect(faultsOf([['Halden', '4', '1.1']])).toMatchObject([{ code: 'weight-mixed', header: 'Vekt' }])
  expect(faultsOf([['Halden', '4', 'mye']])).toMatchObject([{ code: 'weight-wrong', header: 'Vekt' }])
  expect(faultsOf([['Halden', '4']])).toMatchObject([{ code: 'row-short' }, { code: 'weight-wrong' }])
  expect(faultsOf([['Halden', '4', '1', '5']])).toMatchObject([{ code: 'row-long' }])
  expect(faultsOf([['Halden', '99', '1']], { missing: ['99'] })).toEqual([])
  const ids = Array.from({ length: 130 }, (_, at) => [`R${at}`, '4', '1'])
  expect(faultsOf(ids)).toMatchObject([{ code: 'group-many', header: 'Enhet' }])
})

test('when answers are words they count from the worst to the best, and a turned question from the other end', () => {
  const words = ['Helt uenig', 'Uenig', 'Enig', 'Helt enig']
  const asWords = { questions: [{ ...question, words, from: 3 }] }
  expect(read([['', 'helt ENIG', '']], asWords).respondents[0]!.scores).toEqual([4])
  expect(read([['', '3', '']], asWords).faults).toMatchObject([{ code: 'scale-mixed' }])
  expect(read([['', 'Vet ikke', '']], asWords).faults).toMatchObject([{ code: 'answer-outside' }])
  expect(read([['', '2', '']], { questions: [{ ...question, isTurned: true }] }).respondents[0]!.scores).toEqual([4])
})

test('when a factor has several questions, a person counts once by the mean of what they answered', () => {
  const two = { questions: [{ ...question, columns: [1, 2] }] }
  expect(
    read(
      [
        ['', '5', '2'],
        ['', '', '3'],
        ['', '', ''],
      ],
      two,
    ).respondents.map(({ scores }) => scores[0]),
  ).toEqual([3.5, 3])
})

test('when something is not said, the mapping tells what', () => {
  const today = '2026-03-10'
  expect(mappingFault(mapping, today)).toBeNull()
  expect(mappingFault({ ...mapping, source: ' ' }, today)).toBe('source')
  expect(mappingFault({ ...mapping, period: '2027' }, today)).toBe('period')
  expect(mappingFault({ ...mapping, questions: [] }, today)).toBe('no-question')
  expect(mappingFault({ ...mapping, questions: [{ ...question, indicatorKey: '' }] }, today)).toBe('no-indicator')
  expect(mappingFault({ ...mapping, weight: 1 }, today)).toBe('column-twice')
  expect(mappingFault({ ...mapping, questions: [{ ...question, low: 5, high: 1 }] }, today)).toBe('scale')
  expect(mappingFault({ ...mapping, questions: [{ ...question, from: 6 }] }, today)).toBe('from')
  const empty = (over: Partial<typeof question>) =>
    mappingFault({ ...mapping, questions: [{ ...question, ...over }] }, today)
  expect(empty({ from: Number.NaN })).toBe('from')
  expect([empty({ low: Number.NaN }), empty({ high: Number.NaN })]).toEqual(['scale', 'scale'])
})
