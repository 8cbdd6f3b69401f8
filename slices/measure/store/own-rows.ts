import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { REACHED } from '../../../kit/kernel/reach-states.ts'
import type { OwnQuery } from '../rules/own/own-query.ts'
import type { OwnRow } from '../rules/own/own-value.ts'

/** Queries that the database answers alone; those that need a text read are in `published-texts.ts`. */
export type CountedQuery = Exclude<OwnQuery, 'readability' | 'nynorsk'>

const dayIn = (at: RawBuilder<unknown>) => sql`to_char(${at} at time zone 'Europe/Oslo', 'YYYY-MM-DD')`

/** A figure is the same for all who read it: a dispatch for named persons is in none. */
const OPEN = sql`confidentiality.public_reads(d.message_id, '', true)`

/** Whole dispatches that have gone out, with how many of those they were for stand in these states; `less` are not counted in them. */
const tallied = (mode: Mode, states: readonly string[], which: RawBuilder<unknown>, less = sql`0`) => sql<OwnRow>`
  select ${dayIn(sql`d.started_at`)} as day, d.number as label, d.id as ref, null::float8 as amount,
         (coalesce(sum(t.heads) filter (where t.state = any (${[...states]})), 0) - ${less})::float8 as hits, sum(t.heads)::float8 as n
  from dispatch.public_dispatch d join dispatch.public_tally t on t.dispatch_id = d.id and t.state <> 'excluded'
  where d.mode = ${mode} and d.is_out and d.started_at is not null and ${OPEN} and ${which}
  group by d.id, d.number, d.started_at having sum(t.heads) > 0`

const ASKED = sql`exists (select from message.public_version v where v.id = d.version_id and v.confirm)`
/** Paper that lies with a unit has reached nobody. */
const HANDED = sql`coalesce((select sum(h.heads) from dispatch.public_handed h where h.dispatch_id = d.id), 0)`
const none = sql`null::float8`

