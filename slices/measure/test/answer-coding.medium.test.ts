import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { givenApprover } from '../../approval/test/say-yes.ts'
import { addIndicator } from '../actions/add-indicator.ts'
import { closeSurvey } from '../actions/close-survey.ts'
import { keepAnswerBook, openAnswerRound, viewAnswerCoding } from '../actions/coding/answer-coding.ts'
import { codeStory, openDesk } from '../actions/coding/code-story.ts'
import { putFigure } from '../actions/coding/put-figure.ts'
import { closeRound, settleCode } from '../actions/coding/settle-code.ts'
import { viewCoding } from '../actions/coding/view-coding.ts'
import { viewRound } from '../actions/coding/view-round.ts'
import { eraseSurveyTexts } from '../actions/erase-texts.ts'
import { nextRound } from '../actions/keep-survey.ts'
import { openValue } from '../actions/open-value.ts'
import { viewTexts } from '../actions/survey-results.ts'
import { takeSurveyAnswer } from '../actions/take-survey-answer.ts'
import type { CodeVariable } from '../rules/coding/code-book.ts'
import type { Definition } from '../rules/indicator.ts'
import { aHouse, caller } from './house.ts'
import { anAnswer, anOpenSurvey } from './survey-house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let head: Caller
let staff: Caller
let adviser: Caller
let surveyId: string
let roundId: string
const ANSWERS = 60
const THEME: CodeVariable = {
  key: 'theme',
  names: { nb: 'Tema' },
  help: { nb: 'Det svaret handler mest om.' },
  level: 'nominal',
  values: ['visit', 'food'].map((key) => ({ key, names: { nb: key }, number: null })),
}
beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
  await givenApprover(base.db, 'unt_kdi')
  const callers = await Promise.all(['head', 'staff', 'adviser'].map((key) => caller(base.db, key, varde.now())))
  ;[head, staff, adviser] = callers as [Caller, Caller, Caller]
  surveyId = await anOpenSurvey(varde, head, 'unt_kdi')
  for (let at = 0; at < ANSWERS; at++) {
    const answers = anAnswer({ mer: [`${at % 3 === 0 ? 'Maten' : 'Besøk'} nummer ${at} ${'x'.repeat(100)}`] })
    await takeSurveyAnswer(varde, { surveyId, answers, via: 'link', invitationId: null, formId: null })
  }
  await closeSurvey(varde, head, surveyId)
})
afterAll(async () => base.drop())

const ASKED = () => ({ surveyId, question: 'mer' })
const refusal = async (work: Promise<unknown>) => work.then(() => null).catch((error: { code: string }) => error.code)
const begin = (by: Caller, part = {}) =>
  openAnswerRound(varde, by, {
    ...{ ...ASKED(), name: 'Svarene', coderIds: ['per_head', 'per_staff'], size: ANSWERS, doubled: ANSWERS },
    ...part,
  })

test('when answers are to be coded they need a code book of their own, and only those who keep the survey begin', async () => {
  expect(await viewAnswerCoding(varde, adviser, ASKED())).toMatchObject({
    book: null,
    population: ANSWERS,
    mayKeep: false,
  })
  expect(await refusal(begin(head))).toBe('measure.coding.no-book')
  const book = { builtOn: 0, variables: [THEME], reason: '' }
  expect(await refusal(keepAnswerBook(varde, adviser, ASKED(), book))).toBe('measure.not-yours')
  await keepAnswerBook(varde, head, ASKED(), book)
  expect(await refusal(keepAnswerBook(varde, head, ASKED(), book))).toBe('measure.book-changed-meanwhile')
  expect((await viewCoding(varde, head)).book).toBeNull()
  expect(await refusal(begin(adviser))).toBe('measure.not-yours')
  expect(await refusal(begin(head, { question: 'tillit' }))).toBe('measure.coding.no-such-question')
  roundId = (await begin(head)).id
})

test('when a coder has an answer before them it is the words and nothing else', async () => {
  const { story, about } = await openDesk(varde, staff, { roundId })
  expect(about).toMatchObject({ surveyId, key: 'mer' })
  expect(story).toEqual({
    ...{ position: story!.position, outlet: '', publishedOn: '', url: '', appearances: 1 },
    title: expect.stringMatching(/…$/),
    lead: expect.stringMatching(/^(Maten|Besøk) nummer \d+ x{100}$/),
  })
  expect(await refusal(openDesk(varde, adviser, { roundId }))).toBe('measure.coding.not-coder')
})

