import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Varde } from '../../../kit/settings/varde.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { advanceDispatch } from '../actions/advance-dispatch.ts'
import { findDispatches } from '../actions/dispatch-day.ts'
import { dispatchView } from '../actions/dispatch-view.ts'
import { planCorrection } from '../actions/plan-correction.ts'
import { planDispatch } from '../actions/plan-dispatch.ts'
import { startDispatch } from '../actions/start-dispatch.ts'
import { stopVersion } from '../actions/stop-version.ts'
import { standingOf } from '../store/released-store.ts'
import { addVersion, fillAudience, holder, stateOf } from './builders.ts'

const adviser = holder('communication-adviser')
let database: Awaited<ReturnType<typeof testDatabase>>
let varde: Varde

beforeAll(async () => {
  database = await testDatabase()
  varde = testVarde(database.db, { connection: database.connection })
  await fillAudience(varde, { staff: { kind: 'staff', contacts: 2 }, press: { kind: 'press', contacts: 2 } })
})
afterAll(() => database.drop())

const wave = (groups: string[], publishes: ('press-room' | 'webhook')[] = []) => ({
  name: groups.join(),
  audiences: { groups },
  channels: ['print' as const],
  publishes,
  gate: { kind: 'with-start' as const },
  secondChannelMinutes: null,
})
const groupOf = (key: string, kind: string) =>
  sql`insert into audience.stakeholder_group (id, key, names, circle, reach, audience_kind, created_at, updated_at)
      values (${`grp_${key}`}, ${key}, '{"nb":"Gruppe"}', 'outer', 'contacts', ${kind}, now(), now())`.execute(varde.db)
const sentTo = async (id: string): Promise<string[]> => {
  const { rows } = await sql<{ to: string }>`
    select email as to from dispatch.recipient where dispatch_id = ${id} and state <> 'excluded' order by email`.execute(
    varde.db,
  )
  return rows.map((row) => row.to)
}
const byMail = (plan: ReturnType<typeof wave>) => ({ ...plan, channels: ['email' as const] })
const waves = [wave(['staff']), wave(['press'], ['press-room'])]
const codeOf = (work: Promise<string>) => work.catch((error) => error.code)

test('when a leader approved a text for staff, nobody can dispatch it to the press', async () => {
  const versionId = await addVersion(varde, 'local', { audienceKinds: ['staff'] })
  const refused = await codeOf(planDispatch(varde, adviser, { versionId, waves, notAfter: null }))
  expect(refused).toBe('dispatch.plan.not-approved-for')
  expect(await codeOf(planDispatch(varde, adviser, { versionId, waves: [waves[0]!], notAfter: null }))).toMatch(/^dsp_/)
})

test('when a wave names a group that does not exist, it is refused: it could become any group before it starts', async () => {
  const versionId = await addVersion(varde, 'unknown-group', { audienceKinds: ['staff'] })
  for (const groups of [['nettverk-x'], ['staff', 'nettverk-x']])
    expect(await codeOf(planDispatch(varde, adviser, { versionId, waves: [wave(groups)], notAfter: null }))).toBe(
      'dispatch.plan.no-such-group',
    )
})

test('when a group has become one of another kind since it was planned, nothing starts before it is planned again', async () => {
  const versionId = await addVersion(varde, 'kind-changed', { audienceKinds: ['staff', 'partners'] })
  await groupOf('nettverk', 'partners')
  const plan = { versionId, waves: [wave(['staff']), wave(['nettverk'])], notAfter: null }
  const id = await planDispatch(varde, adviser, plan)
  await sql`update audience.stakeholder_group set audience_kind = 'press' where key = 'nettverk'`.execute(varde.db)
  await expect(startDispatch(varde, adviser, id)).rejects.toMatchObject({ code: 'dispatch.groups-changed' })
  expect(await codeOf(planDispatch(varde, adviser, plan))).toBe('dispatch.plan.not-approved-for')
  await sql`delete from audience.stakeholder_group where key = 'nettverk'`.execute(varde.db)
  await expect(startDispatch(varde, adviser, id)).rejects.toMatchObject({ code: 'dispatch.plan.no-such-group' })
  expect(await stateOf(varde, id)).toBe('planned')
})

