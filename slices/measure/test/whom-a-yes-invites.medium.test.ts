import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { smtpReceiver } from '../../../kit/test/smtp-receiver.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { drainOutbox } from '../../outbox/index.ts'
import { inviteToSurvey } from '../actions/invite-to-survey.ts'
import { remindOfSurvey } from '../actions/remind-of-survey.ts'
import { tidyMeasure } from '../actions/tidy-measure.ts'
import { viewSurvey } from '../actions/view-survey.ts'
import { measureLetters } from '../jobs.ts'
import { aHouse, caller } from './house.ts'
import { anOpenSurvey } from './survey-house.ts'
import { withYes } from './with-yes.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let mail: Awaited<ReturnType<typeof smtpReceiver>>
let adviser: Caller
const db = () => base.db
beforeAll(async () => {
  base = await testDatabase()
  mail = await smtpReceiver()
  varde = testVarde(base.db, {
    connection: base.connection,
    env: { SMTP_URL: mail.url, VARDE_MAIL_FROM: 'varde@example.no' },
  })
  await aHouse(base.db)
  await sql`insert into audience.stakeholder_group (id, key, names, circle, reach, audience_kind, created_at, updated_at)
    values ('grp_circle', 'circle', '{"nb":"Krets","nn":"Krins","en":"Circle"}', 'outer', 'contacts', 'partners', now(), now())`.execute(
    base.db,
  )
  adviser = await caller(base.db, 'adviser', varde.now())
})
afterAll(async () => {
  await mail.close()
  await base.drop()
})
beforeEach(async () => {
  mail.taken.length = 0
  await sql`delete from audience.contact`.execute(db())
  await sql`update audience.stakeholder_group set audience_kind = 'partners' where key = 'circle'`.execute(db())
  for (let at = 0; at < 11; at++) await contact(at, `a${at}@kommune.example`)
})

async function contact(at: number, email: string) {
  const id = `con_${at}`
  await sql`insert into audience.contact (id, kind, name, legal_basis, created_at, updated_at)
    values (${id}, 'organisation', ${`Krets ${at}`}, 'public-task', now(), now())`.execute(db())
  await sql`insert into audience.contact_group (contact_id, group_id) values (${id}, 'grp_circle')`.execute(db())
  await sql`insert into audience.contact_point (id, contact_id, channel, address)
    values (${`pnt_${at}`}, ${id}, 'email', ${email})`.execute(db())
}

const CIRCLE = { definition: { groups: ['circle'] }, sampleSize: null, withPaper: false }
const moveAll = () => sql`update audience.contact_point set address = replace(address, 'kommune', 'avis')`.execute(db())
const invited = async (id: string) => (await viewSurvey(varde, adviser, id)).response.invited
const places = () => [...new Set(mail.taken.map(({ to }) => to.split('@')[1]))]

test.each([
  [
    'the group has become another kind',
    () => sql`update audience.stakeholder_group set audience_kind = 'press' where key = 'circle'`.execute(db()),
  ],
  ['the addresses are others', moveAll],
  ['one more is among them', () => contact(11, 'a11@kommune.example')],
  [
    'one has been changed for another',
    async () => {
      await sql`delete from audience.contact where id = 'con_0'`.execute(db())
      await contact(12, 'a12@kommune.example')
    },
  ],
])('when somebody says yes to an invitation and meanwhile %s, it is asked for anew', async (_what, change) => {
  const id = await anOpenSurvey(varde, adviser)
  const asked = await inviteToSurvey(varde, adviser, id, CIRCLE)
  await change()
  await expect(withYes(varde, Promise.resolve(asked))).rejects.toMatchObject({ code: 'approval.changed-meanwhile' })
  expect(await invited(id)).toBe(0)
})

test('when addresses change after the yes, letters and reminders go to those that were approved', async () => {
  const id = await anOpenSurvey(varde, adviser)
  await withYes(varde, inviteToSurvey(varde, adviser, id, CIRCLE))
  await moveAll()
  await drainOutbox(varde, measureLetters)
  expect([mail.taken.length, places()]).toEqual([11, ['kommune.example']])
  await remindOfSurvey(varde, adviser, id)
  await drainOutbox(varde, measureLetters)
  expect([mail.taken.length, places()]).toEqual([22, ['kommune.example']])
})

test('when somebody says no more, or is erased, the letter does not go, and the address is gone by the night', async () => {
  const id = await anOpenSurvey(varde, adviser)
  await withYes(varde, inviteToSurvey(varde, adviser, id, CIRCLE))
  await sql`update audience.contact set suppressed_reason = 'unsubscribed', suppressed_at = now() where id = 'con_0'`.execute(
    db(),
  )
  await sql`delete from audience.contact where id = 'con_1'`.execute(db())
  await drainOutbox(varde, measureLetters)
  expect(mail.taken.map(({ to }) => to).filter((to) => /^a[01]@/.test(to))).toEqual([])
  expect(mail.taken.length).toBe(9)
  await tidyMeasure(varde)
  const { rows } = await sql`select source_id from measure.survey_invitation where survey_id = ${id} and address is null
    order by source_id`.execute(db())
  expect(rows).toEqual([{ source_id: 'con_0' }, { source_id: 'con_1' }])
})
