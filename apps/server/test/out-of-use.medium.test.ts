import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { advanceDispatch } from '../../../slices/dispatch/actions/advance-dispatch.ts'
import { registerDispatch } from '../../../slices/dispatch/http.ts'
import { claimAttempts } from '../../../slices/dispatch/store/claim.ts'
import { addVersion, fillAudience, holder, stateOf } from '../../../slices/dispatch/test/builders.ts'
import { registerMessage } from '../../../slices/message/http.ts'

// No relay runs here: whatever holds, holds when the answer is given.
const leader = holder('leader')
let asking: Caller = leader
let database: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let web: Web

beforeAll(async () => {
  database = await testDatabase()
  varde = testVarde(database.db)
  await fillAudience(varde, { staff: { kind: 'staff', contacts: 30 }, press: { kind: 'press', contacts: 2 } })
  web = await createWeb(
    varde,
    async () => asking,
    () => 'recent',
  )
  registerMessage(web, varde)
  registerDispatch(web, varde)
  await web.ready()
})
afterAll(async () => {
  await web.close()
  await database.drop()
})

const REASON = { reason: 'Feil klokkeslett' }
const post = async (url: string, payload: object = {}) => {
  const { statusCode, body } = await web.inject({ method: 'POST', url, payload })
  return { status: statusCode, ...(body && (JSON.parse(body) as { id?: string; code?: string })) }
}
const wave = (group: string, change: object = {}) => ({
  ...{ name: group, audiences: { groups: [group] }, channels: ['email'], publishes: [] },
  ...{ gate: { kind: 'with-start' }, secondChannelMinutes: null, ...change },
})
const waves = [wave('staff'), wave('press', { publishes: ['press-room'], gate: { kind: 'by-hand' } })]

async function planned(key: string): Promise<string> {
  asking = holder('communication-adviser')
  const made = await post('/api/dispatches', { versionId: await addVersion(varde, key), waves, notAfter: null })
  asking = leader
  return made.id!
}
async function started(key: string): Promise<string> {
  const id = await planned(key)
  expect(await post(`/api/dispatches/${id}/start`)).toMatchObject({ status: 200 })
  await advanceDispatch(varde, id)
  return id
}
const claimed = async () => (await claimAttempts(varde.db, 'wrk_test', 'email', 100, varde.now())).length
const messageOf = async (key: string) =>
  (
    await sql<{ state: string; ended_from: string | null }>`
      select state, ended_from from message.message where id = ${`msg_${key}`}`.execute(varde.db)
  ).rows[0]!
const waveOf = async (id: string, position: number) =>
  (
    await sql<{ id: string; state: string }>`
      select id, state from dispatch.wave where dispatch_id = ${id} and position = ${position}`.execute(varde.db)
  ).rows[0]!
const told = async (key: string) =>
  (
    await sql<{ name: string; content: { wasOut?: boolean } }>`
      select name, content::jsonb as content from bus.event where subject = ${`msg_${key}`} order by id`.execute(
      varde.db,
    )
  ).rows

test('when a dispatch has started, the text is out from that moment, and cannot be opened for change', async () => {
  const id = await started('begun')
  expect(await messageOf('begun')).toMatchObject({ state: 'dispatched' })
  expect(await post('/api/messages/msg_begun/reopen', REASON)).toMatchObject({ status: 409, code: 'message.is-out' })
  expect(await stateOf(varde, id)).toBe('running')
  expect((await told('begun')).map(({ name }) => name)).toEqual(['message.dispatched'])
  expect(await post('/api/dispatches/:id/stop'.replace(':id', id))).toMatchObject({ status: 200 })
})

test('when an approved text is opened for change, what was planned of it is stopped when the answer is given', async () => {
  const id = await planned('reopened')
  expect(await post('/api/messages/msg_reopened/reopen', REASON)).toMatchObject({ status: 204 })
  expect(await stateOf(varde, id)).toBe('stopped')
  expect(await messageOf('reopened')).toMatchObject({ state: 'draft' })
  expect((await post(`/api/dispatches/${id}/start`)).status).toBe(409)
})

test('when a text is withdrawn, nothing more is claimed, and no wave opens by hand or by itself', async () => {
  const id = await started('taken')
  const { id: waveId } = await waveOf(id, 2)
  expect(await post('/api/messages/msg_taken/withdraw', REASON)).toMatchObject({ status: 204 })
  expect(await claimed()).toBe(0)
  expect(await post(`/api/dispatches/${id}/waves/${waveId}/open`)).toMatchObject({ status: 409 })
  const override = { reason: 'Pressen må ha det nå', confirmed: true }
  expect(await post(`/api/dispatches/${id}/waves/${waveId}/override`, override)).toMatchObject({ status: 409 })
  await advanceDispatch(varde, id)
  expect(await stateOf(varde, id)).toBe('stopped')
  expect(await messageOf('taken')).toEqual({ state: 'withdrawn', ended_from: 'dispatched' })
  expect((await told('taken')).at(-1)).toMatchObject({ name: 'message.withdrawn', content: { wasOut: true } })
})

test('when a text is withdrawn before it is sent, what was planned of it cannot start', async () => {
  const id = await planned('shelved')
  expect(await post('/api/messages/msg_shelved/withdraw', REASON)).toMatchObject({ status: 204 })
  expect(await stateOf(varde, id)).toBe('stopped')
  expect((await post(`/api/dispatches/${id}/start`)).status).toBe(409)
  expect((await told('shelved')).at(-1)).toMatchObject({ content: { wasOut: false } })
})

test('when a text is opened or withdrawn in the moment its dispatch starts, one of the two happens', async () => {
  for (const [act, over] of [
    ['reopen', 'draft'],
    ['withdraw', 'withdrawn'],
  ] as const)
    for (const round of [1, 2, 3]) {
      const key = `${act}${round}`
      const id = await planned(key)
      const [start, taken] = await Promise.all([
        post(`/api/dispatches/${id}/start`),
        post(`/api/messages/msg_${key}/${act}`, REASON),
      ])
      const { state } = await messageOf(key)
      expect([200, 409]).toContain(start.status)
      expect([204, 409]).toContain(taken.status)
      // A text that is open for change, or withdrawn, goes to nobody.
      expect([taken.status === 204, state, await stateOf(varde, id)]).toEqual(
        taken.status === 204 ? [true, over, 'stopped'] : [false, 'dispatched', 'running'],
      )
    }
})
