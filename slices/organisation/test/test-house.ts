import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { type ContactPort, callerOfPerson } from '../index.ts'

/** What the houses of tests are built of, in every slice: units and people with ids that can be read, `unt_halden`, `per_adviser`. */
const SINCE = '2020-01-01'

export async function unit(db: Database, key: string, kind: string, parent: string | null): Promise<void> {
  await sql`insert into organisation.unit (id, parent_id, kind, name, short_name, valid_from, verified, changed_on)
    values (${`unt_${key}`}, ${parent && `unt_${parent}`}, ${kind}, ${key}, ${key}, ${SINCE}, true, ${SINCE})`.execute(
    db,
  )
}

type Reached = { email: string; mobile: string }

/** Test Testesen, with the duties named; has an address only when one is given. */
export async function person(
  db: Database,
  key: string,
  unitKey: string,
  duties: Duty[],
  reached: Reached | null = null,
): Promise<void> {
  await sql`insert into organisation.person (id, unit_id, display_name, email, mobile, valid_from)
    values (${`per_${key}`}, ${`unt_${unitKey}`}, ${`Test Testesen (${key})`}, ${reached?.email ?? null},
            ${reached?.mobile ?? null}, ${SINCE})`.execute(db)
  for (const duty of duties)
    await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from)
      values (${`dut_${key}-${duty}`}, ${`per_${key}`}, ${`unt_${unitKey}`}, ${duty}, ${SINCE})`.execute(db)
}

/** Away from 2026-01-01 without a known end. */
export async function away(db: Database, key: string, deputy: string | null): Promise<void> {
  await sql`insert into organisation.absence (id, person_id, from_at, deputy_id)
    values (${`abs_${key}`}, ${`per_${key}`}, '2026-01-01', ${deputy && `per_${deputy}`})`.execute(db)
}

export async function back(db: Database, key: string): Promise<void> {
  await sql`delete from organisation.absence where id = ${`abs_${key}`}`.execute(db)
}

export async function caller(db: Database, key: string, now: Date): Promise<Caller> {
  const found = await callerOfPerson(db, `per_${key}`, now)
  if (!found) throw new Error(`no person ${key}`)
  return found
}

/** Names of the events about a subject, in the order they were written. */
export async function eventsOf(db: Database, subject: string): Promise<string[]> {
  const rows = await (db as Kysely<{ 'bus.event': { seq: number; name: string; subject: string } }>)
    .selectFrom('bus.event')
    .select('name')
    .where('subject', '=', subject)
    .orderBy('seq')
    .execute()
  return rows.map((row) => row.name)
}

/** Asks nobody: whose yes a unit's telephone waits for is tried in `apps/server/test/unit-contact`. */
export const NOBODY_ASKS: ContactPort = {
  ask: async () => ({ approvalId: 'apq_x', waiting: [] }),
  waits: async () => ({}),
  isRung: async () => false,
}
