import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Group } from '../rules/statement.ts'
import { tablesOf } from './tables.ts'

/** `told`: waves that count as the group's. Whom they have told stands in the group, also when an earlier wave has them now. */
type Wave = { group: Group; channels: readonly string[]; filter: RawBuilder<boolean>; told?: readonly string[] }
type Counted = { group: Group; total: number; reached: number }
/** `excluded`: of the total, those who are left out, because their address is shielded or they said no. */
type Ahead = Counted & { excluded: number }

/**
 * How many of each wave would be reached on its channels, as the engine would freeze them: each person in the first wave that has
 * them. Everybody counts in the total, as in the room afterwards.
 */
export async function wouldReach(db: Database, waves: readonly Wave[]): Promise<Ahead[]> {
  const counted: Ahead[] = []
  for (const [place, { group, channels, filter, told = [] }] of waves.entries()) {
    const earlier = waves.slice(0, place).map((one) => sql<boolean>`and not ${one.filter}`)
    const isTold = sql<boolean>`r.source || ' ' || r.source_id in (
      select t.person from dispatch.public_told t where t.wave_id = any (${[...told]}::text[]))`
    const { rows } = await sql<Omit<Ahead, 'group'>>`
      select coalesce(sum(r.heads), 0)::int as total,
             coalesce(sum(r.heads) filter (where r.excluded_reason is not null), 0)::int as excluded,
             coalesce(sum(r.heads) filter (where r.excluded_reason is null and (
               ('email' = any (${[...channels]}::text[]) and r.email is not null)
               or ('sms' = any (${[...channels]}::text[]) and r.sms is not null)
               or ('print' = any (${[...channels]}::text[]) and r.unit_id is not null))), 0)::int as reached
        from audience.public_recipient r
       where ${filter} and ((true ${sql.join(earlier, sql` `)}) or ${isTold})`.execute(db as Kysely<unknown>)
    counted.push({ group, ...rows[0]! })
  }
  return counted
}

/** Keeps what a part would have reached, group by group; what was counted first stands. */
export async function keepRehearsal(trx: Trx, partId: string, counted: readonly Counted[]): Promise<void> {
  if (counted.length === 0) return
  await tablesOf(trx)
    .insertInto('crisis.rehearsal')
    .values(counted.map(({ group, total, reached }) => ({ part_id: partId, group, total, reached })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What the parts of an exercise would have reached. */
export async function rehearsalsOf(db: Database, crisisId: string) {
  return tablesOf(db)
    .selectFrom('crisis.rehearsal as r')
    .innerJoin('crisis.statement_part as p', 'p.id', 'r.part_id')
    .innerJoin('crisis.statement as s', 's.id', 'p.statement_id')
    .select(['p.statement_id as statementId', 'r.group', 'r.total', 'r.reached'])
    .where('s.crisis_id', '=', crisisId)
    .execute()
}
