import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { InnerStanding } from '../../../kit/kernel/words-standing.ts'
import { type TaskState, taskState } from '../rules/task-state.ts'
import { tables } from './tables.ts'

/**
 * Why nobody hangs words up any more that are not wrong: newer ones of their room lie with the unit for the same people, the time that they promise
 * more by has passed, or their room is closed before it.
 */
export type TaskOver = 'newer' | 'late' | 'closed'

/** What became of the words of a task: what they are worth, whether they are over, and whether they hang; asked anew each time. */
export type TaskWords = { standing: InnerStanding; hasCorrection: boolean; over: TaskOver | null; isUp: boolean }

const over = (now: Date) => sql`coalesce(x.over, case when x.promised_at <= ${now}::timestamptz then 'late' end)`

export type TaskLine = {
  id: string
  kind: 'notice' | 'reach'
  /** `take-down`: it hangs, and is wrong or has others in its place. `ended`: not done, and nobody is to do it any more. */
  state: TaskState
  /** Of an incident, or words that put others right; and all that hangs wrong. */
  isUrgent: boolean
  dispatchId: string
  versionId: string
  title: string
  unitId: string
  unitName: string
  waveId: string
  waveName: string
  heads: number
  confirmedHeads: number
  madeAt: Date
  doneAt: Date | null
  takenDownAt: Date | null
  languages: string[]
} & Omit<TaskWords, 'isUp'>

/**
 * Tasks of these units, what hangs wrong first, then what is urgent: the open ones, and those done or ended in the last week. Whom a unit is to reach
 * by hand is counted now: a server may have taken what was in its hands after the task was made.
 */
export async function listTasks(db: Database, unitIds: string[], since: Date, now: Date): Promise<TaskLine[]> {
  const { rows } = await sql<TaskLine & { isUp: boolean; held: 'open' | 'done' }>`
    select t.id, t.kind, s.standing, s.has_correction as "hasCorrection", ${over(now)} as over, x.is_up as "isUp",
           (w.fall_back_seconds is not null or d.corrects_id is not null) as "isUrgent",
           t.state as held, t.dispatch_id as "dispatchId", d.version_id as "versionId", d.title, t.unit_id as "unitId", u.name as "unitName",
           t.wave_id as "waveId", w.name as "waveName", t.made_at as "madeAt", t.done_at as "doneAt", t.taken_down_at as "takenDownAt",
           case t.kind when 'reach' then done.heads + missed.heads else t.heads end as heads, done.heads as "confirmedHeads",
           array(select distinct r.language from dispatch.recipient r
                  where r.dispatch_id = t.dispatch_id and r.wave_id = t.wave_id and r.unit_id = t.unit_id order by 1) as languages
      from dispatch.unit_task t
      join dispatch.dispatch d on d.id = t.dispatch_id
      join dispatch.wave w on w.id = t.wave_id
      join dispatch.public_words s on s.version_id = d.version_id
      join dispatch.task_words x on x.task_id = t.id
      join organisation.public_unit u on u.id = t.unit_id
     cross join lateral (select coalesce(sum(c.heads), 0)::int as heads from dispatch.unit_confirmation c where c.task_id = t.id) done
     cross join lateral (
           select coalesce(sum(r.heads), 0)::int as heads from dispatch.recipient r
            where r.dispatch_id = t.dispatch_id and r.wave_id = t.wave_id and r.unit_id = t.unit_id and r.state in ('unreachable', 'failed')) missed
     where not (t.kind = 'reach' and t.state = 'open' and missed.heads = 0)
       and t.unit_id = any(${unitIds})
       and ((t.state = 'open' and s.standing in ('stands', 'changed', 'correcting') and x.over is null)
            or (x.is_up and (s.standing <> 'stands' or x.over is not null))
            or coalesce(t.done_at, s.withdrawn_at, s.corrected_at, t.made_at) > ${since})
     order by (x.is_up and (s.standing <> 'stands' or x.over is not null)) desc, t.state desc, "isUrgent" desc, t.made_at, u.name, t.id
     limit 500`.execute(db)
  return rows.map(({ isUp, held, ...row }) => {
    const state = taskState(held, { ...row, isUp })
    return { ...row, state, isUrgent: row.isUrgent || state === 'take-down' }
  })
}

/** The same of one task, for whoever prints it or takes it down. */
export async function taskWords(db: Database, id: string, now: Date): Promise<TaskWords> {
  const { rows } = await sql<TaskWords>`
    select s.standing, s.has_correction as "hasCorrection", ${over(now)} as over, x.is_up as "isUp"
      from dispatch.unit_task t
      join dispatch.dispatch d on d.id = t.dispatch_id
      join dispatch.public_words s on s.version_id = d.version_id
      join dispatch.task_words x on x.task_id = t.id
     where t.id = ${id}`.execute(db)
  return rows[0]!
}

