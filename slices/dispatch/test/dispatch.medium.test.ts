import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Varde } from '../../../kit/settings/varde.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { dispatchView } from '../actions/dispatch-view.ts'
import { eraseRecipients } from '../actions/erase-recipients.ts'
import { pauseDispatch, resumeDispatch, stopDispatch } from '../actions/hold-dispatch.ts'
import { overrideWave } from '../actions/override-wave.ts'
import { planCorrection } from '../actions/plan-correction.ts'
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
  post = await receiver((address) => address === 'staff7@test.example')
  varde = {
    ...testVarde(database.db, {
      connection: database.connection,
      env: { SMTP_URL: post.url, VARDE_MAIL_FROM: 'Kriminalomsorgen <varsel@varde.example>' },
    }),
    now: () => new Date(),
  }
  await fillAudience(varde, {
    staff: { kind: 'staff', contacts: 40 },
    ministry: { kind: 'ministry', contacts: 3 },
    press: { kind: 'press', contacts: 12 },
  })
})
afterAll(async () => {
  await post.close()
  await database.drop()
})

const wave = (groups: string[], change: object = {}) => ({
  name: groups.join(),
  audiences: { groups },
  channels: ['email' as const],
  publishes: [] as 'press-room'[],
  gate: { kind: 'with-start' as const },
  secondChannelMinutes: null,
  ...change,
})
const publicWave = wave(['press'], { publishes: ['press-room'] })
const released = async (versionId: string) =>
  (await sql`select 1 from dispatch.public_released where version_id = ${versionId}`.execute(varde.db)).rows.length

test('when a message goes to staff and then to the press, every person is accounted for and no newsroom is before the last of the staff', async () => {
  const versionId = await addVersion(varde, 'course')
  const id = await planDispatch(varde, adviser, {
    versionId,
    waves: [wave(['staff']), wave(['ministry']), publicWave],
    notAfter: null,
  })
  expect(await released(versionId)).toBe(0)
  expect(await startDispatch(varde, adviser, id)).toBe(55)
  expect(await released(versionId)).toBe(0)
  await runUntil(varde, async () => (await stateOf(varde, id)) === 'closed')
  const view = await dispatchView(varde, leader, id)
  expect(view.counts).toMatchObject({ submitted: 54, unreachable: 1, waiting: 0 })
  expect(Object.values(view.counts).reduce((a, b) => a + b)).toBe(view.total)
  const { received } = post
  expect(new Set(received.map((mail) => mail.to)).size).toBe(received.length)
  const staffAt = received.filter((mail) => mail.to.startsWith('staff')).map((mail) => mail.at)
  const pressAt = received.filter((mail) => mail.to.startsWith('press')).map((mail) => mail.at)
  expect(Math.min(...pressAt)).toBeGreaterThanOrEqual(Math.max(...staffAt))
  expect(await released(versionId)).toBe(1)
  expect(view.spread?.contacts).toBe(12)
})

test('when the press would come before staff, the plan is refused with the reason', async () => {
  const versionId = await addVersion(varde, 'breach')
  const plan = { versionId, waves: [publicWave, wave(['staff'])], notAfter: null }
  await expect(planDispatch(varde, adviser, plan)).rejects.toMatchObject({
    kind: 'invalid',
    code: 'dispatch.plan.staff-after-public',
  })
  await expect(planDispatch(varde, holder('notice-poster'), plan)).rejects.toMatchObject({ kind: 'not-allowed' })
})

test('when a leader sends anyway, the wave opens with the reason on record, and nobody else can', async () => {
  const versionId = await addVersion(varde, 'override')
  const staff = wave(['staff'], { gate: { kind: 'by-hand' } })
  const id = await planDispatch(varde, adviser, { versionId, waves: [staff, publicWave], notAfter: null })
  await startDispatch(varde, adviser, id)
  await runUntil(varde, async () => true)
  expect(await released(versionId)).toBe(0)
  const waveId = (await dispatchView(varde, leader, id)).waves[1]!.id
  const input = { dispatchId: id, waveId, reason: 'Saken er alt ute i avisene', isConfirmed: true }
  await expect(overrideWave(varde, adviser, input)).rejects.toMatchObject({ code: 'dispatch.override-needs-leader' })
  await expect(overrideWave(varde, leader, { ...input, reason: 'haster' })).rejects.toMatchObject({
    code: 'dispatch.override-needs-reason',
  })
  await expect(overrideWave(varde, leader, { ...input, isConfirmed: false })).rejects.toMatchObject({
    code: 'dispatch.override-needs-confirmation',
  })
  await overrideWave(varde, leader, input)
  expect(await released(versionId)).toBe(1)
  const { rows } = await sql<{
    content: string
  }>`select content from bus.event where name = 'dispatch.wave-overridden' and subject = ${id}`.execute(varde.db)
  expect(JSON.parse(rows[0]!.content)).toMatchObject({ reason: input.reason, hold: { code: 'hold.staff-first' } })
})

