import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { InnerStanding } from '../../../kit/kernel/words-standing.ts'

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
  over: TaskOver | null
  isUp: boolean
  isDown: boolean
  isCorrection: boolean
}

/** `versions`: a query for the texts that the tasks are of. `where`: which tasks (`t`, of dispatch `d`); it may read `said` and `place`. */
type Pick = { versions: RawBuilder<unknown>; where: RawBuilder<unknown> }

/**
 * Tasks with what became of their words (`weighed`), to stand after `with`. Each text is weighed once (`said`), and no other than these and those of their
 * rooms (`place`). `takes`: what takes the place of older words now; nothing that is over and never hung does. Newer words to safety delegates alone take
 * none from the notice of all of the staff, whose kind both have; what follows in another language takes only from what followed in it.
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
       where p.is_news
         and (e.state <> 'stopped' and (p.promised_at is null or p.closed_at is null and (u.kind = 'reach' or p.promised_at > ${now}::timestamptz))
              or exists (select from dispatch.unit_confirmation c
                          where c.task_id = u.id and (c.how <> 'posted' or c.confirmed_at > coalesce(u.taken_down_at, '-infinity'))))),
    newer as materialized (
      select t.id, max(n.made_at) as at
        from picked t
        join place o on o.version_id = t.version_id and o.is_news
        join takes n on n.crisis_id = o.crisis_id and n.unit_id = t.unit_id and n.number > o.number and (n.kind = 'notice' or t.kind = 'reach')
             and n.audience_kinds && t.audience_kinds and ('unions' = any (t.audience_kinds) or not 'unions' = any (n.audience_kinds))
             and (n.languages = '{}' or o.languages <> '{}' and o.languages <@ n.languages)
       group by t.id),
    weighed as (
      select t.*, coalesce(not o.is_news, false) as is_correction, s.standing, s.has_correction, s.withdrawn_at, s.corrected_at,
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
    select kind, standing, has_correction as "hasCorrection", over, is_up as "isUp", is_down as "isDown", is_correction as "isCorrection" from weighed`.execute(
    db,
  )
  return rows[0]!
}

/** Heads whose notice lies with a unit that is not to hang it up any more, by dispatch; those without have no entry. */
export async function notHungIn(db: Database, dispatchIds: readonly string[], now: Date): Promise<Map<string, number>> {
  const ids = [...dispatchIds]
  const versions = sql`select d.version_id from dispatch.dispatch d where d.id = any (${ids})`
  const where = sql`t.dispatch_id = any (${ids}) and t.kind = 'notice' and t.state = 'open'`
  const { rows } = await sql<{ id: string; heads: number }>`
    with ${weighed({ versions, where }, now)},
    gone as materialized (
      select dispatch_id, wave_id, array_agg(unit_id) as units from weighed where standing <> 'stands' or not (is_correction and over in ('late', 'closed')) and over is not null group by 1, 2)
    select g.dispatch_id as id, sum(r.heads)::int as heads
      from gone g
      join dispatch.attempt p on p.dispatch_id = g.dispatch_id and p.wave_id = g.wave_id and p.channel = 'print' and p.number = 1
      join dispatch.recipient r on r.id = p.recipient_id and r.state = 'submitted' and r.unit_id = any (g.units)
     where not exists (select from dispatch.attempt a where a.recipient_id = r.id and a.channel <> 'print' and a.state in ('submitted', 'delivered'))
     group by 1`.execute(db)
  return new Map(rows.map(({ id, heads }) => [id, heads]))
}
