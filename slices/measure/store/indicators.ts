import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type MeasureTables, tablesOf } from './tables.ts'

export type IndicatorRow = Selectable<MeasureTables['measure.indicator']>
export type DefinitionRow = Selectable<MeasureTables['measure.definition']>

export async function findIndicator(db: Database, key: string): Promise<IndicatorRow | null> {
  const row = await tablesOf(db).selectFrom('measure.indicator').selectAll().where('key', '=', key).executeTakeFirst()
  return row ?? null
}

/** These indicators, retired ones too, by key. */
export async function findIndicators(db: Database, keys: readonly string[]): Promise<IndicatorRow[]> {
  if (keys.length === 0) return []
  const found = tablesOf(db).selectFrom('measure.indicator').selectAll()
  return found
    .where('key', 'in', [...new Set(keys)])
    .orderBy('key')
    .execute()
}

/** The indicator, held until the transaction ends. */
export async function lockIndicator(trx: Trx, key: string): Promise<IndicatorRow | null> {
  const found = tablesOf(trx).selectFrom('measure.indicator').selectAll().where('key', '=', key).forUpdate()
  return (await found.executeTakeFirst()) ?? null
}

/** Every indicator that is measured now, by key. */
export async function indicatorsInUse(db: Database): Promise<IndicatorRow[]> {
  return tablesOf(db)
    .selectFrom('measure.indicator')
    .selectAll()
    .where('retired_at', 'is', null)
    .orderBy('key')
    .execute()
}

/** Keys of all indicators, retired ones too, and the strategy's keys that they measure. */
export async function takenKeys(db: Database): Promise<Set<string>> {
  const rows = await tablesOf(db).selectFrom('measure.indicator').select(['key', 'strategy_key']).execute()
  return new Set(rows.flatMap((row) => (row.strategy_key ? [row.key, row.strategy_key] : [row.key])))
}

export async function insertIndicator(
  trx: Trx,
  row: Omit<Insertable<MeasureTables['measure.indicator']>, 'revision'>,
  definition: Insertable<MeasureTables['measure.definition']>,
): Promise<void> {
  await tablesOf(trx)
    .insertInto('measure.indicator')
    .values({ ...row, revision: 1 })
    .execute()
  await insertDefinition(trx, definition)
}

export async function insertDefinition(trx: Trx, row: Insertable<MeasureTables['measure.definition']>): Promise<void> {
  await tablesOf(trx).insertInto('measure.definition').values(row).execute()
}

/** Gives the first definition another method; only while a demo is filled, before anybody has seen it. */
export async function rewriteMethod(trx: Trx, key: string, method: string): Promise<void> {
  await tablesOf(trx)
    .updateTable('measure.definition')
    .set({ method })
    .where('indicator_key', '=', key)
    .where('version', '=', 1)
    .execute()
}

/** Changes the indicator and counts it, so that whoever looks at it sees that it has changed. */
export async function changeIndicator(
  trx: Trx,
  key: string,
  change: Updateable<MeasureTables['measure.indicator']> & { updated_at: Date },
): Promise<void> {
  await tablesOf(trx)
    .updateTable('measure.indicator')
    .set((e) => ({ ...change, revision: e('revision', '+', 1) }))
    .where('key', '=', key)
    .execute()
}

/** Every definition that these indicators have had, the oldest first. */
export async function definitionsOf(db: Database, keys: readonly string[]): Promise<DefinitionRow[]> {
  if (keys.length === 0) return []
  return tablesOf(db)
    .selectFrom('measure.definition')
    .selectAll()
    .where('indicator_key', 'in', [...keys])
    .orderBy('indicator_key')
    .orderBy('version')
    .execute()
}

/** The agency's own directorate, which answers for what nobody else does; null where there is none. */
export async function directorateId(db: Database): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from organisation.public_unit where kind = 'directorate' and is_current order by id limit 1`.execute(db)
  return rows[0]?.id ?? null
}

/** Is there such a unit now? */
export async function hasUnit(db: Database, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from organisation.public_unit where id = ${id} and is_current`.execute(db)
  return rows.length > 0
}
