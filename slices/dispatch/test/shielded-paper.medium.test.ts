import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { givenApprover } from '../../approval/test/say-yes.ts'
import { advanceDispatch } from '../actions/advance-dispatch.ts'
import { planDispatch } from '../actions/plan-dispatch.ts'
import { startDispatch } from '../actions/start-dispatch.ts'
import { registerReceiptRoutes } from '../http/receipt-routes.ts'
import { addHeads, addVersion, EDITION, fillAudience, holder, UNIT } from './builders.ts'

/** Paper of words for named persons alone: whoever hangs it up at the unit sees it, and others ask as for the dispatch. */
const PRISON = 'unt_prison'
let database: Awaited<ReturnType<typeof testDatabase>>
let varde: Varde
let web: Web
let asking: Caller
let taskId: string

const owner = holder('communication-adviser')
const adviser: Caller = { ...owner, id: 'per_shut_out' }
const above: Caller = { ...holder('leader'), id: 'per_above' }
const poster = holder('notice-poster', PRISON)
const elsewhere: Caller = {
  ...{ ...poster, id: 'per_elsewhere', unitId: 'unt_other' },
  duties: [{ duty: 'notice-poster', unitId: 'unt_other', unitIds: ['unt_other'] }],
}
const served: Caller = { ...holder('notice-poster'), id: 'per_serves' }

beforeAll(async () => {
  database = await testDatabase()
  varde = testVarde(database.db, { connection: database.connection })
  await fillAudience(varde, { staff: { kind: 'staff', contacts: 2 } })
  await givenApprover(varde.db, UNIT)
  await addHeads(varde, PRISON, 'nb', 20)
  const versionId = await addVersion(varde, 'shielded')
  const wave = { publishes: [], gate: { kind: 'with-start' as const }, secondChannelMinutes: null }
  const id = await planDispatch(varde, owner, {
    versionId,
    waves: [
      { ...wave, name: 'Ansatte', audiences: { groups: ['staff'] }, channels: ['email'] },
      { ...wave, name: 'Innsatte', audiences: { groups: ['inmates'] }, channels: ['print'] },
    ],
    notAfter: null,
  })
  await startDispatch(varde, owner, id)
  await advanceDispatch(varde, id)
  const { rows } = await sql<{ id: string }>`select id from dispatch.unit_task where dispatch_id = ${id}`.execute(
    varde.db,
  )
  taskId = rows[0]!.id
  await sql`insert into confidentiality.subject (id, level, set_by, set_at) values ('msg_shielded', 'named', 'x', now())`.execute(
    varde.db,
  )
  await sql`insert into confidentiality.named_person (subject_id, person_id, why, named_by, named_at)
    values ('msg_shielded', ${owner.id}, 'own', 'x', now())`.execute(varde.db)
  web = await createWeb(
    varde,
    async () => asking,
    () => 'recent',
  )
  registerReceiptRoutes(web, varde)
  await web.ready()
})
afterAll(async () => {
  await web.close()
  await database.drop()
})

async function ask(who: Caller, path: string, payload?: object) {
  asking = who
  const answer = await web.inject({
    method: payload ? 'POST' : 'GET',
    url: `/api/unit-tasks${path}`,
    ...(payload && { payload }),
  })
  return { status: answer.statusCode, code: answer.statusCode < 300 ? null : answer.json().code, body: answer.body }
}
const lists = async (who: Caller) => (await ask(who, '')).body.includes(EDITION.title)
const prints = async (who: Caller, language = 'nb') => ask(who, `/${taskId}/notice.pdf?language=${language}`)
const hung = (change: object = {}) => ({
  ...{ how: 'posted', where: 'Avdeling A', at: varde.now().toISOString(), heads: 5, language: null },
  ...change,
})
const confirms = async (who: Caller, change: object = {}) => (await ask(who, `/${taskId}/confirm`, hung(change))).code

test('when words are for named persons, those who hang them up see the notice, and nobody else who is shut out, nor a token', async () => {
  for (const who of [owner, poster, served]) {
    expect([who.id, await lists(who), (await prints(who)).status]).toEqual([who.id, true, 200])
  }
  for (const who of [adviser, above, { ...poster, kind: 'token' as const, scopes: ['dispatch:read'] }]) {
    const { status, code } = await prints(who)
    expect([who.id, await lists(who), status, code]).toEqual([who.id, false, 404, 'dispatch.no-such-task'])
  }
  expect(await confirms(above)).toBe('dispatch.no-such-task')
  for (const act of ['take-down', 'hangs'])
    expect((await ask(above, `/${taskId}/${act}`, {})).code).toBe('dispatch.no-such-task')
})

test('when a notice is asked for in what is no language, it is not there', async () => {
  for (const odd of ['toString', 'valueOf', 'xx'])
    expect((await prints(poster, odd)).code).toBe('dispatch.no-such-language')
})

test('when somebody says when and how it was hung, it was after the words left, and nobody is told by a poster', async () => {
  expect(await confirms(poster, { at: '0001-01-01T00:00:00Z' })).toBe('dispatch.confirmed-before-it-left')
  const earlier = new Date(varde.now().getTime() - 3_600_000).toISOString()
  expect(await confirms(poster, { at: earlier })).toBe('dispatch.confirmed-before-it-left')
  await sql`insert into dispatch.unit_task (id, dispatch_id, wave_id, unit_id, kind, state, heads, made_at)
    select 'tsk_reach', dispatch_id, wave_id, unit_id, 'reach', 'open', 0, made_at from dispatch.unit_task where id = ${taskId}`.execute(
    varde.db,
  )
  expect((await ask(poster, '/tsk_reach/confirm', hung())).code).toBe('dispatch.how-does-not-fit')
  expect(await confirms(poster, { how: 'told' })).toBe('dispatch.how-does-not-fit')
  expect(await confirms(poster)).toBe(null)
})

test('when it is done, whoever has no right there is told so, and not how it stands', async () => {
  expect(await confirms(poster, { heads: 15 })).toBe(null)
  expect(await confirms(poster, { heads: 1 })).toBe('dispatch.task-done')
  expect(await confirms(elsewhere)).toBe('dispatch.may-not-confirm')
})
