import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { tablesOf } from './tables.ts'

export type Counted = { total: number; reached: number }

/**
 * How many of these would be reached on these channels, as the engine would freeze them: who is left out is not counted, and those in
 * `before` are in an earlier wave.
 */
export async function wouldReach(
  db: Database,
  filter: RawBuilder<boolean>,
  channels: readonly string[],
  before: readonly RawBuilder<boolean>[],
): Promise<Counted> {
  const earlier = before.map((one) => sql<boolean>`and not ${one}`)
  const { rows } = await sql<Counted>`
    select coalesce(sum(r.heads), 0)::int as total,
           coalesce(sum(r.heads) filter (where
             ('email' = any (${[...channels]}::text[]) and r.email is not null)
             or ('sms' = any (${[...channels]}::text[]) and r.sms is not null)
             or ('print' = any (${[...channels]}::text[]) and r.unit_id is not null)), 0)::int as reached
      from audience.public_recipient r
     where ${filter} and r.excluded_reason is null ${sql.join(earlier, sql` `)}`.execute(db as Kysely<unknown>)
  return rows[0]!
}

/** Keeps what a part would have reached, group by group; what was counted first stands. */
export async function keepRehearsal(
  trx: Trx,
  partId: string,
  counted: readonly (Counted & { group: string })[],
): Promise<void> {
  if (counted.length === 0) return
  await tablesOf(trx)
    .insertInto('crisis.rehearsal')
    .values(counted.map((one) => ({ part_id: partId, ...one })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What the parts of an exercise would have reached. */
export async function rehearsalsOf(db: Database, crisisId: string) {
  return tablesOf(db)
    .selectFrom('crisis.rehearsal as r')
    .innerJoin('crisis.statement_part as p', 'p.id', 'r.part_id')
    .innerJoin('crisis.statement as s', 's.id', 'p.statement_id')
    .select(['r.part_id', 'r.group', 'r.total', 'r.reached'])
    .where('s.crisis_id', '=', crisisId)
    .execute()
}