test('when a correction goes out, exactly those who got the old text get it', async () => {
  const oldId = await addVersion(varde, 'old')
  const old = await planDispatch(varde, adviser, {
    versionId: oldId,
    waves: [wave(['staff']), wave(['ministry'], { gate: { kind: 'by-hand' } })],
    notAfter: null,
  })
  await startDispatch(varde, adviser, old)
  await runUntil(varde, async () => (await dispatchView(varde, leader, old)).waves[0]!.state === 'done')
  const versionId = await addVersion(varde, 'corrected', { replaces: oldId })
  const id = await planCorrection(varde, adviser, versionId)
  post.received.length = 0
  expect(await startDispatch(varde, adviser, id)).toBe(39)
  await runUntil(varde, async () => (await stateOf(varde, id)) === 'closed')
  expect(post.received).toHaveLength(39)
  expect(post.received.every((mail) => mail.to.startsWith('staff') && mail.to !== 'staff7@test.example')).toBe(true)
})

test('when anyone tries to lose a recipient, move an attempt back or break the sum, the database refuses', async () => {
  await expect(sql`delete from dispatch.recipient`.execute(varde.db)).rejects.toThrow(/accounted for/)
  await expect(
    sql`update dispatch.attempt set state = 'prepared' where state = 'submitted'`.execute(varde.db),
  ).rejects.toThrow(/never move back/)
  await expect(
    sql`update dispatch.recipient set heads = heads + 1 where state = 'submitted'`.execute(varde.db),
  ).rejects.toThrow(/frozen audience/)
})

test('when a wave has a time, nothing is public before that time by the database’s clock', async () => {
  const versionId = await addVersion(varde, 'timed')
  const at = new Date(Date.now() + 1500)
  const timed = { ...publicWave, gate: { kind: 'at' as const, at: at.toISOString() } }
  const id = await planDispatch(varde, adviser, { versionId, waves: [wave(['staff']), timed], notAfter: null })
  await startDispatch(varde, adviser, id)
  const seen: { early: boolean }[] = []
  await runUntil(varde, async () => {
    const { rows } = await sql<{ early: boolean }>`
      select clock_timestamp() < ${at} as early from dispatch.public_released where version_id = ${versionId}`.execute(
      varde.db,
    )
    seen.push(...rows)
    return rows.length > 0
  })
  expect(seen.every((one) => !one.early)).toBe(true)
  const { rows } = await sql<{
    released_at: Date
  }>`select released_at from dispatch.publication where version_id = ${versionId}`.execute(varde.db)
  expect(rows[0]!.released_at.getTime()).toBeGreaterThanOrEqual(at.getTime())
})

test('when a dispatch is paused nothing leaves, when it resumes everything does, and when it is stopped who waited is accounted for', async () => {
  const versionId = await addVersion(varde, 'paused')
  const second = wave(['ministry'], { gate: { kind: 'by-hand' } })
  const id = await planDispatch(varde, adviser, { versionId, waves: [wave(['staff']), second], notAfter: null })
  await startDispatch(varde, adviser, id)
  await pauseDispatch(varde, adviser, id)
  await expect(pauseDispatch(varde, adviser, id)).rejects.toMatchObject({ code: 'dispatch.cannot-pause' })
  await expect(resumeDispatch(varde, holder('notice-poster'), id)).rejects.toMatchObject({ kind: 'not-allowed' })
  post.received.length = 0
  // Letters to the press may still come from the dispatches before this one; to staff there are none left.
  const toStaff = () => post.received.filter((mail) => mail.to.startsWith('staff'))
  let looks = 0
  await runUntil(varde, async () => ++looks > 40)
  expect(toStaff()).toHaveLength(0)
  await resumeDispatch(varde, adviser, id)
  await runUntil(varde, async () => (await dispatchView(varde, adviser, id)).waves[0]!.state === 'done')
  expect(toStaff()).toHaveLength(39)
  await stopDispatch(varde, adviser, id)
  const view = await dispatchView(varde, adviser, id)
  expect(view).toMatchObject({ state: 'stopped', counts: { submitted: 39, unreachable: 1, failed: 3, waiting: 0 } })
})

