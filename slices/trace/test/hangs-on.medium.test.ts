import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishAll } from '../../../kit/bus/publish.ts'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { chainEvents } from '../actions/chain-events.ts'
import { exportLog } from '../actions/export-log.ts'
import { registerTrace } from '../http.ts'
import { loggedVarde } from './log.ts'

/** What is said of what hangs on a text or a case is shown to those who see that. */
const WORD = 'zqkanarilogg'
const SUBJECTS = ['dsp_hangs', 'qst_hangs', 'pic_hangs', 'occ_hangs', 'sup_hangs']
let house: Awaited<ReturnType<typeof loggedVarde>>
let web: Web
let asking: string

beforeAll(async () => {
  house = await loggedVarde(0)
  const { db } = house
  const at = house.varde.now()
  await sql`insert into organisation.unit (id, parent_id, kind, name, short_name, valid_from, changed_on)
    values ('unt_a', null, 'prison', 'Halden fengsel', 'Halden', '2020-01-01', '2020-01-01')`.execute(db)
  for (const id of ['msg_hangs', 'cas_hangs']) {
    await sql`insert into confidentiality.subject (id, level, set_by, set_at) values (${id}, 'named', 'per_named', ${at})`.execute(
      db,
    )
    await sql`insert into confidentiality.named_person (subject_id, person_id, why, named_by, named_at)
      values (${id}, 'per_named', 'own', 'per_named', ${at})`.execute(db)
  }
  await house.db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx)
    await sql`insert into dispatch.dispatch (id, number, mode, message_id, version_id, unit_id, title, state, created_by, created_at)
      values ('dsp_hangs', 'x', 'real', 'msg_hangs', 'ver_hangs', 'unt_a', 'x', 'running', 'per_named', ${at})`.execute(
      trx,
    )
    await sql`insert into dispatch.question_back (id, dispatch_id, recipient_id, text, at) values ('qst_hangs', 'dsp_hangs', 'rcp_x', 'x', ${at})`.execute(
      trx,
    )
    await sql`insert into press.picture (id, mode, message_id, texts, credit, licence, people, changed_by, changed_at)
      values ('pic_hangs', 'real', 'msg_hangs', '{"nb":{}}', 'x', 'press-use', 'nobody', 'per_named', ${at})`.execute(
      trx,
    )
    await sql`insert into press.occasion
      (id, mode, kind, unit_id, texts, language, place, open_to, starts_at, ends_at, needs_accreditation, message_id, public_from,
       made_by, made_at, changed_by, changed_at)
      values ('occ_hangs', 'real', 'briefing', 'unt_a', '{"nb":{"title":"x"}}', 'nb', 'Salen', 'press', now() + interval '1 day',
              now() + interval '25 hours', false, 'msg_hangs', now(), 'per_named', now(), 'per_named', now())`.execute(
      trx,
    )
    await sql`insert into cases.support_request
      (id, mode, unit_id, directorate_id, case_id, need, title, how_soon, state, answer_by, asked_by, asked_at)
      values ('sup_hangs', 'real', 'unt_a', 'unt_a', 'cas_hangs', 'capacity', 'x', 'week', 'asked', now(), 'per_named', now())`.execute(
      trx,
    )
  })
  await db.transaction().execute((trx) =>
    publishAll(
      trx,
      [...SUBJECTS, 'unt_a'].map((subject) => ({
        ...{
          name: 'dispatch.wave-overridden',
          mode: 'real' as const,
          subject,
          unitId: 'unt_a',
          actor: 'per_named',
          at,
        },
        content: { reason: `${WORD} ${subject}` },
      })),
    ),
  )
  await chainEvents(house.varde)
  const adviser = (id: string): Caller => ({
    ...{ kind: 'person', id, name: 'Test Testesen', language: 'nb', unitId: 'unt_a' },
    duties: [{ duty: 'communication-adviser', unitId: 'unt_a', unitIds: ['unt_a'] }],
  })
  web = await createWeb(
    house.varde,
    async () => adviser(asking),
    () => 'recent',
  )
  registerTrace(web, house.varde)
  await web.ready()
})
afterAll(async () => {
  await web.close()
  await house.drop()
})

const told = (text: string) => SUBJECTS.filter((subject) => text.includes(`${WORD} ${subject}`))
async function read(who: string, url: string) {
  asking = who
  return (await web.inject({ url })).body
}
const WAYS = ['/api/log', '/api/log?event=dispatch.wave-overridden', ...SUBJECTS.map((id) => `/api/timeline/${id}`)]

test('when something hangs on what named persons alone may see, the log tells what was said of it to them alone', async () => {
  for (const url of [...WAYS, ...SUBJECTS.map((id) => `/api/timeline/${id}/latest`)]) {
    const body = await read('per_other', url)
    expect([url, told(body)]).toEqual([url, []])
  }
  expect(
    JSON.parse(await read('per_other', '/api/log')).lines.map((line: { isShielded: boolean }) => line.isShielded),
  ).toEqual([false, ...SUBJECTS.map(() => true)])
  expect(told(await read('per_named', '/api/log'))).toEqual(SUBJECTS)
})

test('when the log is taken out, what was said of it is there by its digest', async () => {
  let file = ''
  for await (const part of exportLog(house.varde)) file += part
  expect(told(file)).toEqual([])
  expect(file).toContain(`${WORD} unt_a`)
})
