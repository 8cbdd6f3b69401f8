import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { type SegmentDefinition, tidySegment } from '../rules/segment.ts'
import { addedUp, type SegmentCount } from '../rules/small-counts.ts'
import { audienceDb } from './handle.ts'

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
export const countSegment = async (handle: Database, definition: SegmentDefinition): Promise<SegmentCount> =>
  addedUp([...(await countBySource(handle, definition)).values()])

/** The same, apart for each kind of recipient: `staff`, `contact`, `subscriber`, `head-count`. */
export async function countBySource(
  handle: Database,
  definition: SegmentDefinition,
): Promise<Map<string, SegmentCount>> {
  const { rows } = await sql<{ source: string; reason: string | null; channel: string; number: number }>`
    select r.source, r.excluded_reason as reason, ${CHANNEL} as channel, coalesce(sum(r.heads), 0)::int as number
    from audience.public_recipient as r where ${recipientFilter(definition)} group by 1, 2, 3`.execute(handle)
  const counts = new Map<string, SegmentCount>()
  for (const { source, reason, channel, number } of rows) {
    const [persons, heads] = source === 'head-count' ? [0, number] : [number, 0]
    const way = reason
      ? { byChannel: {}, excluded: { [reason]: number } }
      : { byChannel: { [channel]: number }, excluded: {} }
    const before = counts.get(source)
    counts.set(source, addedUp([...(before ? [before] : []), { total: number, persons, heads, ...way }]))
  }
  return counts
}

export type SampleRow = {
  source: string
  name: string | null
  unitName: string | null
  language: string
  heads: number
}

/**
 * Up to `limit` of those who are chosen, without addresses. Subscribers have no name and no unit here, ever. `without` are kinds of
 * recipients that are left out, and so are head counts below `fewest`.
 */
export async function sampleSegment(
  handle: Database,
  definition: SegmentDefinition,
  { limit, without, fewest }: { limit: number; without: string[]; fewest: number },
): Promise<SampleRow[]> {
  const { rows } = await sql<SampleRow>`
    select r.source, r.display_name as name, case when r.source <> 'subscriber' then u.name end as "unitName", r.language, r.heads
    from audience.public_recipient as r left join organisation.public_unit u on u.id = r.unit_id
    where ${recipientFilter(definition)} and r.excluded_reason is null
      and r.source <> all (${without}::text[]) and (r.source <> 'head-count' or r.heads >= ${fewest})
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
  const marks = await audienceDb(handle)
    .selectFrom('audience.use_mark')
    .selectAll()
    .orderBy('at')
    .orderBy('id')
    .execute()
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

/** What each group is called. */
export async function namesOfGroups(handle: Database): Promise<Map<string, { nb?: string }>> {
  const rows = await audienceDb(handle).selectFrom('audience.stakeholder_group').select(['key', 'names']).execute()
  return new Map(rows.map((row) => [row.key, row.names]))
}
