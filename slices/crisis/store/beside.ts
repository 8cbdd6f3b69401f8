import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { LeftBeside } from '../rules/beside.ts'
import type { CrisisRow } from './crises.ts'

export type LeftRow = Omit<LeftBeside, 'at' | 'to'> & {
  at: Date
  /** Kinds of audience, and when it went to each. */
  kinds: { name: string; at: string }[]
  mayRead: boolean
  /** It is of the unit, or of one above or below it. */
  isNear: boolean
}

/**
 * What has gone to anybody at the unit, above or below it, or, whoever's words it is, has a title that may speak of the unit (`isNear` false: whoever reads the rows sees whether it does), from when the crisis was declared until it was closed, and is no words of this
 * room (a reply to somebody who asked back at their own link is none, whatever they asked about); those of another room are among them, also an answer on its open page. The newest first. A message that left over a while is there once for each minute that it left in. `mayRead`: `reader` may.
 * `withStaff`: also what went to own staff alone.
 */
export async function leftBeside(
  db: Database,
  reader: string | null,
  {
    id,
    unit_id,
    declared_at,
    closed_at,
    mode,
  }: Pick<CrisisRow, 'id' | 'unit_id' | 'declared_at' | 'closed_at' | 'mode'>,
  withStaff: boolean,
): Promise<LeftRow[]> {
  const { rows } = await sql<LeftRow>`
    with sent as (
      select d.id, d.message_id, d.version_id, coalesce(other.unit_id, d.unit_id) as unit_id, d.title, min(w.opened_at) as at,
             jsonb_agg(jsonb_build_object('name', kind.name, 'at', w.opened_at)) as kinds
        from dispatch.public_dispatch d
        join dispatch.public_wave w
          on w.dispatch_id = d.id and w.opened_at >= ${declared_at} and w.opened_at <= coalesce(${closed_at}, 'infinity'::timestamptz)
       cross join lateral unnest(w.audience_kinds || case when w.publishes <> '{}' then array['public'] else '{}'::text[] end) kind (name)
        left join lateral (select c.id, c.unit_id from crisis.statement_part p join crisis.statement s on s.id = p.statement_id
                             join crisis.crisis c on c.id = s.crisis_id where p.message_id = d.message_id limit 1) other on true
       where d.mode = ${mode} and other.id is distinct from ${id}
       group by d.id, d.message_id, d.version_id, other.unit_id, d.unit_id, d.title, date_trunc('minute', w.opened_at)
       having ${withStaff} or bool_or(kind.name <> 'staff')),
    gone as (
      select 'message' as kind, o.id, o.unit_id, o.title, o.at, o.kinds, s.standing, s.has_correction, o.message_id as follows
        from sent o join dispatch.public_words s on s.version_id = o.version_id
      union all
      select 'message', p.dispatch_id, c.unit_id, coalesce(p.texts -> 'nb' ->> 'title', p.texts -> 'nn' ->> 'title', ''), s.out_at,
             jsonb_build_array(jsonb_build_object('name', 'public', 'at', s.out_at)), w.standing, w.has_correction, p.message_id
        from crisis.statement s
        join crisis.statement_part p on p.statement_id = s.id
        join crisis.crisis c on c.id = s.crisis_id
        join dispatch.public_words w on w.version_id = p.version_id
       where s.kind = 'page' and p.dispatch_id is not null and c.id <> ${id} and c.mode = ${mode}
         and s.out_at >= ${declared_at} and s.out_at <= coalesce(${closed_at}, 'infinity'::timestamptz)
      union all
      select kind, id, unit_id, title, at, jsonb_build_array(jsonb_build_object('name', 'press', 'at', at)), case when is_ended then 'withdrawn' else 'stands' end, false, follows
        from press.public_left where mode = ${mode} and at >= ${declared_at} and at <= coalesce(${closed_at}, 'infinity'::timestamptz)
      union all
      select kind, id, unit_id, title, at, jsonb_build_array(jsonb_build_object('name', 'ministry', 'at', at)), case when is_ended then 'withdrawn' else 'stands' end, false, follows
        from cases.public_left where mode = ${mode} and at >= ${declared_at} and at <= coalesce(${closed_at}, 'infinity'::timestamptz)
      union all
      select kind, id, unit_id, title, at, jsonb_build_array(jsonb_build_object('name', audience_kind, 'at', at)), case when is_ended then 'withdrawn' else 'stands' end, false, follows
        from dispatch.public_left where mode = ${mode} and at >= ${declared_at} and at <= coalesce(${closed_at}, 'infinity'::timestamptz)
         and (${withStaff} or audience_kind <> 'staff'))
    select g.kind, g.id, g.title, g.at, g.kinds, g.standing, g.has_correction as "hasCorrection",
           confidentiality.public_reads(g.follows, ${reader}, true) as "mayRead", n.is_near as "isNear"
      from gone g
      join organisation.public_unit u on u.id = g.unit_id
      join organisation.public_unit here on here.id = ${unit_id}
     cross join lateral (select g.unit_id = any (here.path) or here.id = any (u.path) as is_near) n
     where n.is_near or g.title ilike '%' || split_part(coalesce(here.short_name, here.name), ' ', 1) || '%'
     order by g.at desc, g.id desc limit 500`.execute(db as Kysely<unknown>)
  return rows
}
