import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Unit } from '../rules/unit.ts'
import { tablesOf } from './handle.ts'
import type { Row, UnitHistoryTable, UnitTable } from './tables.ts'

const COLUMNS = [
  'id',
  'parent_id as parentId',
  'kind',
  'name',
  'names',
  'short_name as shortName',
  'region',
  'municipality',
  'duty_phone as dutyPhone',
  'email',
  'language',
  'valid_from as validFrom',
  'valid_to as validTo',
  'verified',
  'source',
  'note',
] as const

/** The units that exist on a day, as they were called and placed on that day, by name. */
export async function unitsAt(db: Database, day: string): Promise<Unit[]> {
  const units = await tablesOf(db)
    .selectFrom('organisation.unit')
    .select([...COLUMNS])
    .where('valid_from', '<=', day)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>', day)]))
    .orderBy('name')
    .execute()
  const before = await tablesOf(db)
    .selectFrom('organisation.unit_history')
    .select(['unit_id', 'parent_id', 'kind', 'name', 'names', 'short_name', 'region', 'municipality'])
    .where('valid_from', '<=', day)
    .where('valid_to', '>', day)
    .execute()
  const old = new Map(before.map((row) => [row.unit_id, row]))
  return units.map((unit) => {
    const was = old.get(unit.id)
    if (!was) return unit
    const { parent_id, short_name, unit_id: _, ...same } = was
    return { ...unit, ...same, parentId: parent_id, shortName: short_name }
  })
}

/** What the units of today and of later days are called and where they stand, held so that two changes of the tree come one after the other. */
export async function unitsFrom(
  trx: Trx,
  day: string,
): Promise<Pick<Unit, 'id' | 'parentId' | 'kind' | 'name' | 'names'>[]> {
  await sql`select pg_advisory_xact_lock(hashtext('organisation.unit'))`.execute(trx)
  return tablesOf(trx)
    .selectFrom('organisation.unit')
    .select(['id', 'parent_id as parentId', 'kind', 'name', 'names'])
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>', day)]))
    .execute()
}

export async function findUnit(db: Database, id: string): Promise<Unit | null> {
  const row = await tablesOf(db)
    .selectFrom('organisation.unit')
    .select([...COLUMNS])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** The unit and all below it, closed ones included (what was theirs stays with them). Empty when there is no such unit. */
export async function unitIdsBelow(db: Database, unitId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive below as (
      select id from organisation.unit where id = ${unitId}
      union
      select u.id from organisation.unit u join below b on u.parent_id = b.id
    ) select id from below`.execute(db)
  return rows.map((row) => row.id)
}

/** What a duty in the unit reaches: the unit and all below it, but from a ministry only the ministry, which leads no communication of the agency. */
export async function unitIdsReached(db: Database, unitId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive reached as (
      select id, kind from organisation.unit where id = ${unitId}
      union
      select u.id, u.kind from organisation.unit u join reached r on u.parent_id = r.id
        where r.kind <> 'ministry' or u.kind = 'ministry'
    ) select id from reached`.execute(db)
  return rows.map((row) => row.id)
}

export async function insertUnits(trx: Trx, units: Row<UnitTable>[]): Promise<number> {
  if (units.length === 0) return 0
  const result = await tablesOf(trx)
    .insertInto('organisation.unit')
    .values(units.map((unit) => ({ ...unit, names: JSON.stringify(unit.names) })))
    .onConflict((c) => c.column('id').doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0)
}

/** Overwrites what holds today. `insertHistory` first, so that what held before is kept. */
export async function updateUnit(trx: Trx, id: string, change: Partial<Row<UnitTable>>): Promise<void> {
  const { names, ...rest } = change
  await tablesOf(trx)
    .updateTable('organisation.unit')
    .set({ ...rest, ...(names ? { names: JSON.stringify(names) } : {}) })
    .where('id', '=', id)
    .execute()
}

export async function insertHistory(trx: Trx, row: Row<UnitHistoryTable>): Promise<void> {
  await tablesOf(trx)
    .insertInto('organisation.unit_history')
    .values({ ...row, names: JSON.stringify(row.names) })
    .execute()
}

export async function historyOf(db: Database, unitId: string) {
  return tablesOf(db)
    .selectFrom('organisation.unit_history')
    .select(['name', 'kind', 'parent_id as parentId', 'valid_from as validFrom', 'valid_to as validTo', 'reason'])
    .where('unit_id', '=', unitId)
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Since when the present name and place of a unit hold. Locks the row, so that two changes follow each other. */
export async function lockUnit(trx: Trx, id: string): Promise<Row<UnitTable> | null> {
  const row = await tablesOf(trx)
    .selectFrom('organisation.unit')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}
