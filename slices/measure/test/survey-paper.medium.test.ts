import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { givenApprover } from '../../approval/test/say-yes.ts'
import { closeSurvey } from '../actions/close-survey.ts'
import { inviteToSurvey } from '../actions/invite-to-survey.ts'
import { enterPaperAnswer } from '../actions/take-survey-answer.ts'
import { viewSurvey } from '../actions/view-survey.ts'
import { aHouse, caller } from './house.ts'
import { anAnswer, anOpenSurvey, everythingStored } from './survey-house.ts'
import { withYes } from './with-yes.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let head: Caller
beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
  await givenApprover(base.db, 'unt_kdi')
  await sql`insert into organisation.unit (id, parent_id, kind, name, short_name, valid_from, verified, changed_on)
    values ('unt_small', 'unt_kdi', 'prison', 'small', 'small', '2015-01-01', true, '2015-01-01')`.execute(base.db)
  await sql`insert into audience.stakeholder_group (id, key, names, circle, reach, audience_kind, created_at, updated_at)
    values ('grp_inmates', 'inmates', '{"nb":"x","nn":"x","en":"x"}', 'inner', 'head-count', 'inmates', now(), now())`.execute(
    base.db,
  )
  await counted('unt_halden', 'nb', 30)
  await counted('unt_halden', 'ar', 4)
  await counted('unt_small', 'nb', 2)
  head = await caller(base.db, 'head', varde.now())
})
afterAll(async () => base.drop())

const counted = (unitId: string, language: string, heads: number) =>
  sql`insert into audience.head_count (unit_id, population, language, heads, counted_on, set_by)
    values (${unitId}, 'inmates', ${language}, ${heads}, '2026-03-01', 'per_head')`.execute(base.db)
const INMATES = { definition: { groups: ['inmates'] }, sampleSize: null, withPaper: true }
const invite = (id: string) => withYes(varde, inviteToSurvey(varde, head, id, INMATES))
const tasksOf = async (id: string) =>
  (
    await sql<{ unit: string; heads: number; state: string; path: string; until: string }>`
    select unit_id as unit, heads, state, print_path as path, until_on as until from dispatch.paper_task where subject = ${id}
    order by unit_id`.execute(base.db)
  ).rows
const told = (id: string, unitId: string, out: number, back: number | null) =>
  sql`update dispatch.paper_task set state = ${back === null ? 'handed-out' : 'done'}, handed_out = ${out}, collected = ${back}
    where subject = ${id} and unit_id = ${unitId}`.execute(base.db)

test('when a group without a screen is asked, each unit gets a task in time for the post, and nobody is counted twice', async () => {
  const id = await anOpenSurvey(varde, head, 'unt_kdi')
  await invite(id)
  const path = `/api/measure/surveys/${id}/form.pdf`
  expect(await tasksOf(id)).toEqual([
    { unit: 'unt_halden', heads: 34, state: 'open', path, until: '2026-03-27' },
    { unit: 'unt_small', heads: 2, state: 'open', path, until: '2026-03-27' },
  ])
  await expect(inviteToSurvey(varde, head, id, INMATES)).rejects.toMatchObject({ code: 'measure.survey-small-group' })
  await counted('unt_halden', 'pl', 11)
  await invite(id)
  expect((await tasksOf(id))[0]).toMatchObject({ heads: 45 })
  await closeSurvey(varde, head, id)
  expect((await tasksOf(id)).map(({ state }) => state)).toEqual(['ended', 'ended'])
  await sql`delete from audience.head_count where language = 'pl'`.execute(base.db)
})

test('when units tell how many they handed out, that is the denominator; until all have told there is none', async () => {
  const id = await anOpenSurvey(varde, head, 'unt_kdi')
  await invite(id)
  await told(id, 'unt_halden', 30, null)
  expect(await viewSurvey(varde, head, id)).toMatchObject({ asked: null, response: { papers: 30, untold: 1 } })
  await told(id, 'unt_halden', 30, 12)
  await told(id, 'unt_small', 2, 1)
  expect((await viewSurvey(varde, head, id)).units).toEqual({
    ...{ units: 2, heads: 36, handedOut: 32, collected: 13, untold: 0 },
  })
  for (let at = 0; at < 13; at++) await enterPaperAnswer(varde, head, id, anAnswer())
  await closeSurvey(varde, head, id)
  const closed = await viewSurvey(varde, head, id)
  expect(closed.response).toMatchObject({ papers: 32, untold: 0 })
  expect([closed.units, await everythingStored(base.db, 'survey_paper')]).toEqual([null, []])
})

test('when it is closed without word from a unit, the response rate stays unknown', async () => {
  const id = await anOpenSurvey(varde, head, 'unt_kdi')
  await invite(id)
  await told(id, 'unt_halden', 30, 12)
  await closeSurvey(varde, head, id)
  expect(await viewSurvey(varde, head, id)).toMatchObject({ asked: null, response: { papers: 30, untold: 1 } })
})

test('when answers on paper are opened, nothing of them tells of a unit or of who typed', async () => {
  const answers = await everythingStored(base.db, 'survey_answer')
  expect(answers.length).toBe(13)
  expect(JSON.stringify(answers)).not.toMatch(/unt_|ppt_|per_/)
})
