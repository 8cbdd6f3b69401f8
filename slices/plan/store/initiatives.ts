import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type PlanTables, tablesOf } from './tables.ts'

export type InitiativeRow = Selectable<PlanTables['plan.initiative']>
export type TargetRow = Selectable<PlanTables['plan.target']>

export async function findInitiative(db: Database, id: string): Promise<InitiativeRow | null> {
  const row = await tablesOf(db).selectFrom('plan.initiative').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

/** The initiative, held until the transaction ends: two people who act on it at once come one after the other. */
export async function lockInitiative(trx: Trx, id: string): Promise<InitiativeRow | null> {
  const found = tablesOf(trx).selectFrom('plan.initiative').selectAll().where('id', '=', id).forUpdate()
  return (await found.executeTakeFirst()) ?? null
}

export async function insertInitiative(trx: Trx, row: Insertable<PlanTables['plan.initiative']>): Promise<void> {
  await tablesOf(trx).insertInto('plan.initiative').values(row).execute()
}

export async function changeInitiative(
  trx: Trx,
  id: string,
  change: Updateable<PlanTables['plan.initiative']> & { updated_at: Date },
): Promise<void> {
  await tablesOf(trx).updateTable('plan.initiative').set(change).where('id', '=', id).execute()
}

/** Every initiative that may be listed, the newest change first; what a caller may read is decided by the rules. */
export async function allInitiatives(db: Database): Promise<InitiativeRow[]> {
  return tablesOf(db).selectFrom('plan.initiative').selectAll().orderBy('updated_at', 'desc').orderBy('id').execute()
}

/** Targets that stand in the plan now, in their order. */
export async function targetsOf(db: Database, initiativeIds: readonly string[]): Promise<TargetRow[]> {
  if (initiativeIds.length === 0) return []
  return tablesOf(db)
    .selectFrom('plan.target')
    .selectAll()
    .where('initiative_id', 'in', [...initiativeIds])
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute()
}

/** Puts these targets in the plan in this order; those that are no longer named are taken out, never deleted. */
export async function putTargets(
  trx: Trx,
  initiativeId: string,
  targets: Insertable<PlanTables['plan.target']>[],
  now: Date,
): Promise<void> {
  const db = tablesOf(trx)
  const kept = targets.map((target) => target.id)
  let gone = db
    .updateTable('plan.target')
    .set({ removed_at: now })
    .where('initiative_id', '=', initiativeId)
    .where('removed_at', 'is', null)
  if (kept.length > 0) gone = gone.where('id', 'not in', kept)
  await gone.execute()
  for (const target of targets) {
    const { id, initiative_id, ...change } = target
    await db
      .insertInto('plan.target')
      .values(target)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(change).where('plan.target.initiative_id', '=', initiative_id),
      )
      .execute()
  }
}

export async function insertRevision(trx: Trx, row: Insertable<PlanTables['plan.initiative_revision']>): Promise<void> {
  await tablesOf(trx).insertInto('plan.initiative_revision').values(row).execute()
}

/** Who saved which number when, the newest first. */
export async function revisionLines(db: Database, initiativeId: string) {
  return tablesOf(db)
    .selectFrom('plan.initiative_revision')
    .select(['number', 'author_id', 'saved_at'])
    .where('initiative_id', '=', initiativeId)
    .orderBy('number', 'desc')
    .execute()
}

export async function findRevision(db: Database, initiativeId: string, number: number) {
  const row = await tablesOf(db)
    .selectFrom('plan.initiative_revision')
    .selectAll()
    .where('initiative_id', '=', initiativeId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row ?? null
}
