import { type Insertable, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { ScenarioRow } from './crises.ts'
import { type CrisisTables, tablesOf } from './tables.ts'
import type { PracticeTables } from './tables-practice.ts'

export type ScenarioVersionRow = Selectable<PracticeTables['crisis.scenario_version']>

/** The newest version of each kind that somebody has changed. */
export async function newestScenarioVersions(db: Database): Promise<Map<string, ScenarioVersionRow>> {
  const rows = await tablesOf(db)
    .selectFrom('crisis.scenario_version')
    .distinctOn('scenario_key')
    .selectAll()
    .orderBy('scenario_key')
    .orderBy('number', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.scenario_key, row]))
}

export async function insertScenarioVersion(
  trx: Trx,
  row: Insertable<PracticeTables['crisis.scenario_version']>,
): Promise<void> {
  await tablesOf(trx).insertInto('crisis.scenario_version').values(row).execute()
}

/** The kind, held until the transaction ends. */
export async function lockScenario(trx: Trx, key: string): Promise<ScenarioRow | null> {
  const found = tablesOf(trx).selectFrom('crisis.scenario').selectAll().where('key', '=', key).forUpdate()
  return (await found.executeTakeFirst()) ?? null
}

type Kept = Omit<Insertable<CrisisTables['crisis.scenario']>, 'position' | 'is_active'>

/** Writes the kind; a new one comes last. */
export async function putScenario(trx: Trx, row: Kept): Promise<void> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(position), 0)::int as last from crisis.scenario`.execute(trx)
  await tablesOf(trx)
    .insertInto('crisis.scenario')
    .values({ ...row, position: rows[0]!.last + 1, is_active: true })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute()
}

export async function setPrecaution(
  trx: Trx,
  key: string,
  change: Pick<ScenarioRow, 'hard_stop' | 'police_owns_facts'>,
): Promise<void> {
  await tablesOf(trx).updateTable('crisis.scenario').set(change).where('key', '=', key).execute()
}

export async function setScenarioActive(trx: Trx, key: string, is_active: boolean): Promise<void> {
  await tablesOf(trx).updateTable('crisis.scenario').set({ is_active }).where('key', '=', key).execute()
}

/** The lines that hold for this kind alone: those that are not given any more are put out of use. */
export async function putScenarioCards(
  trx: Trx,
  scenarioKey: string,
  rows: Omit<Insertable<CrisisTables['crisis.action_card']>, 'scenario_keys' | 'is_active' | 'phase'>[],
): Promise<void> {
  const keys = rows.map((row) => row.key)
  await sql`
    update crisis.action_card set is_active = false
     where scenario_keys = ${[scenarioKey]}::text[] and phase = 'during' and not key = any (${keys}::text[])`.execute(
    trx,
  )
  for (const row of rows)
    await tablesOf(trx)
      .insertInto('crisis.action_card')
      .values({ ...row, scenario_keys: [scenarioKey], is_active: true })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({ ...row, scenario_keys: [scenarioKey], is_active: true }),
      )
      .execute()
}

/** How it stands in a sentence, by language; an empty one is taken out. */
export async function putPhrases(trx: Trx, scenarioKey: string, phrases: Record<string, string>): Promise<void> {
  for (const [language, phrase] of Object.entries(phrases)) {
    if (phrase === '')
      await sql`delete from crisis.scenario_phrase
        where scenario_key = ${scenarioKey} and language = ${language}`.execute(trx)
    else
      await tablesOf(trx)
        .insertInto('crisis.scenario_phrase')
        .values({ scenario_key: scenarioKey, language, phrase })
        .onConflict((conflict) => conflict.columns(['scenario_key', 'language']).doUpdateSet({ phrase }))
        .execute()
  }
}

/** What one kind is called in a sentence, by language. */
export async function phrasesOfKind(db: Database, scenarioKey: string): Promise<Record<string, string>> {
  const rows = tablesOf(db).selectFrom('crisis.scenario_phrase').selectAll().where('scenario_key', '=', scenarioKey)
  return Object.fromEntries((await rows.execute()).map(({ language, phrase }) => [language, phrase]))
}

export async function allPhrases(db: Database): Promise<{ scenario_key: string; language: string; phrase: string }[]> {
  return tablesOf(db).selectFrom('crisis.scenario_phrase').selectAll().execute()
}

/** How often each kind has been declared, and whether one is open. */
export async function scenarioUses(db: Database): Promise<Map<string, { declared: number; isOpen: boolean }>> {
  const { rows } = await sql<{ key: string; declared: number; isOpen: boolean }>`
    select scenario_key as key, count(*)::int as declared, bool_or(state = 'open') as "isOpen"
      from crisis.crisis where scenario_key is not null group by 1`.execute(db)
  return new Map(rows.map(({ key, ...use }) => [key, use]))
}
