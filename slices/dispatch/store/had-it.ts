import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import { REACHED } from '../../../kit/kernel/reach-states.ts'
import type { Repeat } from '../rules/repeat.ts'

/**
 * Whether `r` (a row with source and source_id) has got this version by another dispatch, or is about to: it left for them, is with
 * them on paper, or may have left. Who was not reached has not.
 */
export const hadIt = ({
  id,
  version_id,
}: {
  id: string
  version_id: string
}): RawBuilder<boolean> => sql<boolean>`exists (
  select from dispatch.dispatch d join dispatch.recipient h on h.dispatch_id = d.id
   where d.version_id = ${version_id} and d.id <> ${id} and h.source = r.source and h.source_id = r.source_id
     and (h.state = any (${[...REACHED]}::text[])
          or (h.state = 'waiting' and d.state in ('running', 'paused'))
          or exists (select from dispatch.attempt a where a.recipient_id = h.id and a.state in ('submitted', 'delivered', 'unknown'))))`

/** Nobody is left out for having it. */
export const nobody = sql<boolean>`false`

/** No other dispatch of this version is frozen until the transaction ends. */
export async function lockVersion(trx: Database, versionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('dispatch.version'), hashtext(${versionId}))`.execute(trx)
}

/** Of those whom a dispatch that is not started would go to. */
export async function repeatAhead(
  db: Database,
  dispatch: { id: string; version_id: string },
  filters: readonly RawBuilder<boolean>[],
): Promise<Repeat> {
  if (filters.length === 0) return { had: 0, left: 0 }
  const { rows } = await sql<Repeat>`
    select coalesce(sum(heads) filter (where had), 0)::int as had, coalesce(sum(heads) filter (where not had), 0)::int as left
      from (select r.heads, ${hadIt(dispatch)} as had from audience.public_recipient r
             where r.excluded_reason is null and (${sql.join(filters, sql` or `)})) people`.execute(db)
  return rows[0]!
}

/** The same of one that is frozen: those who had it are left out, with the reason. */
export async function repeatFrozen(db: Database, dispatchId: string): Promise<Repeat> {
  const { rows } = await sql<Repeat>`
    select coalesce(sum(heads) filter (where reason = 'had-it'), 0)::int as had,
           coalesce(sum(heads) filter (where state <> 'excluded'), 0)::int as left
      from dispatch.recipient where dispatch_id = ${dispatchId}`.execute(db)
  return rows[0]!
}
