import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { isGivenUp } from './settle-store.ts'
import { tables } from './tables.ts'

/**
 * Hands everyone who is reached on paper to their unit: the unit's task is the channel, and it has taken the notice when
 * the task stands there. They have it when the unit has confirmed, and not from this moment. Returns the number of heads handed over.
 */
export async function handOverPrint(trx: Database, dispatchId: string, now: Date): Promise<number> {
  const { rows } = await sql<{ wave_id: string; unit_id: string; heads: number }>`
    with taken as (
      update dispatch.attempt a set state = 'submitted', state_at = ${now}, response = 'task of the unit'
        from dispatch.recipient r
       where a.dispatch_id = ${dispatchId} and a.channel = 'print' and a.state = 'prepared' and r.id = a.recipient_id and r.unit_id is not null
         and not ${isGivenUp}
      returning r.id, r.wave_id, r.unit_id, r.heads),
    moved as (
      update dispatch.recipient r set state = 'submitted', reason = null, state_at = ${now}
        from taken t where r.id = t.id and r.state = 'waiting')
    select wave_id, unit_id, sum(heads)::int as heads from taken group by 1, 2`.execute(trx)
  for (const row of rows) {
    const task = {
      id: newId('tsk'),
      dispatch_id: dispatchId,
      kind: 'notice' as const,
      state: 'open' as const,
      made_at: now,
      done_at: null,
      ...row,
    }
    await tables(trx)
      .insertInto('dispatch.unit_task')
      .values(task)
      .onConflict((c) =>
        c
          .columns(['wave_id', 'unit_id', 'kind'])
          .doUpdateSet({ heads: sql<number>`dispatch.unit_task.heads + excluded.heads`, state: 'open', done_at: null }),
      )
      .execute()
  }
  return rows.reduce((sum, row) => sum + row.heads, 0)
}
