import { type RawBuilder, sql } from 'kysely'
import { isAnyRow } from '../../../kit/db/any-row.ts'
import type { Database } from '../../../kit/db/database.ts'
import type { InnerStanding } from '../../../kit/kernel/words-standing.ts'
import { type TaskState, taskState } from '../rules/task-state.ts'

/**
 * What nobody hangs any more though it is not wrong: newer words of its room hang, or may be hung, in its place; the time that it promises more by has
 * passed; its room is closed before that; or its dispatch was stopped.
 */
export type TaskOver = 'newer' | 'late' | 'closed' | 'stopped'

/**
 * What became of the words of a task: what they are worth, whether they are over, and what the unit said last of a notice that hung. Asked anew each time.
 */
export type TaskWords = {
  kind: 'notice' | 'reach'
  standing: InnerStanding
  hasCorrection: boolean
  /** What holds in their place is a task of the same unit. */
  isFollowed: boolean
  over: TaskOver | null
  isUp: boolean
  isDown: boolean
  isCorrection: boolean
  /** Nobody but own staff is to read it. */
  isForStaff: boolean
  /** They are words of an incident. */
  isOfIncident: boolean
}

/** `versions`: a query for the texts that the tasks are of. `where`: which tasks (`t`, of dispatch `d`); it may read `said` and `place`. */
type Pick = { versions: RawBuilder<unknown>; where: RawBuilder<unknown> }

/** An e-mail or SMS has taken it to a recipient (`of`), whatever lies on paper. */
const isCarried = (of: 'r' | 'g') => sql`exists (
             select from dispatch.attempt a where a.recipient_id = ${sql.ref(of)}.id and a.channel <> 'print' and a.state in ('submitted', 'delivered'))`

/** A correction (`t`) is owed where somebody who is to get it by the unit, or got it so, has what it puts right. */
const isOwed = sql`exists (
         select from dispatch.wave w
           join dispatch.recipient r on r.dispatch_id = t.dispatch_id and r.unit_id = t.unit_id and r.wave_id = w.id
           join dispatch.wave f on f.id = any (w.corrects_wave_ids)
           join dispatch.recipient g on g.dispatch_id = f.dispatch_id and g.source = r.source and g.source_id = r.source_id and g.wave_id = f.id
          where w.id = t.wave_id
            and (r.state = 'on-paper' and t.state = 'done' or r.state in ('unreachable', 'failed') or r.state in ('waiting', 'submitted') and not ${isCarried('r')})
            and (g.state in ('delivered', 'confirmed', 'on-paper') or g.state = 'submitted' and ${isCarried('g')}))`

/**
 * Tasks with what became of their words (`weighed`), to stand after `with`. Each text is weighed once (`said`), and no other than these and those of their
 * rooms (`place`). `takes`: what takes the place of older words now, a correction too, so that a unit has one notice for a group; nothing that is over and
 * never hung does, but a correction is hung all the same; and they take none from a correction that is
 * owed, nor from one that was and was hung after them. Newer words to safety delegates alone take none from the notice of all of the staff, whose kind both have; what follows in another language takes only from what followed in it.
 */
export const weighed = ({ versions, where }: Pick, now: Date) => sql`
    place as materialized (
      select p.* from crisis.public_place p
       where p.crisis_id in (select o.crisis_id from crisis.public_place o where o.version_id in (${versions}))),
    said as materialized (
      select s.*
        from (${versions} union select version_id from place) v
       cross join lateral (select * from dispatch.public_words x where x.version_id = v.version_id offset 0) s),
    picked as materialized (
      select t.id, t.kind, t.state, t.unit_id, t.dispatch_id, t.wave_id, t.made_at, t.done_at, t.taken_down_at, t.taken_down_by, d.version_id, d.state = 'stopped' as is_stopped, d.closed_at, w.audience_kinds, up.posted_at
        from dispatch.unit_task t
        join dispatch.dispatch d on d.id = t.dispatch_id
        join dispatch.wave w on w.id = t.wave_id
       cross join lateral (
             select max(c.confirmed_at) as posted_at from dispatch.unit_confirmation c where c.task_id = t.id and c.how = 'posted') up
       where ${where}),
    takes as materialized (
      select p.crisis_id, p.number, p.languages, u.unit_id, u.kind, v.audience_kinds, u.made_at
        from place p
        join said s on s.version_id = p.version_id and s.standing = 'stands'
        join dispatch.dispatch e on e.version_id = p.version_id
        join dispatch.wave v on v.dispatch_id = e.id
       cross join lateral (select * from dispatch.unit_task o where o.wave_id = v.id offset 0) u
       where p.is_message
         and (e.state <> 'stopped' and (p.promised_at is null or not p.is_news or p.closed_at is null and (u.kind = 'reach' or p.promised_at > ${now}::timestamptz))
              or exists (select from dispatch.unit_confirmation c
                          where c.task_id = u.id and (c.how <> 'posted' or c.confirmed_at > coalesce(u.taken_down_at, '-infinity'))))),
    newer as materialized (
      select t.id, max(n.made_at) as at
        from picked t
        join place o on o.version_id = t.version_id and o.is_message
        join takes n on n.crisis_id = o.crisis_id and n.unit_id = t.unit_id and n.number > o.number and (n.kind = 'notice' or t.kind = 'reach')
             and n.audience_kinds && t.audience_kinds and ('unions' = any (t.audience_kinds) or not 'unions' = any (n.audience_kinds))
             and (n.languages = '{}' or o.languages <> '{}' and o.languages <@ n.languages)
       where not (not o.is_news and (t.state = 'open' or t.posted_at > n.made_at) and ${isOwed})
       group by t.id),
    weighed as (
      select t.*, coalesce(not o.is_news, false) as is_correction, o.version_id is not null as is_of_incident,
             'staff' = any (t.audience_kinds) and t.audience_kinds <@ array['staff', 'unions'] as is_for_staff, s.standing, s.has_correction, s.withdrawn_at, s.corrected_at,
             n.at is not null or o.version_id is null and exists (
               select from dispatch.dispatch e join dispatch.dispatch f on f.id = e.corrects_id and f.version_id = t.version_id
                 join dispatch.unit_task u on u.dispatch_id = e.id and u.unit_id = t.unit_id) as is_followed,
             case when n.at is not null then 'newer' when o.promised_at is not null and o.closed_at is not null then 'closed'
                  when o.promised_at <= ${now}::timestamptz then 'late' when t.is_stopped then 'stopped' end as over,
             case when n.at is not null then n.at when o.promised_at is not null and o.closed_at is not null then o.closed_at
                  when o.promised_at <= ${now}::timestamptz then o.promised_at else t.closed_at end as over_at,
             coalesce(t.posted_at > coalesce(t.taken_down_at, '-infinity'), false) as is_up,
             coalesce(t.taken_down_by is not null and t.posted_at <= t.taken_down_at, false) as is_down
        from picked t
        join said s on s.version_id = t.version_id
        left join place o on o.version_id = t.version_id
        left join newer n on n.id = t.id)`