const QUERIES: Record<CountedQuery, (mode: Mode) => RawBuilder<OwnRow>> = {
  'dispatch-reached': (mode) => tallied(mode, REACHED, sql`true`, HANDED),
  'dispatch-confirmed': (mode) => tallied(mode, ['confirmed'], ASKED),
  dispatches: (mode) => sql`
    select ${dayIn(sql`d.started_at`)} as day, d.number as label, d.id as ref, 1::float8 as amount, ${none} as hits, ${none} as n
    from dispatch.public_dispatch d where d.mode = ${mode} and d.is_out and d.started_at is not null and ${OPEN}`,
  // What was closed without an answer, or given to somebody else, was not ours to answer.
  'press-in-time': (mode) => sql`
    select ${dayIn(sql`i.due_at`)} as day, i.number as label, i.id as ref, ${none} as amount,
           (case when i.answered_at <= i.due_at then 1 else 0 end)::float8 as hits, 1::float8 as n
    from press.public_inquiry i where i.mode = ${mode} and i.state not in ('closed', 'handed-over')`,
  'press-hours': (mode) => sql`
    select ${dayIn(sql`i.answered_at`)} as day, i.number as label, i.id as ref,
           round((extract(epoch from i.answered_at - i.received_at) / 3600)::numeric, 2)::float8 as amount, ${none} as hits, 1::float8 as n
    from press.public_inquiry i where i.mode = ${mode} and i.answered_at is not null`,
  releases: (mode) => sql`
    select ${dayIn(sql`min(r.released_at)`)} as day, m.title as label, r.message_id as ref, 1::float8 as amount, ${none} as hits, ${none} as n
    from press.public_release r join message.public_message m on m.id = r.message_id
    where r.mode = ${mode} and m.corrects_id is null group by r.message_id, m.title`,
  proactive: (mode) => sql`
    select to_char(p.coverage_on, 'YYYY-MM-DD') as day, coalesce(p.coverage_title, p.kind) as label, p.id as ref, 1::float8 as amount,
           ${none} as hits, ${none} as n
    from press.public_proactive p where p.mode = ${mode} and p.coverage_on is not null and p.state <> 'dropped'`,
  // A day's ideas together: an idea without a name stays without one.
  'ideas-in-time': (mode) => sql`
    select to_char(i.answered_on, 'YYYY-MM-DD') as day, to_char(i.answered_on, 'YYYY-MM-DD') as label, '' as ref, ${none} as amount,
           (count(*) filter (where i.is_in_time))::float8 as hits, count(*)::float8 as n
    from plan.public_idea i where i.mode = ${mode} and i.answered_on is not null group by i.answered_on`,
  // Units that have a leader now, from the day the first of them confirmed: before that nobody was asked.
  'strategy-known': (mode) => sql`
    select to_char(f.first_on, 'YYYY-MM-DD') as day, u.name as label, u.id as ref, ${none} as amount, ${none} as hits, 1::float8 as n,
           to_char(k.held_on, 'YYYY-MM-DD') as "trueSince"
    from strategy.public_edition e
    join lateral (select min(held_on) as first_on from plan.public_known_strategy
                  where edition_id = e.id and mode = ${mode}) f on f.first_on is not null
    join organisation.public_unit u on u.is_current
     and exists (select from organisation.public_duty d where d.unit_id = u.id and d.duty = 'leader')
    left join plan.public_known_strategy k on k.edition_id = e.id and k.unit_id = u.id and k.mode = ${mode}`,
  'media-stories': () => sql`
    select to_char(first_on, 'YYYY-MM-DD') as day, to_char(first_on, 'YYYY-MM-DD') as label, '' as ref, count(*)::float8 as amount,
           ${none} as hits, ${none} as n
    from (select min(published_on) as first_on from measure.appearance where actors & 1 > 0 group by story, begins_on) first group by first_on`,
  // Where no outlet is marked as a key one there is nothing to take a share of. A day's stories together, as above.
  'key-media': () => sql`
    select to_char(first_on, 'YYYY-MM-DD') as day, to_char(first_on, 'YYYY-MM-DD') as label, '' as ref, ${none} as amount,
           (count(*) filter (where has_key))::float8 as hits, count(*)::float8 as n
    from (
      select min(m.published_on) as first_on, bool_or(coalesce(o.is_key, false)) as has_key
      from measure.appearance m left join measure.outlet o on o.name = m.outlet
      where m.actors & 1 > 0 and exists (select from measure.outlet where is_key) group by m.story, m.begins_on
    ) first group by first_on`,
  // A story once, however many carried it; the address of its first appearance opens it.
  'agency-stories': (mode) => sql`
    with own as (
      select distinct a.story, a.begins_on from measure.story_origin o join measure.appearance a on a.id = o.mention_id where o.mode = ${mode}
    )
    select to_char(min(a.published_on), 'YYYY-MM-DD') as day, (array_agg(a.title order by a.published_on, a.id))[1] as label,
           (array_agg(case when length(a.url) between 1 and 200 then a.url else a.id::text end order by a.published_on, a.id))[1] as ref,
           1::float8 as amount, ${none} as hits, ${none} as n
    from own join measure.appearance a on a.story = own.story and a.begins_on is not distinct from own.begins_on
    group by a.story, a.begins_on`,
}

/** Every row that a query finds in our own ledgers, by day; exercises never count among the real. */
export async function countedRows(db: Database, query: CountedQuery, mode: Mode): Promise<OwnRow[]> {
  const { rows } = await QUERIES[query](mode).execute(db)
  return rows.toSorted((a, b) => (`${a.day} ${a.ref}` < `${b.day} ${b.ref}` ? -1 : 1))
}

export type PublishedText = {
  messageId: string
  day: string
  sourceLanguage: string
  unitId: string
  /** The initiative that it came from, or null. */
  initiativeId: string | null
  editions: Record<string, { title: string; body: unknown }>
}

/** What was published, each message once, as it was first opened. */
export async function publishedTexts(db: Database, mode: Mode): Promise<PublishedText[]> {
  const { rows } = await sql<PublishedText>`
    select distinct on (r.message_id) r.message_id as "messageId", ${dayIn(sql`r.released_at`)} as day, r.editions,
           coalesce(s.source_language, 'nb') as "sourceLanguage", r.unit_id as "unitId", m.initiative_id as "initiativeId"
    from press.public_release r left join message.public_source_language s on s.message_id = r.message_id
    left join message.public_message m on m.id = r.message_id
    where r.mode = ${mode} order by r.message_id, r.released_at, r.version_id`.execute(db)
  return rows.toSorted((a, b) => (a.day === b.day ? (a.messageId < b.messageId ? -1 : 1) : a.day < b.day ? -1 : 1))
}

/** The days that anything was published on by media, whoever it names, the earliest first. */
export async function mentionDays(db: Database): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    select to_char(published_on, 'YYYY-MM-DD') as day from measure.mention group by published_on order by published_on`.execute(
    db,
  )
  return rows.map(({ day }) => day)
}
