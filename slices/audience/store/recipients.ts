import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { type SegmentDefinition, tidySegment } from '../rules/segment.ts'
import { audienceDb } from './handle.ts'

/** Who a segment reaches. `heads` counts inmates and convicted persons behind the units' head counts, `persons` all others. */
export type SegmentCount = {
  /** Everyone behind the choice: persons and heads, the excluded ones among them. */
  total: number
  persons: number
  heads: number
  /** Those who are not excluded, by the channel they are reached on first; `none` has no address at all. */
  byChannel: Record<string, number>
  /** How many are left out, by reason. byChannel and excluded add up to total. */
  excluded: Record<string, number>
}

/**
 * SQL condition on alias `r` of `audience.public_recipient`. A definition without groups chooses nobody.
 * Use: `insert into … select … from audience.public_recipient as r where ${recipientFilter(definition)}`.
 */
export function recipientFilter(definition: SegmentDefinition): RawBuilder<boolean> {
  const { groups, regions, unitIds, unitKinds, languages, duties } = tidySegment(definition)
  const parts = [sql<boolean>`r.group_keys && ${groups}::text[]`]
  if (regions) parts.push(sql<boolean>`r.regions && ${regions}::text[]`)
  if (unitIds) parts.push(sql<boolean>`r.unit_path && ${unitIds}::text[]`)
  if (unitKinds) parts.push(sql<boolean>`r.unit_kinds && ${unitKinds}::text[]`)
  if (languages) parts.push(sql<boolean>`r.language = any (${languages}::text[])`)
  if (duties) parts.push(sql<boolean>`r.duties && ${duties}::text[]`)
  return sql<boolean>`(${sql.join(parts, sql` and `)})`
}

const CHANNEL = sql<string>`case
  when r.preferred = 'print' then 'print'
  when r.preferred = 'sms' and r.sms is not null then 'sms'
  when r.preferred = 'webhook' and r.webhook is not null then 'webhook'
  when r.email is not null then 'email'
  when r.sms is not null then 'sms'
  when r.webhook is not null then 'webhook'
  else 'none' end`

/** Counts a segment as it stands now. Everyone is counted exactly once. */
export async function countSegment(handle: Database, definition: SegmentDefinition): Promise<SegmentCount> {
  const { rows } = await sql<{ reason: string | null; channel: string; persons: number; heads: number }>`
    select r.excluded_reason as reason, ${CHANNEL} as channel,
           coalesce(sum(r.heads) filter (where r.source <> 'head-count'), 0)::int as persons,
           coalesce(sum(r.heads) filter (where r.source = 'head-count'), 0)::int as heads
    from audience.public_recipient as r where ${recipientFilter(definition)} group by 1, 2`.execute(handle)
  const count: SegmentCount = { total: 0, persons: 0, heads: 0, byChannel: {}, excluded: {} }
  for (const row of rows) {
    const all = row.persons + row.heads
    count.total += all
    count.persons += row.persons
    count.heads += row.heads
    const [table, key] = row.reason ? [count.excluded, row.reason] : [count.byChannel, row.channel]
    table[key] = (table[key] ?? 0) + all
  }
  return count
}

export type SampleRow = {
  source: string
  name: string | null
  unitName: string | null
  language: string
  heads: number
}

/** Up to `limit` of those who are chosen, without addresses. Subscribers have no name here, ever. */
export async function sampleSegment(
  handle: Database,
  definition: SegmentDefinition,
  limit: number,
): Promise<SampleRow[]> {
  const { rows } = await sql<SampleRow>`
    select r.source, r.display_name as name, u.name as "unitName", r.language, r.heads
    from audience.public_recipient as r left join organisation.public_unit u on u.id = r.unit_id
    where ${recipientFilter(definition)} and r.excluded_reason is null
    order by md5(r.source_id) limit ${limit}`.execute(handle)
  return rows
}

/**
 * Remembers that a dispatch has taken these contacts up, so that no import is undone over them. Call it in the
 * transaction that freezes the audience. Contacts that no import made get their day at night (`applyUseMarks`), so that a
 * start does not wait for it.
 */
export async function markUsed(handle: Database, definition: SegmentDefinition, now: Date): Promise<void> {
  const db = audienceDb(handle)
  await db
    .updateTable('audience.contact')
    .set({ used_at: now })
    .where('used_at', 'is', null)
    .where('import_id', 'is not', null)
    .where(chosenContacts(definition))
    .execute()
  await db
    .insertInto('audience.use_mark')
    .values({ id: newId('use'), definition: JSON.stringify(definition), at: now })
    .execute()
}

const chosenContacts = (definition: SegmentDefinition) =>
  sql<boolean>`id in (select r.source_id from audience.public_recipient as r where r.source = 'contact' and ${recipientFilter(definition)})`

/** Gives the contacts behind what dispatches have taken up the day they were used, and forgets the marks. */
export async function applyUseMarks(handle: Database): Promise<void> {
  const marks = await audienceDb(handle).selectFrom('audience.use_mark').selectAll().orderBy('at').execute()
  for (const mark of marks)
    await handle.transaction().execute(async (trx) => {
      const db = audienceDb(trx)
      await db
        .updateTable('audience.contact')
        .set({ last_used_at: mark.at })
        .where((eb) => eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<', mark.at)]))
        .where(chosenContacts(mark.definition))
        .execute()
      await db.deleteFrom('audience.use_mark').where('id', '=', mark.id).execute()
    })
}

/** Which kind of audience each group is: `press` for every newsroom below «Norske medier». Keys without a group are absent. */
export async function kindsOfGroups(handle: Database): Promise<Map<string, string>> {
  const rows = await audienceDb(handle)
    .selectFrom('audience.stakeholder_group')
    .select(['key', 'audience_kind'])
    .execute()
  return new Map(rows.map((row) => [row.key, row.audience_kind]))
}
