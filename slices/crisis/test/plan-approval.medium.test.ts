import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { plansWaitingFor } from '../actions/plans-waiting-for.ts'
import { viewPlan } from '../actions/view-plan.ts'
import { approvePlan, savePlan } from '../actions/write-plan.ts'
import { blankPlan } from '../rules/plan-content.ts'
import { aHouse, caller } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: '2026-11-25T10:00:00.000Z', connection: base.connection })
  await aHouse(base.db)
})
afterAll(() => base.drop())
beforeEach(async () => {
  for (const table of ['organisation.absence', 'organisation.giving'])
    await sql`delete from ${sql.table(table)}`.execute(base.db)
  await sql`update crisis.plan set writer_ids = '{}'`.execute(base.db)
  await decides('leader', 'unit')
})

const who = (key: string) => caller(base.db, key, varde.now())
const blank = { ...blankPlan(['fire']), revisedOn: '2026-11-01', reviseBy: '2027-11-01' }
const stood = async () => (await viewPlan(varde, await who('officer'), 'unt_halden')).revision
let written = 0
/** Something else each time. */
async function write(key: string): Promise<void> {
  const [revision, by] = [await stood(), await who(key)]
  await savePlan(varde, by, 'unt_halden', { content: { ...blank, emergencyPlan: `Plan ${written++}` }, revision })
}
async function approve(key: string): Promise<string> {
  const [revision, by] = [await stood(), await who(key)]
  return approvePlan(varde, by, 'unt_halden', revision).then(
    () => 'done',
    ({ code }) => code,
  )
}
/** Whom the page names, without what all are called. */
const asked = async () => {
  const { approvers } = await viewPlan(varde, await who('officer'), 'unt_halden')
  return approvers.map(({ displayName }) => displayName.match(/\((.*)\)/)![1])
}
const decides = (duty: string, level: string) =>
  sql`update organisation.authority set approver_duty = ${duty}, approver_level = ${level}
       where message_kind = 'crisis-plan' and from_level = 'unit'`.execute(base.db)

it('when a plan waits, it waits for those the table of authority names, until one of them has said yes', async () => {
  const waits = async (key: string) => (await plansWaitingFor(varde, await who(key))).map(({ unitName }) => unitName)
  await write('press')
  expect(await waits('leader')).toEqual(['halden'])
  for (const key of ['press', 'region', 'officer']) expect(await waits(key), key).toEqual([])
  expect(await approve('leader')).toBe('done')
  expect(await waits('leader')).toEqual([])
})

it('when a plan waits, the table of authority names who says yes to it, and nobody else does', async () => {
  await write('press')
  expect(await asked()).toEqual(['leader'])
  for (const key of ['press', 'region', 'head', 'alternate']) expect(await approve(key), key).not.toBe('done')
  await decides('leader', 'region')
  expect(await asked()).toEqual(['region'])
  expect(await approve('leader')).toBe('crisis.plan-approval-not-yours')
  expect(await approve('region')).toBe('done')
  expect(await asked()).toEqual([])
})

it('when whoever says yes is away or has written in it, the deputy does, or the level above', async () => {
  await write('leader')
  expect(await asked()).toEqual(['region'])
  expect(await approve('leader')).toBe('crisis.own-plan')
  expect(await approve('region')).toBe('done')
  await write('press')
  await sql`insert into organisation.absence (id, person_id, deputy_id, from_at)
    values ('abs_1', 'per_leader', 'per_deputy', '2026-11-20')`.execute(base.db)
  expect(await asked()).toEqual(['deputy'])
  expect(await approve('leader')).toBe('crisis.plan-approval-not-yours')
  expect(await approve('deputy')).toBe('done')
})

it('when the writer gave the power, it says no yes to their plan', async () => {
  await write('press')
  await sql`insert into organisation.giving (id, kind, person_id, unit_id, duty, given_by, given_at)
    values ('ogv_1', 'duty', 'per_leader', 'unt_halden', 'leader', 'per_press', ${varde.now()})`.execute(base.db)
  expect(await asked()).toEqual(['region'])
  expect(await approve('leader')).toBe('organisation.power-of-writer')
  expect(await approve('region')).toBe('done')
})

/** So many wait for a lock that another has. */
const waiting = (many: number) =>
  expect
    .poll(async () => {
      const { rows } = await sql`select 1 from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(base.db)
      return rows.length
    })
    .toBe(many)

it('when somebody writes while it is approved, what they wrote waits for another, who is not they', async () => {
  await write('press')
  const [leader, alternate, revision] = [await who('leader'), await who('alternate'), await stood()]
  const holding = await base.db.startTransaction().execute()
  // The approval has read the plan, and waits here before it is kept.
  await sql`lock table crisis.plan_version in share mode`.execute(holding)
  const yes = approvePlan(varde, leader, 'unt_halden', revision)
  await waiting(1)
  const more = savePlan(varde, alternate, 'unt_halden', { content: { ...blank, emergencyPlan: 'Mer' }, revision })
  await waiting(2)
  await holding.commit().execute()
  await Promise.all([yes, more])
  const { rows } = await sql<{ writers: string[] }>`select writer_ids as writers from crisis.plan`.execute(base.db)
  expect(rows).toEqual([{ writers: ['per_alternate'] }])
  expect((await viewPlan(varde, leader, 'unt_halden')).approved!.emergencyPlan).not.toBe('Mer')
})

it('when the agency was there before the table knew of plans, whoever leads the unit says yes as before', async () => {
  await write('press')
  await sql`delete from organisation.authority`.execute(base.db)
  expect(await asked()).toEqual(['head'])
  const migration = new URL('../../../db/migrations/20261130_1930_organisation_crisis_plan.sql', import.meta.url)
  await sql.raw(await readFile(migration, 'utf8')).execute(base.db)
  expect(await asked()).toEqual(['leader'])
})
