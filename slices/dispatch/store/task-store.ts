import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import { isToDo, type TaskState, taskState } from '../rules/task-state.ts'
import { tables } from './tables.ts'
import { type TaskWords, weighed } from './task-words.ts'

export type TaskLine = {
  id: string
  kind: 'notice' | 'reach'
  /** See `TASK_STATES`. */
  state: TaskState
  /** Of an incident, or words that put others right; and all that hangs wrong. */
  isUrgent: boolean
  dispatchId: string
  versionId: string
  /** As it stands on the sheet. */
  dispatchNumber: string
  /** The number of the incident that its words are of. */
  incident: string | null
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
} & Omit<TaskWords, 'kind' | 'isUp' | 'isCorrection'>

type Listed = TaskLine & {
  held: 'open' | 'done'
  isUp: boolean
  isCorrection: boolean
  overAt: Date | null
  withdrawnAt: Date | null
  correctedAt: Date | null
}

const MOST = 500

/**
 * Tasks of these units: what is to be done, what hangs wrong first and then what is urgent; and after it what was done, taken down or ended since. What was
 * done and is of no room, nor wrong, is not looked at. Whom a unit is to reach by hand is counted now: a server may have taken what was in its hands after the task was made.
 */
export async function listTasks(db: Database, unitIds: string[], since: Date, now: Date): Promise<TaskLine[]> {
  const pick = {
    versions: sql`select d.version_id from dispatch.dispatch d`,
    where: sql`t.unit_id = any (${unitIds}) and (t.state = 'open' or t.done_at > ${since}::timestamptz
      or d.version_id in (select version_id from place union all select version_id from said where standing <> 'stands'))`,
  }
  const { rows } = await sql<Omit<Listed, 'heads' | 'confirmedHeads'>>`
    with ${weighed(pick, now)}
    select x.id, x.kind, x.state as held, x.standing, x.has_correction as "hasCorrection", x.is_followed as "isFollowed", x.over, x.is_up as "isUp", x.is_down as "isDown", x.is_correction as "isCorrection", x.is_for_staff as "isForStaff", x.is_of_incident as "isOfIncident",
           (w.fall_back_seconds is not null or d.corrects_id is not null) as "isUrgent", x.dispatch_id as "dispatchId", x.version_id as "versionId", d.number as "dispatchNumber", d.title,
           (select c.number from place p join crisis.public_crisis c on c.id = p.crisis_id where p.version_id = x.version_id limit 1) as incident,
           x.unit_id as "unitId", u.name as "unitName", x.wave_id as "waveId", w.name as "waveName", x.made_at as "madeAt", x.done_at as "doneAt",
           case when x.is_down then x.taken_down_at end as "takenDownAt", x.over_at as "overAt", x.withdrawn_at as "withdrawnAt", x.corrected_at as "correctedAt"
      from weighed x
      join dispatch.dispatch d on d.id = x.dispatch_id
      join dispatch.wave w on w.id = x.wave_id
      join organisation.public_unit u on u.id = x.unit_id
     where (x.state = 'open' or x.is_down or x.done_at > ${since}::timestamptz or (x.is_up and (x.standing <> 'stands' or x.over is not null)))
       and not (x.kind = 'reach' and x.state = 'open' and not exists (
             select from dispatch.recipient r
              where r.dispatch_id = x.dispatch_id and r.wave_id = x.wave_id and r.unit_id = x.unit_id and r.state in ('unreachable', 'failed')))
     order by "isUrgent" desc, x.made_at, u.name, x.id`.execute(db)
  const listed = rows
    .map((row) => ({ ...row, state: taskState(row) }))
    .filter((line) => isToDo(line.state) || isFresh(line, since))
    .toSorted((a, b) => placeOf(a.state) - placeOf(b.state))
    .slice(0, MOST)
  const counts = await countsOf(
    db,
    listed.map(({ id }) => id),
  )
  return listed.map(({ isUp, isCorrection, held, overAt, withdrawnAt, correctedAt, ...line }) => ({
    ...{ ...line, ...counts.get(line.id)!, isUrgent: line.isUrgent || line.state === 'take-down' },
  }))
}

const placeOf = (state: TaskState) => (state === 'take-down' ? 0 : isToDo(state) ? 1 : 2)

/** Done or ended since, or wrong for a while that nobody can tell. */
function isFresh(line: Omit<Listed, 'heads' | 'confirmedHeads'>, since: Date): boolean {
  if (line.state === 'ended' && (line.standing === 'changed' || line.standing === 'correcting')) return true
  const { takenDownAt, doneAt, withdrawnAt, correctedAt, overAt, madeAt } = line
  return [takenDownAt, doneAt, withdrawnAt, correctedAt, overAt, madeAt].some((at) => at !== null && at > since)
}

/** Heads of these tasks, and those confirmed for. */
async function countsOf(db: Database, ids: string[]) {
  const { rows } = await sql<Pick<TaskLine, 'id' | 'heads' | 'confirmedHeads'>>`
    select t.id, case t.kind when 'reach' then done.heads + missed.heads else t.heads end as heads, done.heads as "confirmedHeads"
      from dispatch.unit_task t
     cross join lateral (select coalesce(sum(c.heads), 0)::int as heads from dispatch.unit_confirmation c where c.task_id = t.id) done
     cross join lateral (
           select coalesce(sum(r.heads), 0)::int as heads from dispatch.recipient r
            where t.kind = 'reach' and r.dispatch_id = t.dispatch_id and r.wave_id = t.wave_id and r.unit_id = t.unit_id and r.state in ('unreachable', 'failed')) missed
     where t.id = any (${ids})`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Somebody says that a notice is taken down; without anybody, that nobody has. */
export async function markTakenDown(
  trx: Database,
  id: string,
  signed: { by: string | null; at: Date | null },
): Promise<void> {
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
