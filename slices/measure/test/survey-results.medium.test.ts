import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { addIndicator } from '../actions/add-indicator.ts'
import { closeSurvey } from '../actions/close-survey.ts'
import { importDemoSurveys } from '../actions/import-surveys.ts'
import { openValue } from '../actions/open-value.ts'
import { surveyTexts, viewResults, viewTexts } from '../actions/survey-results.ts'
import { surveyToIndicator } from '../actions/survey-to-indicator.ts'
import { takeSurveyAnswer } from '../actions/take-survey-answer.ts'
import { viewIndicator } from '../actions/view-indicator.ts'
import { viewSurvey } from '../actions/view-survey.ts'
import { weighSurvey } from '../actions/weigh-survey.ts'
import type { Answers } from '../rules/survey/answer.ts'
import { resultsSheet, sheetCsv } from '../rules/survey/results-sheet.ts'
import { allSurveys } from '../store/surveys.ts'
import { aHouse, caller } from './house.ts'
import { anAnswer, anOpenSurvey } from './survey-house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let adviser: Caller
let officer: Caller
beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
  adviser = await caller(base.db, 'adviser', varde.now())
  officer = await caller(base.db, 'officer', varde.now())
})
afterAll(() => base.drop())

async function answered(answers: Answers[]): Promise<string> {
  const id = await anOpenSurvey(varde, adviser)
  for (const one of answers)
    await takeSurveyAnswer(varde, { surveyId: id, answers: one, via: 'link', invitationId: null, formId: null })
  return id
}
const many = (count: number, part: Answers) => Array.from({ length: count }, () => anAnswer(part))
const ROUND = [
  ...many(18, { sted: ['a'], tillit: ['5'], mer: ['=HYPERLINK("x")'] }),
  ...many(4, { sted: ['a'], tillit: ['1'] }),
  ...many(12, { sted: ['b'], tillit: ['4'] }),
  ...many(14, { sted: ['b'], tillit: ['2'] }),
]

test('when a survey is open nothing of what came in can be seen; when it is closed, shares have intervals and small cells are hidden', async () => {
  const id = await answered(ROUND)
  await expect(viewResults(varde, id, null)).rejects.toMatchObject({ code: 'measure.survey-is-open' })
  await closeSurvey(varde, adviser, id)
  const results = await viewResults(varde, id, 'sted')
  const trust = results.questions[1]!
  expect(trust).toMatchObject({ n: 48, favourable: { hits: 30, share: 0.625 } })
  expect(trust.groups!.map(({ n, hits }) => [n, hits])).toEqual([
    [22, null],
    [26, null],
  ])
  expect(results.questions[2]).toMatchObject({ n: null, options: [] })
  const csv = sheetCsv(resultsSheet((await viewSurvey(varde, adviser, id)).content, results))
  expect(csv).toContain('2;Spørsmål tillit;;gode svar;48;48;30;62,5;')
  expect(csv).not.toContain('HYPERLINK')
})

test('when open answers are asked for, those who keep the survey get them parted from the rest, and coders by ids that say nothing', async () => {
  const id = await answered(ROUND)
  await closeSurvey(varde, adviser, id)
  await expect(viewTexts(varde, officer, id)).rejects.toMatchObject({ code: 'measure.not-yours' })
  const { questions } = await viewTexts(varde, adviser, id)
  expect(questions).toMatchObject([{ key: 'mer', count: 18 }])
  const texts = await surveyTexts(varde, id, 'mer')
  expect(texts.length).toBe(18)
  expect(Object.keys(texts[0]!)).toEqual(['id', 'text'])
  const few = await answered(many(12, {}).map((one, at) => (at < 9 ? { ...one, mer: ['Ord'] } : one)))
  await closeSurvey(varde, adviser, few)
  expect((await viewTexts(varde, adviser, few)).questions).toEqual([{ key: 'mer', count: 9, texts: [] }])
  expect(await surveyTexts(varde, few, 'mer')).toEqual([])
})

test('when a result becomes a value of an indicator, the value opens to its counts, and they give it again, weighted too', async () => {
  const id = await answered(ROUND)
  await closeSurvey(varde, adviser, id)
  const key = await addIndicator(varde, adviser, {
    definition: {
      names: { nb: 'Tillit etter besøk' },
      about: '',
      unit: 'prosent',
      scale: 'share',
      direction: 'up',
      stage: 'attitude',
      kind: 'outcome',
      method: 'Egen undersøkelse',
      source: 'Varde',
    },
    aim: {
      unitId: 'unt_halden',
      rhythm: 'year',
      baseline: null,
      baselineOn: null,
      target: null,
      targetOn: null,
      goalKeys: [],
      initiativeIds: [],
    },
  })
  const plain = await surveyToIndicator(varde, adviser, id, { question: 'tillit', indicatorKey: key })
  expect(await openValue(varde, plain)).toMatchObject({ value: 62.5, recipe: 'share', provenance: { kind: 'varde' } })
  await weighSurvey(varde, adviser, id, { question: 'sted', population: { a: 100, b: 900 } })
  const weighted = await surveyToIndicator(varde, adviser, id, { question: 'tillit', indicatorKey: key })
  const opened = await openValue(varde, weighted)
  expect(opened.value).toBeCloseTo((0.1 * (18 / 22) + 0.9 * (12 / 26)) * 100, 9)
  expect(opened.recomputed).toBeCloseTo(opened.value!, 9)
  expect(opened.rows.length).toBe(4)
  const { values } = await viewIndicator(varde, adviser, key)
  expect(values.map((one) => one.id)).toEqual([weighted])
  expect(values[0]!.n).toBeLessThan(48)
  await expect(surveyToIndicator(varde, adviser, id, { question: 'visste', indicatorKey: key })).rejects.toMatchObject({
    code: 'measure.survey-no-share',
  })
  await expect(weighSurvey(varde, adviser, id, { question: 'sted', population: { a: 100 } })).rejects.toMatchObject({
    code: 'measure.survey-weights',
  })
})

test('when the demo is filled, its surveys are whole, and the second round is held against the first', async () => {
  await base.db.transaction().execute((trx) => importDemoSurveys(trx, varde, varde.now()))
  await base.db.transaction().execute((trx) => importDemoSurveys(trx, varde, varde.now()))
  const surveys = await allSurveys(base.db)
  expect(surveys.filter(({ id }) => id.startsWith('sur_demo')).length).toBe(6)
  const results = await viewResults(varde, 'sur_demostaff2', 'tjeneste')
  expect(results.answers).toBe(453)
  expect(results.questions[1]!.change).toMatchObject({ carries: true })
  expect(results.questions[1]!.groups!.some(({ n }) => n === null)).toBe(false)
})
