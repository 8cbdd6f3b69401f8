import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { closeSurvey, followSurveys, mixBox } from '../actions/close-survey.ts'
import { dropSurvey, nextRound, startSurvey, writeQuestionnaire } from '../actions/keep-survey.ts'
import { openSurvey, rewordSurvey } from '../actions/open-survey.ts'
import { printSurvey } from '../actions/print-survey.ts'
import { enterPaperAnswer, takeSurveyAnswer } from '../actions/take-survey-answer.ts'
import { listSurveys, viewSurvey } from '../actions/view-survey.ts'
import { aHouse, caller } from './house.ts'
import { anAnswer, anOpenSurvey, everythingStored, QUESTIONNAIRE } from './survey-house.ts'
import { withYes } from './with-yes.ts'

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

const byLink = (surveyId: string, answers = anAnswer(), formId: string | null = null) =>
  takeSurveyAnswer(varde, { surveyId, answers, via: 'link', invitationId: null, formId })

test('when two people write in one draft, the second is told what the first has saved, and nothing is lost', async () => {
  const id = await startSurvey(varde, adviser, { unitId: 'unt_halden', title: 'Utkast', language: 'nb' })
  await writeQuestionnaire(varde, adviser, id, { revision: 1, content: QUESTIONNAIRE })
  await expect(
    writeQuestionnaire(varde, adviser, id, { revision: 1, content: { ...QUESTIONNAIRE, questions: [] } }),
  ).rejects.toMatchObject({ code: 'measure.survey-changed-meanwhile', details: { theirs: { revision: 2 } } })
  await expect(writeQuestionnaire(varde, officer, id, { revision: 2, content: QUESTIONNAIRE })).rejects.toMatchObject({
    code: 'measure.not-yours',
  })
  await dropSurvey(varde, adviser, id)
  await expect(viewSurvey(varde, adviser, id)).rejects.toMatchObject({ code: 'measure.no-such-survey' })
})

test('when something is missing in the questionnaire, it is not opened and every fault is named', async () => {
  const id = await startSurvey(varde, adviser, { unitId: 'unt_halden', title: 'Ufullstendig', language: 'nb' })
  const opening = { revision: 1, sample: 'open', hasLink: true, closesOn: '2026-04-01', papers: 0 } as const
  await expect(openSurvey(varde, adviser, id, opening)).rejects.toMatchObject({
    code: 'measure.survey-unfinished',
    details: { faults: [{ code: 'no-questions' }] },
  })
})

test('when the key of a question is somebody’s number, nobody meets the page that holds it', async () => {
  const id = await startSurvey(varde, adviser, { unitId: 'unt_halden', title: 'Nøkkel', language: 'nb' })
  const [first, ...others] = QUESTIONNAIRE.questions
  const content = { ...QUESTIONNAIRE, questions: [{ ...first!, key: '13097248022' }, ...others] }
  await writeQuestionnaire(varde, adviser, id, { revision: 1, content })
  for (const sample of ['open', 'everyone'] as const)
    await expect(
      openSurvey(varde, adviser, id, { revision: 2, sample, hasLink: false, closesOn: '2026-04-01', papers: 0 }),
    ).rejects.toMatchObject({ code: 'measure.survey-unfinished', details: { faults: [{ code: 'key-tells' }] } })
})

test('when words are put right while it is open there is a new version; other questions are refused', async () => {
  const id = await anOpenSurvey(varde, adviser)
  const better = { ...QUESTIONNAIRE, title: { nb: 'Hvordan gikk besøket?', ar: 'كيف كانت الزيارة؟' } }
  await withYes(varde, rewordSurvey(varde, adviser, id, { version: 1, content: better, reason: 'Tydeligere' }))
  const [second, first] = (await viewSurvey(varde, adviser, id)).versions
  expect([second?.version, first?.version]).toEqual([2, 1])
  expect(second?.fingerprint).not.toBe(first?.fingerprint)
  const fewer = { ...better, questions: better.questions.slice(1) }
  await expect(
    rewordSurvey(varde, adviser, id, { version: 2, content: fewer, reason: 'Kortere' }),
  ).rejects.toMatchObject({ code: 'measure.survey-other-questions' })
  await expect(
    sql`update measure.survey_version set content = '{}' where survey_id = ${id}`.execute(base.db),
  ).rejects.toThrow('never changed')
})

test('when answers come in, the database holds no word, no time and no length of them; the same form counts once', async () => {
  const id = await anOpenSurvey(varde, adviser)
  const events = async () =>
    (await sql<{ n: number }>`select count(*)::int as n from bus.event`.execute(base.db)).rows[0]!.n
  const before = await events()
  await byLink(id, anAnswer({ mer: ['Hemmelig ord'] }), 'skjema-1')
  await byLink(id, anAnswer({ mer: ['Hemmelig ord'] }), 'skjema-1')
  await byLink(id)
  const box = await everythingStored(base.db, 'survey_box')
  const mine = box.filter((row) => row.survey_id === id)
  expect(mine.length).toBe(2)
  expect(new Set(mine.map((row) => (row.sealed as Buffer).length)).size).toBe(1)
  expect(Object.keys(mine[0]!).toSorted()).toEqual(['ctid', 'id', 'sealed', 'survey_id', 'xmin'])
  expect((mine[0]!.sealed as Buffer).includes('Hemmelig')).toBe(false)
  expect(await events()).toBe(before)
  await expect(
    sql`insert into measure.survey_answer values (${id}, ${'0'.repeat(32)}, '{}')`.execute(base.db),
  ).rejects.toThrow('opened when the survey is closed')
  await expect(byLink(id, { sted: ['a'] })).rejects.toMatchObject({ code: 'measure.survey-answer' })
})