/** Heads whose notice lies with a unit that is not to hang it up any more, by dispatch; those without have no entry. */
export async function notHungIn(db: Database, dispatchIds: readonly string[], now: Date): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; heads: number }>`
    select r.dispatch_id as id, sum(r.heads)::int as heads
      from dispatch.recipient r
      join dispatch.unit_task t on t.wave_id = r.wave_id and t.unit_id = r.unit_id and t.kind = 'notice'
      join dispatch.dispatch d on d.id = r.dispatch_id
      join dispatch.public_words s on s.version_id = d.version_id
      join dispatch.task_words x on x.task_id = t.id
     where r.dispatch_id = any(${[...dispatchIds]}) and r.state = 'submitted' and (s.standing <> 'stands' or ${over(now)} is not null)
       and exists (select from dispatch.attempt p where p.recipient_id = r.id and p.channel = 'print')
       and not exists (select from dispatch.attempt a where a.recipient_id = r.id and a.channel <> 'print' and a.state in ('submitted', 'delivered'))
     group by 1`.execute(db)
  return new Map(rows.map(({ id, heads }) => [id, heads]))
}

export async function markTakenDown(trx: Database, id: string, signed: { by: string; at: Date }): Promise<void> {
  await tables(trx)
    .updateTable('dispatch.unit_task')
    .set({ taken_down_at: signed.at, taken_down_by: signed.by })
    .where('id', '=', id)
    .execute()
}

export async function taskById(db: Database, id: string, lock = false) {
  const query = tables(db).selectFrom('dispatch.unit_task').selectAll().where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

/** Names of those a unit must reach by hand. Never of subscribers. */
export async function peopleOfTask(
  db: Database,
  task: { wave_id: string; unit_id: string },
): Promise<{ displayName: string | null; reason: string | null }[]> {
  const rows = await tables(db)
    .selectFrom('dispatch.recipient')
    .select(['display_name as displayName', 'reason'])
    .where('wave_id', '=', task.wave_id)
    .where('unit_id', '=', task.unit_id)
    .where('state', 'in', ['unreachable', 'failed'])
    .where('source', 'in', ['staff', 'contact'])
    .orderBy('display_name')
    .limit(200)
    .execute()
  return rows
}

export async function saveConfirmation(
  trx: Database,
  row: {
    id: string
    task_id: string
    how: 'posted' | 'read-aloud' | 'handed-out' | 'told'
    place: string
    heads: number
    language: string | null
    happened_at: Date
    confirmed_by: string
    confirmed_at: Date
  },
): Promise<void> {
  await tables(trx).insertInto('dispatch.unit_confirmation').values(row).execute()
}

export async function finishTask(trx: Database, id: string, now: Date): Promise<void> {
  await tables(trx)
    .updateTable('dispatch.unit_task')
    .set({ state: 'done', done_at: now })
    .where('id', '=', id)
    .execute()
}

/** Recipients of a unit who are still to be reached on paper or by hand, locked, largest language first. */
export async function recipientsOfTask(
  trx: Database,
  task: { wave_id: string; unit_id: string; kind: 'notice' | 'reach' },
  language: string | null,
) {
  const states = task.kind === 'notice' ? (['waiting', 'submitted'] as const) : (['unreachable', 'failed'] as const)
  return tables(trx)
    .selectFrom('dispatch.recipient')
    .selectAll()
    .where('wave_id', '=', task.wave_id)
    .where('unit_id', '=', task.unit_id)
    .where('state', 'in', [...states])
    .$if(task.kind === 'notice', (q) =>
      q.where(
        sql<boolean>`exists (select 1 from dispatch.attempt a where a.recipient_id = recipient.id and a.channel = 'print' and a.state = 'submitted')`,
      ),
    )
    .$if(language !== null, (q) => q.where('language', '=', language!))
    .orderBy('heads', 'desc')
    .orderBy('id')
    .forUpdate()
    .execute()
}

/**
 * Moves `heads` of a recipient to on-paper. When that is fewer than it has, the row keeps the reached and the rest
 * becomes a row of its own that still waits, so that the sum stays what it was.
 */
export async function putOnPaper(
  trx: Database,
  recipient: Awaited<ReturnType<typeof recipientsOfTask>>[number],
  heads: number,
  restId: string,
  now: Date,
): Promise<void> {
  const rest = recipient.heads - heads
  if (rest > 0) {
    const { rows } = await sql<{ part: number }>`
      select max(part) + 1 as part from dispatch.recipient
       where dispatch_id = ${recipient.dispatch_id} and source = ${recipient.source} and source_id = ${recipient.source_id}`.execute(
      trx,
    )
    await tables(trx)
      .insertInto('dispatch.recipient')
      .values({ ...recipient, id: restId, heads: rest, part: rows[0]!.part })
      .execute()
    await sql`
      insert into dispatch.attempt (id, dispatch_id, wave_id, recipient_id, channel, state, due_at, state_at, response)
      select ${restId.replace('rcp_', 'att_')}, dispatch_id, wave_id, ${restId}, channel, state, due_at, state_at, response
        from dispatch.attempt where recipient_id = ${recipient.id} and channel = 'print'`.execute(trx)
  }
  await tables(trx)
    .updateTable('dispatch.recipient')
    .set({ heads, state: 'on-paper', reason: null, state_at: now })
    .where('id', '=', recipient.id)
    .execute()
  await tables(trx)
    .updateTable('dispatch.attempt')
    .set({ state: 'delivered', state_at: now, response: 'confirmed by the unit' })
    .where('recipient_id', '=', recipient.id)
    .where('channel', '=', 'print')
    .where('state', 'in', ['prepared', 'submitted'])
    .execute()
}
