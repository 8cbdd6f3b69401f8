import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { type PressTables, pressTables } from './tables.ts'

export type ProactiveRow = Selectable<PressTables['press.proactive']>

function named(db: Database) {
  return pressTables(db)
    .selectFrom('press.proactive as p')
    .leftJoin('press.outlet as o', 'o.id', 'p.outlet_id')
    .leftJoin('organisation.public_unit as u', 'u.id', 'p.unit_id')
    .leftJoin('organisation.public_person as w', 'w.id', 'p.owner_id')
    .selectAll('p')
    .select(['o.name as outletName', 'u.name as unitName', 'w.display_name as ownerName'])
}
export type NamedProactive = Awaited<ReturnType<ReturnType<typeof named>['executeTakeFirstOrThrow']>>

/** Of these units, null for all; what was changed last first. */
export async function listProactive(db: Database, mode: Mode, unitIds: string[] | null): Promise<NamedProactive[]> {
  const query = named(db).where('p.mode', '=', mode)
  const own = unitIds === null ? query : query.where(sql<boolean>`p.unit_id = any(${unitIds}::text[])`)
  return own.orderBy('p.updated_at', 'desc').orderBy('p.id', 'desc').limit(500).execute()
}

export async function findProactive(db: Database, mode: Mode, id: string): Promise<NamedProactive | null> {
  return (await named(db).where('p.id', '=', id).where('p.mode', '=', mode).executeTakeFirst()) ?? null
}

export async function insertProactive(trx: Trx, row: Insertable<PressTables['press.proactive']>): Promise<void> {
  await pressTables(trx).insertInto('press.proactive').values(row).execute()
}

/** False when somebody else has changed it since that revision. */
export async function changeProactive(
  trx: Trx,
  { id, revision }: { id: string; revision: number },
  change: Updateable<PressTables['press.proactive']>,
): Promise<boolean> {
  const done = await pressTables(trx)
    .updateTable('press.proactive')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) > 0
}

export async function insertStep(trx: Trx, row: Insertable<PressTables['press.proactive_step']>): Promise<void> {
  await pressTables(trx).insertInto('press.proactive_step').values(row).execute()
}

export async function stepsOf(db: Database, proactiveId: string) {
  return pressTables(db)
    .selectFrom('press.proactive_step as s')
    .leftJoin('organisation.public_person as p', 'p.id', 's.by')
    .select(['s.id', 's.state', 's.reason', 's.at', 'p.display_name as byName'])
    .where('s.proactive_id', '=', proactiveId)
    .orderBy('s.at')
    .orderBy('s.id')
    .execute()
}