test('when the box is mixed, its rows are new ones of one transaction and in another order', async () => {
  const id = await anOpenSurvey(varde, adviser)
  for (let at = 0; at < 12; at++) await byLink(id)
  const mine = async () => (await everythingStored(base.db, 'survey_box')).filter((row) => row.survey_id === id)
  const before = await mine()
  await mixBox(varde, id)
  const after = await mine()
  expect(new Set(before.map((row) => row.xmin)).size).toBe(12)
  expect(new Set(after.map((row) => row.xmin)).size).toBe(1)
  expect(after.map((row) => row.id).toSorted()).toEqual(before.map((row) => row.id).toSorted())
  expect(after.map((row) => row.id)).not.toEqual(before.map((row) => row.id))
  const sealed = (rows: Record<string, unknown>[]) => rows.map((row) => (row.sealed as Buffer).toString('hex'))
  expect(sealed(after).some((one) => sealed(before).includes(one))).toBe(false)
})

test('when it is closed, answers stand without time, open answers are parted from them, and the box is empty', async () => {
  const id = await anOpenSurvey(varde, adviser)
  for (let at = 0; at < 9; at++) await byLink(id, anAnswer({ tillit: [String((at % 5) + 1)], mer: [`Tekst ${at}`] }))
  await enterPaperAnswer(varde, adviser, id, anAnswer())
  await closeSurvey(varde, adviser, id)
  const of = async (table: string) => (await everythingStored(base.db, table)).filter((row) => row.survey_id === id)
  const [answers, texts] = [await of('survey_answer'), await of('survey_text')]
  expect([answers.length, texts.length, (await of('survey_box')).length]).toEqual([10, 9, 0])
  expect(new Set([...answers, ...texts].map((row) => row.xmin)).size).toBe(1)
  expect(answers.map((row) => Object.keys(row).toSorted())[0]).toEqual(['answers', 'ctid', 'id', 'survey_id', 'xmin'])
  expect(JSON.stringify(answers)).not.toContain('Tekst')
  expect(texts.map((row) => row.text)).not.toEqual(Array.from({ length: 9 }, (_, at) => `Tekst ${at}`))
  expect((await viewSurvey(varde, adviser, id)).response).toMatchObject({ byLink: 9, onPaper: 1, invited: 0 })
  await expect(byLink(id)).rejects.toMatchObject({ code: 'measure.survey-not-open' })
})

test('when fewer than five have answered, nothing of it is ever written down', async () => {
  const id = await anOpenSurvey(varde, adviser)
  for (let at = 0; at < 4; at++) await byLink(id, anAnswer({ mer: ['Hemmelig'] }))
  await closeSurvey(varde, adviser, id)
  for (const table of ['survey_answer', 'survey_text', 'survey_box'])
    expect((await everythingStored(base.db, table)).filter((row) => row.survey_id === id)).toEqual([])
  expect((await viewSurvey(varde, adviser, id)).answers).toBe(4)
})

test('when the last day is past, the survey is closed by itself; the next round has the same questions', async () => {
  const id = await anOpenSurvey(varde, adviser)
  varde.setClock('2026-04-01T20:00:00Z')
  await followSurveys(varde)
  expect((await viewSurvey(varde, officer, id)).state).toBe('open')
  varde.setClock('2026-04-01T22:30:00Z')
  await followSurveys(varde)
  expect(await viewSurvey(varde, officer, id)).toMatchObject({ state: 'closed', abilities: [] })
  const next = await nextRound(varde, adviser, id)
  const view = await viewSurvey(varde, adviser, next)
  expect(view).toMatchObject({ state: 'draft', previous: { id }, content: QUESTIONNAIRE })
  varde.setClock('2026-03-10T09:00:00Z')
})

test('when a survey is a draft, it is there for those who may write it alone: in the list, by itself and on paper', async () => {
  const id = await startSurvey(varde, adviser, { unitId: 'unt_halden', title: 'Utkast om drift', language: 'nb' })
  const listed = async (by: Caller) => (await listSurveys(varde, by)).surveys.some((one) => one.id === id)
  expect(await listed(adviser)).toBe(true)
  expect(await listed(officer)).toBe(false)
  const refused = { code: 'measure.no-such-survey' }
  await expect(viewSurvey(varde, officer, id)).rejects.toMatchObject(refused)
  await expect(printSurvey(varde, officer, id, null)).rejects.toMatchObject(refused)
  const open = await anOpenSurvey(varde, adviser)
  expect((await listSurveys(varde, officer)).surveys.map((one) => one.id)).toContain(open)
  expect((await viewSurvey(varde, officer, open)).state).toBe('open')
})
