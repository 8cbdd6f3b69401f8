import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { LedgerScope } from './reach.ts'

/** An inquiry that was ours to answer. `hours` is null until it is answered; `isInTime` when its deadline is not past. */
export type AnsweredRow = { id: string; number: string; hours: number | null; isInTime: boolean | null }

/**
 * Inquiries of the press to these units whose deadline or answer fell within the days. What was closed without an answer, or given to
 * somebody else, was not ours to answer. One with a deadline that is past and no answer is late.
 */
export async function answeredRows(db: Database, scope: LedgerScope, now: Date): Promise<AnsweredRow[]> {
  const { mode, unitIds, fromOn, toOn } = scope
  const within = (column: string) => sql`(${sql.ref(column)} >= ${fromOn}::timestamp at time zone 'Europe/Oslo'
    and ${sql.ref(column)} < (${toOn}::timestamp + interval '1 day') at time zone 'Europe/Oslo')`
  const { rows } = await sql<AnsweredRow>`
    select i.id, i.number,
           case when ${within('i.answered_at')}
                then round((extract(epoch from i.answered_at - i.received_at) / 3600)::numeric, 2)::float8 end as hours,
           case when ${within('i.due_at')} and (i.answered_at is not null or i.due_at < ${now})
                then i.answered_at is not null and i.answered_at <= i.due_at end as "isInTime"
    from press.public_inquiry i
    where i.mode = ${mode} and i.state not in ('closed', 'handed-over') and i.unit_id = any (${[...unitIds]})
      and (${within('i.answered_at')} or ${within('i.due_at')})
    order by i.due_at, i.number`.execute(db)
  return rows.filter(({ hours, isInTime }) => hours !== null || isInTime !== null)
}
