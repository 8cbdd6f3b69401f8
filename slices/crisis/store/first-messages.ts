import { type Insertable, type Kysely, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { FirstAudience } from '../rules/first-message.ts'
import { type CrisisTables, tablesOf } from './tables.ts'
import type { FirstDraft } from './tables-statement.ts'

export type FirstMessageRow = Selectable<CrisisTables['crisis.first_message']>

export async function firstMessages(db: Database): Promise<FirstMessageRow[]> {
  const rows = tablesOf(db).selectFrom('crisis.first_message').selectAll()
  return rows
    .orderBy(sql`scenario_key is not null`)
    .orderBy('scenario_key')
    .orderBy('audience')
    .orderBy('language')
    .execute()
}

export async function lockFirstMessage(trx: Trx, id: string): Promise<FirstMessageRow | null> {
  const found = tablesOf(trx).selectFrom('crisis.first_message').selectAll().where('id', '=', id).forUpdate()
  return (await found.executeTakeFirst()) ?? null
}

/** The words that stand in this place, held until the transaction ends. */
export async function lockFirstWords(
  trx: Trx,
  { scenario_key, audience, language }: Pick<FirstMessageRow, 'scenario_key' | 'audience' | 'language'>,
): Promise<FirstMessageRow | null> {
  const found = tablesOf(trx)
    .selectFrom('crisis.first_message')
    .selectAll()
    .where('scenario_key', scenario_key === null ? 'is' : '=', scenario_key)
    .where('audience', '=', audience)
    .where('language', '=', language)
    .forUpdate()
  return (await found.executeTakeFirst()) ?? null
}

/** New words for this place, or those that are there with a new revision. Either way nobody has approved them. */
export async function putFirstMessage(
  trx: Trx,
  {
    asserts,
    ...row
  }: Pick<FirstMessageRow, 'id' | 'scenario_key' | 'audience' | 'language' | 'title' | 'body'> & {
    asserts: string[] | undefined
  },
  signed: { by: string; at: Date },
): Promise<string> {
  const change = { changed_by: signed.by, changed_at: signed.at }
  const { id } = await tablesOf(trx)
    .insertInto('crisis.first_message')
    .values({
      ...row,
      ...(asserts ? { asserts } : {}),
      ...change,
      writers: [signed.by],
      revision: 1,
      approved_by: null,
      approved_at: null,
      approved_until: null,
      is_unread: false,
    })
    .onConflict((conflict) =>
      conflict.columns(['scenario_key', 'audience', 'language']).doUpdateSet({
        ...change,
        title: row.title,
        body: row.body,
        ...(asserts ? { asserts } : {}),
        writers: sql<string[]>`array(select distinct unnest(${signed.by}::text
          || case when first_message.approved_by is null then first_message.writers end))`,
        revision: sql`first_message.revision + 1`,
        approved_by: null,
        approved_at: null,
        approved_until: null,
        is_unread: false,
        waived_by: null,
        waived_at: null,
        waiver_reason: null,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Other words for what is approved: they wait, and what was approved stands. Whoever wrote is remembered until the next yes, also when the words are put back. */
export async function putFirstDraft(
  trx: Trx,
  there: FirstMessageRow,
  words: Omit<FirstDraft, 'writers'>,
  { by, at }: { by: string; at: Date },
): Promise<string> {
  const writers = [...new Set([...(there.draft?.writers ?? []), by])]
  await tablesOf(trx)
    .updateTable('crisis.first_message')
    .set({
      draft: JSON.stringify({ ...words, writers }),
      revision: there.revision + 1,
      ...{ changed_by: by, changed_at: at },
    })
    .where('id', '=', there.id)
    .execute()
  return there.id
}

type WaiverColumns = 'waived_by' | 'waived_at' | 'waiver_reason'

/** Takes away a leader's word that was given with the approval; the approval stands. */
export async function clearFirstWaiver(trx: Trx, id: string): Promise<void> {
  const none = { waived_by: null, waived_at: null, waiver_reason: null }
  await tablesOf(trx).updateTable('crisis.first_message').set(none).where('id', '=', id).execute()
}

export async function approveRow(
  trx: Trx,
  id: string,
  approval: Pick<FirstMessageRow, 'approved_by' | 'approved_at' | 'approved_until' | 'is_unread' | WaiverColumns> &
    FirstDraft,
): Promise<void> {
  await tablesOf(trx)
    .updateTable('crisis.first_message')
    .set({ ...approval, draft: null })
    .where('id', '=', id)
    .execute()
}

/**
 * Languages each audience must have, as data; for inmates also what is spoken where they are counted: in these units, or anywhere
 * (null).
 */
export async function neededLanguages(
  db: Database,
  unitIds: readonly string[] | null = null,
): Promise<{ audience: FirstAudience; language: string }[]> {
  const { rows } = await sql<{ audience: FirstAudience; language: string }>`
    select audience, language from (
      select audience, language, position from crisis.first_language
      union all
      select distinct 'inmates', language, 1000 from audience.public_recipient
       where source = 'head-count' and (${unitIds}::text[] is null or unit_path && ${unitIds}::text[])
    ) needed group by audience, language order by audience, min(position), language`.execute(db as Kysely<unknown>)
  return rows
}

/** What the event is called in a sentence, by language; where the scenario has no phrase, what any event is called. */
export async function phrasesOf(db: Database, scenarioKey: string | null): Promise<Map<string, string>> {
  const rows = await tablesOf(db)
    .selectFrom('crisis.scenario_phrase')
    .selectAll()
    .where('scenario_key', 'in', ['any', scenarioKey ?? 'any'])
    .orderBy(sql`scenario_key = 'any'`, 'desc')
    .execute()
  return new Map(rows.map((row) => [row.language, row.phrase]))
}

/** What events are called in a sentence, in each language; `scenarioKey` null for any. */
export async function phrasesOfAll(
  db: Database,
  keys: readonly string[],
): Promise<{ scenarioKey: string | null; language: string; phrase: string }[]> {
  const rows = tablesOf(db)
    .selectFrom('crisis.scenario_phrase')
    .selectAll()
    .where('scenario_key', 'in', [...keys])
  return (await rows.orderBy('scenario_key').orderBy('language').execute()).map(({ scenario_key, ...one }) => ({
    ...one,
    scenarioKey: scenario_key === 'any' ? null : scenario_key,
  }))
}

export type FirstWords = {
  messages: Insertable<CrisisTables['crisis.first_message']>[]
  phrases: Insertable<CrisisTables['crisis.scenario_phrase']>[]
  languages: Insertable<CrisisTables['crisis.first_language']>[]
}

/** Writes what a pack has; what is there already stays as it is. */
export async function addFirstWords(trx: Trx, { messages, phrases, languages }: FirstWords): Promise<void> {
  const tables = tablesOf(trx)
  if (messages.length > 0)
    await tables
      .insertInto('crisis.first_message')
      .values(messages)
      .onConflict((c) => c.doNothing())
      .execute()
  if (phrases.length > 0)
    await tables
      .insertInto('crisis.scenario_phrase')
      .values(phrases)
      .onConflict((c) => c.doNothing())
      .execute()
  if (languages.length > 0)
    await tables
      .insertInto('crisis.first_language')
      .values(languages)
      .onConflict((c) => c.doNothing())
      .execute()
}

/** The highest unit of the agency: whose words a first message is. Null in an empty house. */
export async function agencyUnitId(db: Database): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from organisation.public_unit where is_current and kind <> 'ministry'
    order by kind = 'directorate' desc, cardinality(path), id limit 1`.execute(db as Kysely<unknown>)
  return rows[0]?.id ?? null
}

/** Approved by whoever is communication leader at the top of the agency; nothing when nobody is. */
export async function approveForDemo(trx: Trx, until: string, at: Date): Promise<void> {
  const unitId = await agencyUnitId(trx)
  await sql`
    update crisis.first_message m set approved_by = d.person_id, approved_at = ${at}, approved_until = ${until}
      from (select person_id from organisation.public_duty
             where unit_id = ${unitId} and duty = 'communication-leader' order by person_id limit 1) d
     where m.language in ('nb', 'nn', 'en') and m.changed_by is null and m.approved_by is null`.execute(trx)
}
