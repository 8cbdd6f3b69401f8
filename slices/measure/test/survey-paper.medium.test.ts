import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { tellPapers } from '../../dispatch/actions/tell-papers.ts'
import { viewPaperTasks } from '../../dispatch/actions/view-paper-tasks.ts'
import { closeSurvey } from '../actions/close-survey.ts'
import { inviteToSurvey } from '../actions/invite-to-survey.ts'
import { enterPaperAnswer } from '../actions/take-survey-answer.ts'
import { viewSurvey } from '../actions/view-survey.ts'
import { aHouse, caller } from './house.ts'
import { anAnswer, anOpenSurvey, everythingStored } from './survey-house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let adviser: Caller
let poster: Caller
beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
  await sql`insert into organisation.unit (id, parent_id, kind, name, short_name, valid_from, verified, changed_on)
    values ('unt_small', 'unt_kdi', 'prison', 'small', 'small', '2015-01-01', true, '2015-01-01')`.execute(base.db)
  await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from)
    values ('dut_post1', 'per_officer', 'unt_halden', 'notice-poster', '2015-01-01'),
           ('dut_post2', 'per_officer', 'unt_small', 'notice-poster', '2015-01-01')`.execute(base.db)
  for (const [key, reach] of [['inmates', 'head-count'] as const, ['staff', 'staff'] as const])
    await sql`insert into audience.stakeholder_group (id, key, names, circle, reach, audience_kind, created_at, updated_at)
      values (${`grp_${key}`}, ${key}, '{"nb":"x","nn":"x","en":"x"}', 'inner', ${reach}, ${key}, now(), now())`.execute(
      base.db,
    )
  await sql`insert into audience.head_count (unit_id, population, language, heads, counted_on, set_by)
    values ('unt_halden', 'inmates', 'nb', 30, '2026-03-01', 'per_adviser'),
           ('unt_halden', 'inmates', 'ar', 4, '2026-03-01', 'per_adviser'),
           ('unt_small', 'inmates', 'nb', 2, '2026-03-01', 'per_adviser')`.execute(base.db)
  adviser = await caller(base.db, 'head', varde.now())
  poster = await caller(base.db, 'officer', varde.now())
})
afterAll(async () => base.drop())

const INMATES = { definition: { groups: ['inmates'] }, sampleSize: null, withPaper: true }
const paperOf = async (id: string) => (await viewSurvey(varde, adviser, id)).response

test('when a group without a screen is asked, each unit gets one task with a number of forms and nobody’s name', async () => {
  const id = await anOpenSurvey(varde, adviser, 'unt_kdi')
  expect(await inviteToSurvey(varde, adviser, id, INMATES)).toEqual({ invited: 0, papers: 36 })
  const tasks = await viewPaperTasks(varde, poster)
  expect(tasks.map(({ unitId, people, heads, state }) => ({ unitId, people, heads, state }))).toEqual([
    { unitId: 'unt_halden', people: { inmates: 34 }, heads: 34, state: 'open' },
    { unitId: 'unt_small', people: { inmates: 2 }, heads: 2, state: 'open' },
  ])
  expect(tasks[0]).toMatchObject({ askedByName: 'kdi', printPath: `/api/measure/surveys/${id}/form.pdf` })
  await closeSurvey(varde, adviser, id)
})

test('when the same group is asked twice nobody is counted twice; somebody new makes the task grow', async () => {
  const id = await anOpenSurvey(varde, adviser, 'unt_kdi')
  await inviteToSurvey(varde, adviser, id, INMATES)
  await expect(inviteToSurvey(varde, adviser, id, INMATES)).rejects.toMatchObject({
    code: 'measure.survey-small-group',
  })
  await sql`insert into audience.head_count (unit_id, population, language, heads, counted_on, set_by)
    values ('unt_halden', 'inmates', 'pl', 11, '2026-03-01', 'per_adviser')`.execute(base.db)
  expect((await inviteToSurvey(varde, adviser, id, INMATES)).papers).toBe(11)
  expect((await viewPaperTasks(varde, poster))[0]).toMatchObject({ people: { inmates: 45 }, heads: 45 })
  await closeSurvey(varde, adviser, id)
  await sql`delete from audience.head_count where language = 'pl'`.execute(base.db)
})

test('when units tell how many they handed out, that is the denominator; until all have told there is none', async () => {
  const id = await anOpenSurvey(varde, adviser, 'unt_kdi')
  await inviteToSurvey(varde, adviser, id, INMATES)
  const [large, small] = await viewPaperTasks(varde, poster)
  await tellPapers(varde, poster, large!.id, { handedOut: 31, collected: null })
  expect(await paperOf(id)).toMatchObject({ papers: 31, untold: 1 })
  expect((await viewSurvey(varde, adviser, id)).asked).toBeNull()
  await tellPapers(varde, poster, small!.id, { handedOut: 2, collected: 1 })
  await tellPapers(varde, poster, large!.id, { handedOut: 30, collected: 12 })
  expect((await viewSurvey(varde, adviser, id)).units).toEqual({
    units: 2,
    heads: 36,
    handedOut: 32,
    collected: 13,
    untold: 0,
  })
  for (let at = 0; at < 13; at++) await enterPaperAnswer(varde, adviser, id, anAnswer())
  await expect(tellPapers(varde, poster, small!.id, { handedOut: 2, collected: 3 })).rejects.toMatchObject({
    code: 'dispatch.papers-too-many',
  })
  await expect(tellPapers(varde, adviser, small!.id, { handedOut: 2, collected: 1 })).rejects.toMatchObject({
    code: 'dispatch.may-not-confirm',
  })
  await closeSurvey(varde, adviser, id)
  const closed = await viewSurvey(varde, adviser, id)
  expect(closed.response).toMatchObject({ papers: 32, untold: 0 })
  expect([closed.units, await viewPaperTasks(varde, poster)]).toEqual([null, []])
  await expect(tellPapers(varde, poster, small!.id, { handedOut: 2, collected: 1 })).rejects.toMatchObject({
    code: 'dispatch.papers-ended',
  })
})

test('when it is closed nothing tells how many came back from a unit, and the answers know no unit', async () => {
  const kept = await sql<{ collected: number | null }>`select collected from dispatch.paper_task`.execute(base.db)
  expect(kept.rows.every(({ collected }) => collected === null)).toBe(true)
  expect(await everythingStored(base.db, 'survey_paper')).toEqual([])
  const events = await sql<{ content: Record<string, unknown> }>`
    select content from bus.event where name = 'dispatch.papers-told'`.execute(base.db)
  expect(JSON.stringify(events.rows)).not.toContain('collected')
  const answers = await everythingStored(base.db, 'survey_answer')
  expect(answers.length).toBe(13)
  expect(JSON.stringify(answers)).not.toMatch(/unt_|ppt_|per_/)
})
