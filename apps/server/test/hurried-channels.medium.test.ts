import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { caller, declaration } from '../../../slices/crisis/test/house.ts'
import { confirmTask } from '../../../slices/dispatch/actions/confirm-task.ts'
import { trySecondChannel } from '../../../slices/dispatch/actions/run-engine.ts'
import { aSpeakingHouse, settle } from './speaking-house.ts'

const START = new Date('2026-03-10T12:20:00Z')
const later = (seconds: number) => new Date(START.getTime() + seconds * 1000)
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: START.toISOString(), connection: base.connection })
  await aSpeakingHouse(varde)
  await sql`update organisation.person set email = null where id = 'per_officer'`.execute(base.db)
})
afterAll(() => base.drop())

/** Channels that have been tried for somebody, in order, and how they stand. */
async function standingOf(key: string): Promise<string> {
  const { rows } = await sql<{ line: string }>`
    select r.state || ': ' || string_agg(a.channel, ' ' order by a.id) as line from dispatch.recipient r
      join dispatch.wave w on w.id = r.wave_id and 'press' <> all (w.audience_kinds)
      join dispatch.dispatch d on d.id = r.dispatch_id
      join dispatch.attempt a on a.recipient_id = r.id
     where r.source_id = ${`per_${key}`} and w.name = 'Egne ansatte' group by r.id`.execute(base.db)
  return rows.map((row) => row.line).join()
}

it('when first words are on their way, a channel that refuses twice or hangs is not waited for, and the unit tells those whom no other reaches', async () => {
  const { crisisId } = await declareCrisis(varde, await caller(base.db, 'leader', START), declaration())
  await releaseHolding(varde, await caller(base.db, 'leader', START), crisisId, {
    groups: ['staff', 'public'],
    nextAt: later(1800),
    waiver: null,
  })
  await settle(varde)
  const look = async (seconds: number) => {
    varde.setClock(later(seconds))
    await trySecondChannel(varde)
    await settle(varde)
    return [await standingOf('officer'), await standingOf('deputy')]
  }
  expect(await look(1)).toEqual(['waiting: sms', 'waiting: email'])
  await sql`update dispatch.attempt set tries = 1 where channel = 'sms'`.execute(base.db)
  expect(await look(2)).toEqual(['waiting: sms', 'waiting: email'])
  await sql`update dispatch.attempt set tries = 2 where channel = 'sms'`.execute(base.db)
  expect(await look(3)).toEqual(['submitted: sms print', 'waiting: email'])
  // Own staff have ten minutes: a quarter of them for each channel.
  expect(await look(149)).toEqual(['submitted: sms print', 'waiting: email'])
  expect(await look(150)).toEqual(['submitted: sms print', 'waiting: email sms'])
  expect(await look(299)).toEqual(['submitted: sms print', 'waiting: email sms'])
  expect(await look(301)).toEqual(['submitted: sms print', 'submitted: email sms print'])
  const { rows } = await sql<{ id: string; heads: number; unitId: string }>`
    select id, heads, unit_id as "unitId" from dispatch.unit_task where kind = 'notice' and state = 'open'`.execute(
    base.db,
  )
  expect(rows.length).toBe(1)
  const released = async () => (await sql`select from dispatch.public_released`.execute(base.db)).rows.length
  // A notice at the unit has reached nobody before the unit has told them.
  expect(await released()).toBe(0)
  const { id: taskId, heads, unitId } = rows[0]!
  const poster = await caller(base.db, 'leader', varde.now())
  await confirmTask(
    varde,
    { ...poster, duties: [{ duty: 'notice-poster', unitId, unitIds: [unitId] }] },
    { taskId, how: 'read-aloud', where: 'Vaktrommet', at: varde.now(), language: null, heads },
  )
  await look(302)
  expect(await released()).toBe(1)
})
