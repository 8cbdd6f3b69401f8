import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { InnerStanding } from '../../../kit/kernel/words-standing.ts'

/**
 * What nobody hangs any more though it is not wrong: newer words of its room hang, or may be hung, in its place; the time that it promises more by has
 * passed; or its room is closed before that.
 */
export type TaskOver = 'newer' | 'late' | 'closed'

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
}

/** `t`: a task, `d`: its dispatch, `posted_at`: when the unit last said that its notice hangs. */
type Pick = RawBuilder<unknown>

/**
 * Tasks that `pick` takes, with what became of their words (`weighed`), to stand after `with`. Each text is weighed once, and no other than these and the
 * newer ones of their rooms. Newer words to safety delegates alone take no place from the notice of all of the staff, whose kind both have.
 */
export const weighed = (pick: Pick, now: Date) => sql`
    picked as materialized (
      select t.id, t.kind, t.state, t.unit_id, t.dispatch_id, t.wave_id, t.made_at, t.done_at, t.taken_down_at, t.taken_down_by, d.version_id, w.audience_kinds, up.posted_at
        from dispatch.unit_task t
        join dispatch.dispatch d on d.id = t.dispatch_id
        join dispatch.wave w on w.id = t.wave_id
       cross join lateral (
             select max(c.confirmed_at) as posted_at from dispatch.unit_confirmation c where c.task_id = t.id and c.how = 'posted') up
       where ${pick}),
    place as materialized (
      select p.* from crisis.public_place p
       where p.crisis_id in (select o.crisis_id from crisis.public_place o where o.version_id in (select version_id from picked))),
    said as materialized (
      select s.*
        from (select version_id from picked union select version_id from place) v
       cross join lateral (select * from dispatch.public_words x where x.version_id = v.version_id offset 0) s),
    newer as materialized (
      select t.id, max(u.made_at) as at
        from picked t
        join place o on o.version_id = t.version_id and o.is_news
        join place p on p.crisis_id = o.crisis_id and p.is_news and p.number > o.number
        join said s on s.version_id = p.version_id and s.standing = 'stands'
        join dispatch.dispatch e on e.version_id = p.version_id
        join dispatch.wave v on v.dispatch_id = e.id and v.audience_kinds && t.audience_kinds
             and ('unions' = any (t.audience_kinds) or not 'unions' = any (v.audience_kinds))
        join dispatch.unit_task u on u.wave_id = v.id and u.unit_id = t.unit_id and (u.kind = 'notice' or t.kind = 'reach')
       where p.promised_at is null
          or p.closed_at is null and (u.kind = 'reach' or p.promised_at > ${now}::timestamptz)
          or exists (select from dispatch.unit_confirmation c
                      where c.task_id = u.id and (c.how <> 'posted' or c.confirmed_at > coalesce(u.taken_down_at, '-infinity')))
       group by t.id),
    weighed as (
      select t.*, s.standing, s.has_correction, s.withdrawn_at, s.corrected_at,
             case when n.at is not null then 'newer' when o.promised_at is not null and o.closed_at is not null then 'closed'
                  when o.promised_at <= ${now}::timestamptz then 'late' end as over,
             case when n.at is not null then n.at when o.closed_at is not null then o.closed_at else o.promised_at end as over_at,
             coalesce(t.posted_at > coalesce(t.taken_down_at, '-infinity'), false) as is_up,
             coalesce(t.taken_down_by is not null and t.posted_at <= t.taken_down_at, false) as is_down
        from picked t
        join said s on s.version_id = t.version_id
        left join place o on o.version_id = t.version_id
        left join newer n on n.id = t.id)`

/** What became of the words of one task, for whoever prints it or takes it down. */
export async function taskWords(db: Database, id: string, now: Date): Promise<TaskWords> {
  const { rows } = await sql<TaskWords>`
    with ${weighed(sql`t.id = ${id}`, now)}
    select kind, standing, has_correction as "hasCorrection", over, is_up as "isUp", is_down as "isDown" from weighed`.execute(
    db,
  )
  return rows[0]!
}

/** Heads whose notice lies with a unit that is not to hang it up any more, by dispatch; those without have no entry. */
export async function notHungIn(db: Database, dispatchIds: readonly string[], now: Date): Promise<Map<string, number>> {
  const pick = sql`t.dispatch_id = any (${[...dispatchIds]}) and t.kind = 'notice' and t.state = 'open'`
  const { rows } = await sql<{ id: string; heads: number }>`
    with ${weighed(pick, now)},
    gone as materialized (
      select dispatch_id, wave_id, array_agg(unit_id) as units from weighed where standing <> 'stands' or over is not null group by 1, 2)
    select g.dispatch_id as id, sum(r.heads)::int as heads
      from gone g
      join dispatch.attempt p on p.dispatch_id = g.dispatch_id and p.wave_id = g.wave_id and p.channel = 'print' and p.number = 1
      join dispatch.recipient r on r.id = p.recipient_id and r.state = 'submitted' and r.unit_id = any (g.units)
     where not exists (select from dispatch.attempt a where a.recipient_id = r.id and a.channel <> 'print' and a.state in ('submitted', 'delivered'))
     group by 1`.execute(db)
  return new Map(rows.map(({ id, heads }) => [id, heads]))
}
