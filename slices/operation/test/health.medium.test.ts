import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeFaults } from '../../../kit/db/fault-rows.ts'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { ChannelWatch } from '../../outbox/index.ts'
import { makeCheckpoint } from '../../trace/index.ts'
import { loggedVarde } from '../../trace/test/log.ts'
import { registerOperation } from '../http.ts'

const ENTRIES = 13
const caller = (id: string, duty: Duty): Caller => ({
  ...{ kind: 'person', id, name: 'Test Testesen', language: 'nb', unitId: 'unt_top' },
  duties: [{ duty, unitId: 'unt_top', unitIds: ['unt_top'] }],
})
const PEOPLE: Record<string, Caller> = {
  admin: caller('per_admin', 'administrator'),
  leader: caller('per_leader', 'leader'),
}

let house: Awaited<ReturnType<typeof loggedVarde>>
let web: Web
beforeAll(async () => {
  house = await loggedVarde(ENTRIES)
  web = await createWeb(house.varde, async (request) => PEOPLE[request.headers['x-person'] as string] ?? null)
  registerOperation(web, house.varde)
  await web.ready()
})
afterAll(async () => {
  await web.close()
  await house.drop()
})

const ask = async (person: string) => {
  const answer = await web.inject({ url: '/api/health', headers: { 'x-person': person } })
  return { status: answer.statusCode, body: answer.json() }
}
const metrics = async () => (await web.inject({ url: '/metrics', remoteAddress: '127.0.0.1' })).body

test('when an administrator asks, it tells of chain, queues and channels; others are refused', async () => {
  await makeCheckpoint(house.varde)
  const { body } = await ask('admin')
  expect(body).toMatchObject({
    isWell: true,
    troubles: [],
    unchained: { count: 0 },
    channels: { email: false, sms: false },
  })
  expect(body.checkpoint.position).toBeGreaterThan(0)
  expect((await ask('leader')).status).toBe(403)
})

test('when figures are asked for from the machine itself they come, through a proxy only with a token', async () => {
  expect(await metrics()).toMatch(new RegExp(`^varde_log_entries ${ENTRIES}$`, 'm'))
  const far = await web.inject({ url: '/metrics', remoteAddress: '10.0.0.5' })
  expect(far.statusCode).toBe(403)
  const proxied = await web.inject({ url: '/metrics', headers: { 'x-forwarded-for': '10.0.0.5' } })
  expect(proxied.statusCode).toBe(403)
})

test('when a mail server has refused for a while, it stands in health and figures with what it said, until it takes again', async () => {
  const watch = new ChannelWatch(house.varde, 'email')
  await watch.over(async () => ({
    kind: 'refused',
    permanent: false,
    code: 421,
    response: '421 no room, a@example.no',
  }))
  expect((await ask('admin')).body).toMatchObject({
    isWell: true,
    served: [{ channel: 'email', answer: '421 no room, …' }],
  })
  await sql`update outbox.channel set refuses_since = refuses_since - interval '20 seconds'`.execute(house.db)
  expect((await ask('admin')).body).toMatchObject({
    isWell: false,
    troubles: [{ what: 'channel-refuses', of: 'email' }],
  })
  const told = await metrics()
  expect(told).toMatch(/^varde_well 0$/m)
  expect(told).toMatch(/^varde_trouble\{what="channel-refuses",of="email"\} 1$/m)
  expect(told).toMatch(/^varde_channel_refuses_seconds\{channel="email"\} \d\d/m)
  await watch.over(async () => ({ kind: 'accepted', response: '250 ok' }))
  expect((await ask('admin')).body).toMatchObject({ isWell: true, served: [{ refusesSince: null }] })
  watch.stop()
})

test('what the database refused is told for an hour after it has passed', async () => {
  const at = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000)
  await writeFaults(house.db, 'one 1', [
    { id: 'flt_a', kind: 'deadlock', beganAt: at(61), lastAt: at(59), times: 2 },
    { id: 'flt_b', kind: 'away', beganAt: at(70), lastAt: at(61), times: 9 },
  ])
  await writeFaults(house.db, 'two 2', [{ id: 'flt_c', kind: 'deadlock', beganAt: at(5), lastAt: at(5), times: 1 }])
  expect((await ask('admin')).body.faults).toMatchObject([{ kind: 'deadlock', times: 3, processes: 2 }])
  expect(await metrics()).toMatch(/^varde_database_faults_last_hour\{kind="deadlock"\} 3$/m)
  expect(await metrics()).toMatch(/^varde_database_faults_last_hour\{kind="away"\} 0$/m)
})