test('when a dispatch is older than its recipients may be kept, names and addresses go and the figures stay', async () => {
  const { rows } = await sql<{
    id: string
  }>`select id from dispatch.dispatch where state = 'closed' order by closed_at, id limit 1`.execute(varde.db)
  const id = rows[0]!.id
  const before = (await dispatchView(varde, leader, id)).counts
  await eraseRecipients(varde)
  const named = () =>
    sql`select 1 from dispatch.recipient where dispatch_id = ${id} and email is not null`.execute(varde.db)
  expect((await named()).rows.length).toBeGreaterThan(0)
  await sql`update dispatch.dispatch set closed_at = closed_at - interval '366 days' where id = ${id}`.execute(varde.db)
  await eraseRecipients(varde)
  expect((await named()).rows).toHaveLength(0)
  const erased = await sql<{ answers: boolean }>`
    select answers_erased_at is not null as answers from dispatch.dispatch where id = ${id}`.execute(varde.db)
  expect(erased.rows[0]).toEqual({ answers: true })
  expect((await dispatchView(varde, leader, id)).counts).toEqual(before)
})

test('when a text is corrected, the old one goes to nobody more, however it is asked', async () => {
  const versionId = await addVersion(varde, 'wrong')
  const plan = { versionId, waves: [wave(['staff'])], notAfter: null }
  const planned = await planDispatch(varde, adviser, plan)
  await addVersion(varde, 'righted', { replaces: versionId })
  const refused = { kind: 'conflict', code: 'dispatch.version-replaced' }
  await expect(planDispatch(varde, adviser, plan)).rejects.toMatchObject(refused)
  await expect(startDispatch(varde, adviser, planned)).rejects.toMatchObject(refused)
})

test('when people have a text, a new dispatch goes to those who lack it, and to all again only when a leader says why', async () => {
  const versionId = await addVersion(varde, 'twice')
  const plan = (groups: string[][]) =>
    planDispatch(varde, adviser, { versionId, waves: groups.map((one) => wave(one)), notAfter: null })
  const first = await plan([['ministry']])
  expect((await dispatchView(varde, adviser, first)).repeat).toBeNull()
  await startDispatch(varde, adviser, first)
  // While it runs, those who wait for it count as having it.
  const same = await plan([['ministry']])
  expect((await dispatchView(varde, adviser, same)).repeat).toEqual({ had: 3, left: 0 })
  await expect(startDispatch(varde, adviser, same)).rejects.toMatchObject({
    ...{ kind: 'conflict', code: 'dispatch.everybody-had-it', details: { had: 3 } },
  })
  const wider = await plan([['ministry'], ['staff']])
  expect((await dispatchView(varde, adviser, wider)).repeat).toEqual({ had: 3, left: 40 })
  await startDispatch(varde, adviser, wider)
  const { counts } = await dispatchView(varde, adviser, wider)
  expect(counts).toMatchObject({ excluded: 3, waiting: 40 })
  const why = 'De fikk den ikke opp på skjermen'
  await expect(startDispatch(varde, adviser, same, null, why)).rejects.toMatchObject({
    code: 'dispatch.again-needs-leader',
  })
  await expect(startDispatch(varde, leader, same, null, 'Igjen')).rejects.toMatchObject({
    code: 'dispatch.override-needs-reason',
  })
  await startDispatch(varde, leader, same, null, why)
  const { rows } = await sql<{ content: string }>`
    select content from bus.event where name = 'dispatch.started' and subject = ${same}`.execute(varde.db)
  expect(JSON.parse(rows[0]!.content)).toMatchObject({ again: true, reason: why })
  expect((await dispatchView(varde, adviser, same)).counts).toMatchObject({ excluded: 0, waiting: 3 })
  await stopDispatch(varde, leader, wider)
  // Those whom a stopped dispatch did not reach have not had it.
  const rest = await plan([['staff']])
  expect((await dispatchView(varde, adviser, rest)).repeat).toBeNull()
})
