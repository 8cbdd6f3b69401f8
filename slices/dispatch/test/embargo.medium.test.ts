import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Varde } from '../../../kit/settings/varde.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { dispatchView } from '../actions/dispatch-view.ts'
import { openByHand, overrideWave } from '../actions/override-wave.ts'
import { planDispatch } from '../actions/plan-dispatch.ts'
import { startDispatch } from '../actions/start-dispatch.ts'
import { addVersion, fillAudience, holder, receiver, runUntil, stateOf } from './builders.ts'

const leader = holder('leader')
const adviser = holder('communication-adviser')
let database: Awaited<ReturnType<typeof testDatabase>>
let post: Awaited<ReturnType<typeof receiver>>
let varde: Varde

beforeAll(async () => {
  database = await testDatabase()
  post = await receiver()
  varde = {
    ...testVarde(database.db, {
      connection: database.connection,
      env: { SMTP_URL: post.url, VARDE_MAIL_FROM: 'Kriminalomsorgen <varsel@varde.example>' },
    }),
    now: () => new Date(),
  }
  await fillAudience(varde, {
    staff: { kind: 'staff', contacts: 5 },
    relatives: { kind: 'relatives', contacts: 2 },
    press: { kind: 'press', contacts: 3 },
  })
  await sql`insert into dispatch.endpoint (id, name, url, is_active, created_at)
    values ('end_test', 'Prøve', 'https://hook.example', true, now())`.execute(varde.db)
  await sql`insert into press.outlet (id, mode, name, made_at) values ('out_test', 'real', 'Prøveavisa', now())`.execute(
    varde.db,
  )
})
afterAll(async () => {
  await post.close()
  await database.drop()
})

const wave = (groups: string[], change: object = {}) => ({
  name: groups.join(),
  audiences: { groups },
  channels: ['email' as const],
  publishes: [] as ('press-room' | 'webhook')[],
  gate: { kind: 'with-start' as const },
  secondChannelMinutes: null,
  ...change,
})
/** An outlet has the text on beforehand, until so many seconds from now by the database's clock. */
const embargo = (name: string, seconds: number) =>
  sql`insert into press.advance_copy (id, mode, message_id, version_id, language, outlet_id, address, embargo_until, given_by, given_at, state)
    values (${`adv_${name}`}, 'real', ${`msg_${name}`}, ${`ver_${name}`}, 'nb', 'out_test', 'desk@example.no',
      clock_timestamp() + make_interval(secs => ${seconds}), 'per_test', now(), 'sent')`.execute(varde.db)
const started = async (name: string, seconds: number) => {
  const versionId = await addVersion(varde, name)
  await embargo(name, seconds)
  const id = await planDispatch(varde, adviser, {
    versionId,
    waves: [wave(['staff']), wave(['relatives']), wave(['press'], { publishes: ['press-room', 'webhook'] })],
    notAfter: null,
  })
  await startDispatch(varde, adviser, id)
  return id
}
const counted = async (table: 'publication' | 'posting', id: string) =>
  (await sql`select from ${sql.table(`dispatch.${table}`)} where dispatch_id = ${id}`.execute(varde.db)).rows.length

test('when a text is under embargo, staff get it; e-mail, webhooks and press room wait for the instant by the database’s clock', async () => {
  post.received.length = 0
  const id = await started('held', 3600)
  await runUntil(varde, async () => post.received.length >= 5)
  const view = await dispatchView(varde, leader, id)
  expect(view.embargoUntil).not.toBeNull()
  expect(view.waves.map((one) => one.gateText?.code ?? one.state)).toEqual(['done', 'hold.embargo', 'hold.embargo'])
  expect(post.received.every((mail) => mail.to.startsWith('staff'))).toBe(true)
  expect(await counted('posting', id)).toBe(0)
  expect(await counted('publication', id)).toBe(0)
  await sql`update press.advance_copy set embargo_until = clock_timestamp() + interval '1 second' where id = 'adv_held'`.execute(
    varde.db,
  )
  await runUntil(varde, async () => (await stateOf(varde, id)) === 'closed')
  const { rows } = await sql<{ early: boolean }>`
    select w.opened_at < a.embargo_until as early from dispatch.wave w, press.advance_copy a
     where w.dispatch_id = ${id} and w.position > 1 and a.id = 'adv_held'`.execute(varde.db)
  expect(rows.map((row) => row.early)).toEqual([false, false])
  expect(post.received).toHaveLength(10)
  const isHeld = (mail: (typeof post.received)[number]) => /Ikkj?e for offentl|Not for publication/.test(mail.text)
  const held = post.received.filter(isHeld)
  expect(held.length).toBeGreaterThan(0)
  expect(held.every((mail) => mail.to.startsWith('staff'))).toBe(true)
  expect(await counted('posting', id)).toBe(1)
})

test('when a leader sends a wave against the embargo, the log tells who, why and what held it; nobody else can', async () => {
  const id = await started('overridden', 3600)
  const waves = (await dispatchView(varde, leader, id)).waves
  await expect(openByHand(varde, adviser, { dispatchId: id, waveId: waves[2]!.id })).rejects.toMatchObject({
    code: 'dispatch.wave-held',
  })
  const act = { dispatchId: id, waveId: waves[1]!.id, reason: 'Familien må få vite det før avisen', isConfirmed: true }
  await expect(overrideWave(varde, adviser, act)).rejects.toMatchObject({ code: 'dispatch.override-needs-leader' })
  await overrideWave(varde, leader, act)
  const { rows } = await sql<{ actor: string; content: { reason: string; hold: { code: string } } }>`
    select actor, content::jsonb as content from bus.event where subject = ${id} and name = 'dispatch.wave-overridden'`.execute(
    varde.db,
  )
  expect(rows[0]).toMatchObject({ actor: leader.id, content: { reason: act.reason, hold: { code: 'hold.embargo' } } })
})

test('when the dispatch ends before the embargo does, it is not started', async () => {
  const versionId = await addVersion(varde, 'short')
  await embargo('short', 7200)
  const id = await planDispatch(varde, adviser, {
    versionId,
    waves: [wave(['staff']), wave(['press'])],
    notAfter: new Date(Date.now() + 3_600_000),
  })
  await expect(startDispatch(varde, adviser, id)).rejects.toMatchObject({ code: 'dispatch.embargo-after-end' })
})