test('when two have coded, alpha is counted, and those outside see the numbers and no words', async () => {
  for (const [who, odd] of [[head, null] as const, [staff, 'nummer 7 '] as const])
    for (;;) {
      const { story } = await openDesk(varde, who, { roundId })
      if (!story) break
      const seen = story.lead.startsWith('Maten') !== (odd !== null && story.lead.includes(odd))
      await codeStory(varde, who, { roundId, position: story.position, codes: { theme: seen ? 'food' : 'visit' } })
    }
  const round = await viewRound(varde, head, roundId)
  expect(round.results[0]).toMatchObject({ verdict: 'reliable', compared: ANSWERS })
  expect(round.disagreements).toMatchObject([{ story: { lead: expect.stringContaining('nummer 7 ') } }])
  const outside = await viewRound(varde, adviser, roundId)
  expect([outside.disagreements, outside.mayKeep, outside.results]).toEqual([[], false, round.results])
  const { position } = round.disagreements[0]!.story
  await settleCode(varde, staff, { roundId, position, variable: 'theme', value: 'visit', note: '' })
  expect(await refusal(closeRound(varde, adviser, roundId))).toBe('measure.not-yours')
  await closeRound(varde, head, roundId)
})

test('when a share of the answers becomes a value it opens to one line an answer, never to the words', async () => {
  const definition: Definition = {
    names: { nb: 'Svar om mat' },
    about: '',
    unit: 'prosent',
    scale: 'share',
    direction: 'down',
    stage: 'attitude',
    kind: 'out-take',
    method: 'Koding',
    source: 'Undersøkelse',
  }
  const aim = { baseline: null, baselineOn: null, target: null, targetOn: null, goalKeys: [], initiativeIds: [] }
  const place = { unitId: 'unt_kdi', rhythm: 'year' } as const
  const indicatorKey = await addIndicator(varde, head, { definition, aim: { ...place, ...aim } })
  const { valueId } = await putFigure(varde, head, { roundId, variable: 'theme', values: ['food'], indicatorKey })
  const opened = await openValue(varde, valueId)
  expect(opened.value).toBeCloseTo((20 / ANSWERS) * 100, 9)
  expect(opened.recomputed).toBeCloseTo(opened.value!, 9)
  expect(opened.rows).toHaveLength(ANSWERS)
  expect(JSON.stringify(opened)).not.toMatch(/Maten|Besøk nummer/)
})

test('when the next round of the survey is coded it has the code book of the one before', async () => {
  const next = await nextRound(varde, head, surveyId)
  await sql`update measure.survey set state = 'closed', opened_at = now(), closed_at = now(), invited = 0 where id = ${next}`.execute(
    base.db,
  )
  expect(await viewAnswerCoding(varde, head, { surveyId: next, question: 'mer' })).toMatchObject({
    ...{ book: { number: 1, variables: [{ key: 'theme' }] }, population: 0, rounds: [] },
  })
  expect(await refusal(begin(head, { surveyId: next }))).toBe('measure.coding.no-stories')
})

test('when their time is over the words are erased by the night, and what they were coded as stands', async () => {
  const on = (day: string) => varde.setClock(`${day}T02:00:00Z`)
  expect(await viewTexts(varde, head, surveyId)).toMatchObject({ erasedOn: null, erasesOn: '2027-03-11' })
  on('2027-03-10')
  await eraseSurveyTexts(varde)
  expect((await viewTexts(varde, head, surveyId)).questions[0]).toMatchObject({ count: ANSWERS })
  on('2027-03-11')
  await eraseSurveyTexts(varde)
  await eraseSurveyTexts(varde)
  const left = await sql`select 1 from measure.survey_text`.execute(base.db)
  expect(left.rows).toEqual([])
  expect(await viewTexts(varde, head, surveyId)).toMatchObject({ erasedOn: '2027-03-11', erasesOn: null })
  expect((await viewRound(varde, head, roundId)).results[0]).toMatchObject({ n: ANSWERS, verdict: 'reliable' })
  const { rows } = await sql<{ content: string }>`
    select content from bus.event where name = 'measure.survey-texts-erased'`.execute(base.db)
  expect(rows.map(({ content }) => JSON.parse(content))).toEqual([{ texts: ANSWERS, days: 365 }])
})
