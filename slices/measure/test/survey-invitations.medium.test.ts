import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { smtpReceiver } from '../../../kit/test/smtp-receiver.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { drainOutbox } from '../../outbox/index.ts'
import { answerPage } from '../actions/answer-page.ts'
import { closeSurvey } from '../actions/close-survey.ts'
import { inviteToSurvey } from '../actions/invite-to-survey.ts'
import { remindOfSurvey } from '../actions/remind-of-survey.ts'
import { takeSurveyAnswer } from '../actions/take-survey-answer.ts'
import { viewSurvey } from '../actions/view-survey.ts'
import { measureLetters } from '../jobs.ts'
import { aHouse, caller } from './house.ts'
import { anAnswer, anOpenSurvey } from './survey-house.ts'
import { withYes } from './with-yes.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let mail: Awaited<ReturnType<typeof smtpReceiver>>
let adviser: Caller
beforeAll(async () => {
  base = await testDatabase()
  mail = await smtpReceiver()
  varde = testVarde(base.db, {
    connection: base.connection,
    env: { SMTP_URL: mail.url, VARDE_MAIL_FROM: 'varde@example.no' },
  })
  await aHouse(base.db)
  await sql`insert into audience.stakeholder_group (id, key, names, circle, reach, audience_kind, created_at, updated_at)
    values ('grp_staff', 'staff', '{"nb":"Ansatte","nn":"Tilsette","en":"Staff"}', 'inner', 'staff', 'staff', now(), now())`.execute(
    base.db,
  )
  for (let at = 0; at < 10; at++)
    await sql`insert into organisation.person (id, unit_id, display_name, email, valid_from)
      values (${`per_n${at}`}, 'unt_halden', ${`Test Testesen (${at})`}, ${`n${at}@example.no`}, '2015-01-01')`.execute(
      base.db,
    )
  adviser = await caller(base.db, 'adviser', varde.now())
})
afterAll(async () => {
  await mail.close()
  await base.drop()
})

const STAFF = { definition: { groups: ['staff'] }, sampleSize: null, withPaper: false }
const plain = (message: Buffer) =>
  message
    .toString()
    .replaceAll(/=\r?\n/g, '')
    .replaceAll('=3D', '=')
const tokenIn = (message: Buffer) => /undersokelse\/(sin_[0-9a-f]{32}-[\w-]{22})/.exec(plain(message))![1]!
const sentTo = (to: string) => mail.taken.filter((one) => one.to === to)

test('when a group is invited each gets a link of their own; reminders go to those who have not answered, and closing forgets them all', async () => {
  const id = await anOpenSurvey(varde, adviser)
  await withYes(varde, inviteToSurvey(varde, adviser, id, STAFF))
  expect((await viewSurvey(varde, adviser, id)).response.invited).toBe(14)
  await withYes(varde, inviteToSurvey(varde, adviser, id, STAFF))
  expect((await viewSurvey(varde, adviser, id)).response.invited).toBe(14)
  await drainOutbox(varde, measureLetters)
  expect(mail.taken.length).toBe(14)
  const tokens = mail.taken.map(({ message }) => tokenIn(message))
  expect(new Set(tokens).size).toBe(14)
  const token = tokenIn(sentTo('n0@example.no')[0]!.message)
  const page = await answerPage(varde, token)
  if (page.kind !== 'open') throw new Error(page.kind)
  const given = { surveyId: id, answers: anAnswer(), via: 'invitation' as const, invitationId: page.invitationId }
  await takeSurveyAnswer(varde, { ...given, formId: 'a' })
  await expect(takeSurveyAnswer(varde, { ...given, formId: 'b' })).rejects.toMatchObject({
    code: 'measure.survey-answered',
  })
  expect((await answerPage(varde, token)).kind).toBe('answered')
  expect((await viewSurvey(varde, adviser, id)).response).toMatchObject({ invited: 14, byInvitation: 1, byLink: 0 })
  await remindOfSurvey(varde, adviser, id)
  await expect(remindOfSurvey(varde, adviser, id)).rejects.toMatchObject({ code: 'measure.survey-reminded' })
  await drainOutbox(varde, measureLetters)
  expect(mail.taken.length).toBe(27)
  expect([sentTo('n0@example.no').length, sentTo('n1@example.no').length]).toEqual([1, 2])
  await closeSurvey(varde, adviser, id)
  const left = await sql`
    select 1 from measure.survey_invitation where survey_id = ${id}
    union all select 1 from measure.survey_paper where survey_id = ${id}
    union all select 1 from outbox.letter
    union all select 1 from measure.survey_box where survey_id = ${id}`.execute(base.db)
  expect(left.rows).toEqual([])
  expect((await answerPage(varde, token)).kind).toBe('none')
})

test('when a group is too small for the promise to hold, nobody in it is asked', async () => {
  const id = await anOpenSurvey(varde, adviser)
  await expect(inviteToSurvey(varde, adviser, id, { ...STAFF, sampleSize: 9 })).rejects.toMatchObject({
    code: 'measure.survey-small-group',
  })
})

test('when many are behind a head count, they are a number of forms and stand nowhere', async () => {
  await sql`insert into audience.stakeholder_group (id, key, names, circle, reach, audience_kind, created_at, updated_at)
    values ('grp_inmates', 'inmates', '{"nb":"Innsatte","nn":"Innsette","en":"Inmates"}', 'inner', 'head-count', 'inmates', now(), now())`.execute(
    base.db,
  )
  await sql`insert into audience.head_count (unit_id, population, language, heads, counted_on, set_by)
    values ('unt_halden', 'inmates', 'nb', 80, '2026-03-01', 'per_adviser')`.execute(base.db)
  const id = await anOpenSurvey(varde, adviser)
  const inmates = { ...STAFF, definition: { groups: ['inmates'] }, withPaper: true }
  await withYes(varde, inviteToSurvey(varde, adviser, id, inmates))
  const tasks = await sql<{ heads: number }>`select heads from dispatch.paper_task where subject = ${id}`.execute(
    base.db,
  )
  expect(tasks.rows).toEqual([{ heads: 80 }])
  const { rows } = await sql`select 1 from measure.survey_invitation where survey_id = ${id}`.execute(base.db)
  expect(rows).toEqual([])
})
