import { type Insertable, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { PhoneTest } from '../rules/test-call.ts'
import { tablesOf } from './tables.ts'
import type { AroundTables } from './tables-around.ts'

export type TestCallRow = Selectable<AroundTables['crisis.test_call']>

/** Puts calls in line; a number that is being rung already is let be. Gives how many are new. */
export async function insertTestCalls(trx: Trx, rows: Insertable<AroundTables['crisis.test_call']>[]): Promise<number> {
  if (rows.length === 0) return 0
  const made = await tablesOf(trx)
    .insertInto('crisis.test_call')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return made.length
}

/** Takes those that are due, `ringing` for which nothing more came among them; each is due again in half a minute. */
export async function claimTestCalls(db: Database, now: Date): Promise<TestCallRow[]> {
  const { rows } = await sql<TestCallRow>`
    update crisis.test_call t set due_at = ${new Date(now.getTime() + 30_000)}, tries = t.tries + 1,
           state = case when t.state = 'ringing' then 'ringing' else 'sending' end
     where id in (select id from crisis.test_call where due_at <= ${now} order by due_at, id limit 8 for update skip locked)
    returning *`.execute(db)
  return rows
}

/** It rings, and nothing more is done with it until `until`. */
export async function keepRinging(db: Database, id: string, until: Date): Promise<void> {
  await tablesOf(db)
    .updateTable('crisis.test_call')
    .set({ state: 'ringing', due_at: until })
    .where('id', '=', id)
    .execute()
}

/** Takes the call out of line: whoever settles it first. Null when it is settled. */
export async function takeTestCall(trx: Trx, id: string): Promise<TestCallRow | null> {
  const row = await tablesOf(trx).deleteFrom('crisis.test_call').where('id', '=', id).returningAll().executeTakeFirst()
  return row ?? null
}

/** Numbers that are being rung in a unit. */
export async function ringingIn(db: Database, unitId: string): Promise<string[]> {
  const rows = await tablesOf(db)
    .selectFrom('crisis.test_call')
    .select('number')
    .where('unit_id', '=', unitId)
    .orderBy('number')
    .execute()
  return rows.map((row) => row.number)
}

/** The last day a duty telephone was tried, and whether it answered. */
export async function keepPhoneTest(
  trx: Trx,
  { unitId, number, on, isAnswered }: { unitId: string; number: string; on: string; isAnswered: boolean },
): Promise<void> {
  await sql`
    insert into crisis.phone_test (unit_id, number, tried_on, answered_on)
    values (${unitId}, ${number}, ${on}, ${isAnswered ? on : null})
    on conflict (unit_id, number) do update
      set tried_on = excluded.tried_on, answered_on = coalesce(excluded.answered_on, phone_test.answered_on)`.execute(
    trx,
  )
}

/** What is known of telephones that are no duty's any more is forgotten. */
export async function forgetPhones(trx: Trx, unitId: string, numbers: readonly string[]): Promise<void> {
  await sql`delete from crisis.phone_test where unit_id = ${unitId} and not number = any (${[...numbers]}::text[])`.execute(
    trx,
  )
}

export async function phoneTests(
  db: Database,
  unitIds: readonly string[],
): Promise<(PhoneTest & { unitId: string })[]> {
  const { rows } = await sql<PhoneTest & { unitId: string }>`
    select unit_id as "unitId", number, tried_on as "triedOn", answered_on as "answeredOn" from crisis.phone_test
     where unit_id = any (${[...unitIds]}::text[]) order by number`.execute(db)
  return rows
}
