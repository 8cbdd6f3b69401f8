import { type Insertable, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type MeasureTables, tablesOf } from './tables.ts'

export type StoredValue = Selectable<MeasureTables['measure.value']>
export type ProvenanceRow = Selectable<MeasureTables['measure.provenance']>
export type StoredRow = Selectable<MeasureTables['measure.value_row']>
export type RemarkRow = Selectable<MeasureTables['measure.remark']>
export type NewValue = Insertable<MeasureTables['measure.value']>
export type NewRow = Insertable<MeasureTables['measure.value_row']>

export async function insertProvenance(trx: Trx, row: Insertable<MeasureTables['measure.provenance']>): Promise<void> {
  await tablesOf(trx).insertInto('measure.provenance').values(row).execute()
}

const MOST_ROWS = 1000

export async function insertValues(trx: Trx, values: NewValue[], rows: NewRow[]): Promise<void> {
  for (let at = 0; at < values.length; at += MOST_ROWS)
    await tablesOf(trx)
      .insertInto('measure.value')
      .values(values.slice(at, at + MOST_ROWS))
      .execute()
  for (let at = 0; at < rows.length; at += MOST_ROWS)
    await tablesOf(trx)
      .insertInto('measure.value_row')
      .values(rows.slice(at, at + MOST_ROWS))
      .execute()
}

/** A value to be put where another stands, or where none does. */
export type Placed = { value: NewValue & { id: string }; rows: NewRow[]; before: string | null }

/** Puts many values in their periods: what stood there ends, and names the one that took its place. Gives how many took another's place. */
export async function putValues(trx: Trx, placed: readonly Placed[], at: Date): Promise<number> {
  const replaced = placed.flatMap(({ value, before }) => (before ? [{ id: before, by: value.id }] : []))
  await endValues(
    trx,
    replaced.map(({ id }) => id),
    at,
  )
  await insertValues(
    trx,
    placed.map(({ value }) => value),
    placed.flatMap(({ rows }) => rows),
  )
  await nameSuccessors(trx, replaced)
  return replaced.length
}

/** Values that hold now of these indicators, the earliest period first. */
export async function currentValues(db: Database, keys: readonly string[]): Promise<StoredValue[]> {
  if (keys.length === 0) return []
  return tablesOf(db)
    .selectFrom('measure.value')
    .selectAll()
    .where('indicator_key', 'in', [...keys])
    .where('ended_at', 'is', null)
    .orderBy('to_on')
    .orderBy('from_on')
    .orderBy('id')
    .execute()
}

export async function findValue(db: Database, id: string): Promise<StoredValue | null> {
  const row = await tablesOf(db).selectFrom('measure.value').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

type Place = Pick<StoredValue, 'indicator_key' | 'version' | 'series' | 'from_on' | 'to_on'>

/** The id of the value that holds now for this period by this definition, or null. */
export async function standingValue(db: Database, place: Place): Promise<string | null> {
  const row = await tablesOf(db)
    .selectFrom('measure.value')
    .select('id')
    .where('indicator_key', '=', place.indicator_key)
    .where('version', '=', place.version)
    .where('series', '=', place.series)
    .where('from_on', '=', place.from_on)
    .where('to_on', '=', place.to_on)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Ends values; what took their place is named once it is there. */
export async function endValues(trx: Trx, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return
  await tablesOf(trx)
    .updateTable('measure.value')
    .set({ ended_at: at })
    .where('id', 'in', [...ids])
    .execute()
}

/** Since when the source gives nothing for these, where it is not said already; and nothing more for those it gives again. */
export async function keepUnsaid(
  trx: Trx,
  { unsaid, given }: Record<'unsaid' | 'given', readonly string[]>,
  at: Date,
): Promise<void> {
  const values = tablesOf(trx).updateTable('measure.value')
  if (unsaid.length > 0)
    await values
      .set({ unsaid_since: at })
      .where('id', 'in', [...unsaid])
      .where('unsaid_since', 'is', null)
      .execute()
  if (given.length > 0)
    await values
      .set({ unsaid_since: null })
      .where('id', 'in', [...given])
      .where('unsaid_since', 'is not', null)
      .execute()
}

export async function nameSuccessor(trx: Trx, id: string, replacedBy: string): Promise<void> {
  await tablesOf(trx).updateTable('measure.value').set({ replaced_by: replacedBy }).where('id', '=', id).execute()
}

/** Names what took the place of many values at once. */
async function nameSuccessors(trx: Trx, pairs: readonly { id: string; by: string }[]): Promise<void> {
  if (pairs.length === 0) return
  const [ids, by] = [pairs.map((one) => one.id), pairs.map((one) => one.by)]
  await sql`update measure.value v set replaced_by = p.by
    from unnest(${ids}::text[], ${by}::text[]) as p (id, by) where v.id = p.id`.execute(trx)
}

/** Indicators that hold a share of voice of a panel. */
export async function keysFromPanels(db: Database): Promise<string[]> {
  const rows = await tablesOf(db)
    .selectFrom('measure.value as v')
    .innerJoin('measure.provenance as p', 'p.id', 'v.provenance_id')
    .select('v.indicator_key')
    .distinct()
    .where('p.kind', '=', 'varde')
    .where('p.reference', 'like', 'pan\\_%')
    .where('v.ended_at', 'is', null)
    .orderBy('v.indicator_key')
    .execute()
  return rows.map((row) => row.indicator_key)
}

/** Values that came with this provenance and hold now. */
export async function valuesFrom(db: Database, provenanceId: string): Promise<StoredValue[]> {
  return tablesOf(db)
    .selectFrom('measure.value')
    .selectAll()
    .where('provenance_id', '=', provenanceId)
    .where('ended_at', 'is', null)
    .execute()
}

/** What these values took the place of stands again. */
export async function reviveBefore(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tablesOf(trx)
    .updateTable('measure.value')
    .set({ ended_at: null, replaced_by: null })
    .where('replaced_by', 'in', [...ids])
    .execute()
}

export async function rowsOf(db: Database, valueId: string): Promise<StoredRow[]> {
  return tablesOf(db)
    .selectFrom('measure.value_row')
    .selectAll()
    .where('value_id', '=', valueId)
    .orderBy('position')
    .execute()
}

export async function provenancesOf(db: Database, ids: readonly string[]): Promise<ProvenanceRow[]> {
  if (ids.length === 0) return []
  return tablesOf(db)
    .selectFrom('measure.provenance')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute()
}

export async function remarksOf(db: Database, key: string): Promise<RemarkRow[]> {
  return tablesOf(db)
    .selectFrom('measure.remark')
    .selectAll()
    .where('indicator_key', '=', key)
    .orderBy('on_day')
    .orderBy('id')
    .execute()
}

export async function insertRemark(trx: Trx, row: Insertable<MeasureTables['measure.remark']>): Promise<void> {
  await tablesOf(trx).insertInto('measure.remark').values(row).execute()
}

/** A value with where it came from, whether it holds or not. */
export type PlacedValue = StoredValue & { kind: ProvenanceRow['kind']; fingerprint: string; source_name: string }

/** Every value that an indicator has had, ended ones too, the earliest written first. */
export async function valuesEver(db: Database, key: string): Promise<PlacedValue[]> {
  return tablesOf(db)
    .selectFrom('measure.value as v')
    .innerJoin('measure.provenance as p', 'p.id', 'v.provenance_id')
    .selectAll('v')
    .select(['p.kind', 'p.fingerprint', 'p.source as source_name'])
    .where('v.indicator_key', '=', key)
    .orderBy('v.at')
    .orderBy('v.id')
    .execute()
}