test('when a text was approved for staff alone, no wave takes it to the unions', async () => {
  await groupOf('unions', 'unions')
  const versionId = await addVersion(varde, 'unions', { audienceKinds: ['staff'] })
  expect(await codeOf(planDispatch(varde, adviser, { versionId, waves: [wave(['unions'])], notAfter: null }))).toBe(
    'dispatch.plan.not-approved-for',
  )
})

test('when the old text left by two dispatches, the correction goes to those of both, once each, own staff first', async () => {
  const old = await addVersion(varde, 'twice')
  await groupOf('partners', 'partners')
  await sql`insert into audience.contact (id, kind, name, language, legal_basis, created_at, updated_at, group_keys, audience_kind, email, preferred)
            select 'con_both' || n, 'person', 'Test Testesen', 'nb', 'duty', now(), now(), array['partners', 'press'], 'partners', 'both' || n || '@test.example', 'email'
              from generate_series(1, 2) n`.execute(varde.db)
  const first = await planDispatch(varde, adviser, {
    versionId: old,
    waves: [byMail(wave(['partners']))],
    notAfter: null,
  })
  await startDispatch(varde, adviser, first)
  await advanceDispatch(varde, first)
  const second = await planDispatch(varde, adviser, { versionId: old, waves: waves.map(byMail), notAfter: null })
  await startDispatch(varde, holder('leader'), second, null, 'De fikk den ikke opp på skjermen')
  await advanceDispatch(varde, second)
  const correction = await addVersion(varde, 'twice-corrected', { replaces: old })
  const id = await planCorrection(varde, adviser, correction)
  await sql`update dispatch.wave set opened_at = now(), state = 'open' where dispatch_id in (${first}, ${second})`.execute(
    varde.db,
  )
  await startDispatch(varde, adviser, id)
  expect(await sentTo(id)).toEqual([...new Set([...(await sentTo(first)), ...(await sentTo(second))])].sort())
  expect((await dispatchView(varde, adviser, id)).waves.map((one) => one.audienceKinds[0])).toEqual([
    ...['staff', 'partners', 'press'],
  ])
})

test('when no own staff would get what goes to the press, it does not start, however the plan is named', async () => {
  await sql`insert into audience.stakeholder_group (id, key, names, circle, reach, audience_kind, created_at, updated_at)
            values ('grp_empty', 'empty', '{"nb":"Tom"}', 'inner', 'staff', 'staff', now(), now())`.execute(varde.db)
  const versionId = await addVersion(varde, 'nobody-first')
  const plan = (first: ReturnType<typeof wave>) =>
    planDispatch(varde, adviser, { versionId, waves: [first, waves[1]!], notAfter: null })
  const somali = { ...wave(['staff']), audiences: { groups: ['staff'], languages: ['so'] } }
  for (const first of [wave(['empty']), somali])
    await expect(startDispatch(varde, adviser, await plan(first))).rejects.toMatchObject({
      code: 'dispatch.plan.public-without-staff',
    })
  expect(await startDispatch(varde, adviser, await plan(waves[0]!))).toBeGreaterThan(2)
})

test('when a text for own staff goes to webhooks, those receive it that own staff alone read; all receive what is public', async () => {
  await sql`insert into dispatch.endpoint (id, name, url, is_active, is_internal, created_at)
            values ('end_intranet', 'Intranett', 'https://intranett.example', true, true, now()),
                   ('end_chat', 'Chat', 'https://chat.example', true, false, now())`.execute(varde.db)
  const postedTo = async (id: string): Promise<string[]> => {
    const { rows } = await sql<{ to: string }>`
      select endpoint_id as to from dispatch.posting where dispatch_id = ${id} order by 1`.execute(varde.db)
    return rows.map((row) => row.to)
  }
  const webhook = { ...wave([]), channels: [], publishes: ['webhook' as const] }
  const inside = await addVersion(varde, 'inside', { audienceKinds: ['staff'] })
  const first = await planDispatch(varde, adviser, { versionId: inside, waves: [webhook], notAfter: null })
  await startDispatch(varde, adviser, first)
  await advanceDispatch(varde, first)
  expect(await postedTo(first)).toEqual(['end_intranet'])
  const open = await addVersion(varde, 'open')
  const publicWave = { ...waves[1]!, publishes: ['press-room' as const, 'webhook' as const] }
  const second = await planDispatch(varde, adviser, {
    versionId: open,
    waves: [waves[0]!, publicWave],
    notAfter: null,
  })
  await startDispatch(varde, adviser, second)
  await advanceDispatch(varde, second)
  expect(await postedTo(second)).toEqual(['end_chat', 'end_intranet'])
})