/** What became of the words of one task, for whoever prints it or takes it down. */
export async function taskWords(db: Database, id: string, now: Date): Promise<TaskWords> {
  const versions = sql`select d.version_id from dispatch.unit_task t join dispatch.dispatch d on d.id = t.dispatch_id where t.id = ${id}`
  const { rows } = await sql<TaskWords>`
    with ${weighed({ versions, where: sql`t.id = ${id}` }, now)}
    select kind, standing, has_correction as "hasCorrection", is_followed as "isFollowed", over, is_up as "isUp", is_down as "isDown", is_correction as "isCorrection",
           is_for_staff as "isForStaff", is_of_incident as "isOfIncident" from weighed`.execute(db)
  return rows[0]!
}

/** Heads whose notice lies with a unit that is not to hang it up any more, by dispatch; those without have no entry. */
export async function notHungIn(db: Database, dispatchIds: readonly string[], now: Date): Promise<Map<string, number>> {
  const gone = (await openTasksIn(db, dispatchIds, now)).filter(
    ({ kind, state }) => kind === 'notice' && state !== 'open',
  )
  return sumOf(gone, ({ dispatchId }) => dispatchId)
}

/** Heads that units are asked to reach, by notice or by hand, by wave; those without have no entry. */
export async function leftWithUnits(
  db: Database,
  dispatchIds: readonly string[],
  now: Date,
): Promise<Map<string, number>> {
  if (dispatchIds.length === 0) return new Map()
  const left = (await openTasksIn(db, dispatchIds, now)).filter(({ state }) => state === 'open')
  return sumOf(left, ({ waveId }) => waveId)
}

type OpenTask = { dispatchId: string; waveId: string; kind: 'notice' | 'reach'; state: TaskState; heads: number }

/** What is not done of these dispatches, with what is left to do of it and for how many. */
async function openTasksIn(db: Database, dispatchIds: readonly string[], now: Date): Promise<OpenTask[]> {
  const ids = [...dispatchIds]
  const versions = sql`select d.version_id from dispatch.dispatch d where d.id = any (${ids})`
  const where = sql`t.dispatch_id = any (${ids}) and t.state = 'open'`
  if (!(await isAnyRow(db, sql`from dispatch.unit_task t where ${where}`))) return []
  const { rows } = await sql<Omit<OpenTask, 'state'> & Omit<TaskWords, 'isForStaff' | 'isOfIncident' | 'isFollowed'>>`
    with ${weighed({ versions, where }, now)},
    papers as materialized (
      select r.dispatch_id, r.wave_id, r.unit_id, sum(r.heads)::int as heads
        from (select distinct dispatch_id, wave_id from weighed where kind = 'notice') w
        join dispatch.attempt p on p.dispatch_id = w.dispatch_id and p.wave_id = w.wave_id and p.channel = 'print' and p.number = 1
        join dispatch.recipient r on r.id = p.recipient_id and r.state = 'submitted'
       where not exists (select from dispatch.attempt a where a.recipient_id = r.id and a.channel <> 'print' and a.state in ('submitted', 'delivered'))
       group by 1, 2, 3),
    missed as materialized (
      select r.dispatch_id, r.wave_id, r.unit_id, sum(r.heads)::int as heads
        from (select distinct dispatch_id, wave_id from weighed where kind = 'reach') w
        join dispatch.recipient r on r.dispatch_id = w.dispatch_id and r.wave_id = w.wave_id and r.state in ('unreachable', 'failed')
       group by 1, 2, 3)
    select x.dispatch_id as "dispatchId", x.wave_id as "waveId", x.kind, x.standing, x.over, x.is_up as "isUp", x.is_down as "isDown", x.is_correction as "isCorrection", h.heads
      from weighed x
      join (select 'notice' as kind, * from papers union all select 'reach', * from missed) h
        on h.kind = x.kind and h.dispatch_id = x.dispatch_id and h.wave_id = x.wave_id and h.unit_id = x.unit_id`.execute(
    db,
  )
  return rows.map((row) => ({ ...row, state: taskState({ ...row, held: 'open' }) }))
}

function sumOf(tasks: readonly OpenTask[], keyOf: (task: OpenTask) => string): Map<string, number> {
  const sums = new Map<string, number>()
  for (const task of tasks) sums.set(keyOf(task), (sums.get(keyOf(task)) ?? 0) + task.heads)
  return sums
}
