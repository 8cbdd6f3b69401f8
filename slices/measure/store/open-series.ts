import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { OpenIndicatorRow, OpenValueRow } from '../rules/open-series.ts'

/** Opens a series; false when it was open already. */
export async function insertOpenSeries(trx: Trx, key: string, by: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into measure.open_series (indicator_key, opened_by, opened_at)
    values (${key}, ${by}, ${at}) on conflict do nothing`.execute(trx)
  return numAffectedRows === 1n
}

export async function deleteOpenSeries(trx: Trx, key: string): Promise<boolean> {
  await sql`delete from measure.open_figure f using measure.value v
    where v.id = f.value_id and v.indicator_key = ${key}`.execute(trx)
  const { numAffectedRows } = await sql`delete from measure.open_series where indicator_key = ${key}`.execute(trx)
  return numAffectedRows === 1n
}

export async function openedAt(db: Database, key: string): Promise<Date | null> {
  const { rows } = await sql<{ at: Date }>`
    select opened_at as at from measure.open_series where indicator_key = ${key}`.execute(db)
  return rows[0]?.at ?? null
}

/** Open indicators, by key; all of them, or the one. */
export async function openIndicators(db: Database, mode: Mode, key: string | null = null): Promise<OpenIndicatorRow[]> {
  const { rows } = await sql<OpenIndicatorRow>`
    select key, rhythm, opened_at as "openedAt", names, about, unit, scale, direction, method, version, definitions,
           retired_at as "retiredAt"
    from measure.open_indicator where mode = ${mode} and (${key}::text is null or key = ${key}) order by key`.execute(
    db,
  )
  return rows
}

/** Values of open indicators, the earliest first. */
export async function openValues(db: Database, keys: readonly string[]): Promise<OpenValueRow[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<OpenValueRow>`
    select indicator_key as key, version, segment, scale, from_on as "fromOn", to_on as "toOn", value, missing, hits, n, margin, spread,
           is_whole as "isWhole", source, at, caveat
    from measure.open_value where indicator_key = any (${[...keys]}) order by indicator_key, to_on, from_on, id`.execute(
    db,
  )
  return rows
}