test('when a correction starts, the old text stops: whoever still waited for it gets the correction instead', async () => {
  const old = await addVersion(varde, 'running')
  const first = await planDispatch(varde, adviser, { versionId: old, waves: waves.map(byMail), notAfter: null })
  await startDispatch(varde, adviser, first)
  await advanceDispatch(varde, first)
  const waiting = await sentTo(first)
  const id = await planCorrection(varde, adviser, await addVersion(varde, 'running-corrected', { replaces: old }))
  await startDispatch(varde, adviser, id)
  expect(await stateOf(varde, first)).toBe('stopped')
  expect((await sentTo(id)).every((to) => waiting.includes(to))).toBe(true)
  expect(await sentTo(id)).toContain('staff1@test.example')
})

test('when a correction was approved for fewer than got the old text, it is not sent to the others', async () => {
  const old = await addVersion(varde, 'wide')
  const id = await planDispatch(varde, adviser, { versionId: old, waves, notAfter: null })
  await startDispatch(varde, adviser, id)
  await sql`update dispatch.wave set opened_at = now(), state = 'open' where dispatch_id = ${id}`.execute(varde.db)
  const narrow = await addVersion(varde, 'narrow', { replaces: old, audienceKinds: ['staff'] })
  expect(await codeOf(planCorrection(varde, adviser, narrow))).toBe('dispatch.plan.not-approved-for')
})

test('when the message is an exercise, no newsroom can be put in a wave', async () => {
  const versionId = await addVersion(varde, 'exercise', { mode: 'exercise' })
  expect(await codeOf(planDispatch(varde, adviser, { versionId, waves, notAfter: null }))).toBe(
    'dispatch.plan.exercise-stays-inside',
  )
})

test('when a text is withdrawn while it goes out, nobody more gets it and the press room stays closed', async () => {
  const versionId = await addVersion(varde, 'withdrawn')
  const id = await planDispatch(varde, adviser, { versionId, waves, notAfter: null })
  await startDispatch(varde, adviser, id)
  const ended = { by: 'per_leader', at: varde.now() }
  await varde.db.transaction().execute((trx) => stopVersion(trx, versionId, ended))
  expect(await stateOf(varde, id)).toBe('stopped')
  await advanceDispatch(varde, id)
  const { rows } = await sql`select 1 from dispatch.public_released where version_id = ${versionId}`.execute(varde.db)
  expect(rows).toEqual([])
})

test('when a dispatch is only planned, those it goes to first know nothing of it, not even its title', async () => {
  const versionId = await addVersion(varde, 'secret')
  const id = await planDispatch(varde, adviser, { versionId, waves, notAfter: null })
  for (const duty of ['union-representative', 'safety-delegate', 'notice-poster'] as const) {
    const caller = holder(duty)
    await expect(dispatchView(varde, caller, id)).rejects.toMatchObject({ code: 'dispatch.not-found' })
    expect((await findDispatches(varde, caller, 'besøk')).map((one) => one.id)).not.toContain(id)
  }
  await startDispatch(varde, adviser, id)
  await advanceDispatch(varde, id)
  expect((await dispatchView(varde, holder('union-representative'), id)).id).toBe(id)
})

test('when a correction is approved but not out, the page of the old text does not tell of it', async () => {
  const old = await addVersion(varde, 'first', { audienceKinds: ['staff'] })
  const id = await planDispatch(varde, adviser, { versionId: old, waves: [waves[0]!], notAfter: null })
  await startDispatch(varde, adviser, id)
  await advanceDispatch(varde, id)
  const correction = await addVersion(varde, 'second', { replaces: old, audienceKinds: ['staff'] })
  expect(await standingOf(varde.db, old)).toMatchObject({ standing: 'stands', correctedBy: null })
  const next = await planCorrection(varde, adviser, correction)
  expect(await standingOf(varde.db, old)).toMatchObject({ standing: 'stands', correctedBy: null })
  await sql`update dispatch.wave set opened_at = now(), state = 'open' where dispatch_id = ${next}`.execute(varde.db)
  expect(await standingOf(varde.db, old)).toMatchObject({ standing: 'corrected', correctedBy: correction })
})
