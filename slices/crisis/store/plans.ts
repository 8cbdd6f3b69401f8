import { type Insertable, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { PlanContent } from '../rules/plan-content.ts'
import { tablesOf } from './tables.ts'
import type { AroundTables } from './tables-around.ts'

export type PlanRow = Selectable<AroundTables['crisis.plan']>
export type VersionRow = Selectable<AroundTables['crisis.plan_version']>
export type TestRow = Selectable<AroundTables['crisis.number_test']>
export type RolloutRow = Selectable<AroundTables['crisis.rollout']>

export async function findPlan(db: Database, unitId: string): Promise<PlanRow | null> {
  const found = tablesOf(db).selectFrom('crisis.plan').selectAll().where('unit_id', '=', unitId)
  return (await found.executeTakeFirst()) ?? null
}

/** The same, held until the transaction ends: nobody writes in it meanwhile. */
export async function lockPlan(trx: Trx, unitId: string): Promise<PlanRow | null> {
  const found = tablesOf(trx).selectFrom('crisis.plan').selectAll().where('unit_id', '=', unitId).forUpdate()
  return (await found.executeTakeFirst()) ?? null
}

/** Writes the plan where it still is as it was read (0: there is none); false when somebody else has written meanwhile. */
export async function writePlan(
  trx: Trx,
  unitId: string,
  { content, revision, by, at }: { content: PlanContent; revision: number; by: string; at: Date },
): Promise<boolean> {
  const signed = { content: JSON.stringify(content), changed_by: by, changed_at: at }
  if (revision === 0) {
    const made = await tablesOf(trx)
      .insertInto('crisis.plan')
      .values({ unit_id: unitId, revision: 1, ...signed, writer_ids: [by] })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
  }
  const { numUpdatedRows } = await tablesOf(trx)
    .updateTable('crisis.plan')
    .set({
      ...{ ...signed, revision: sql`revision + 1` },
      writer_ids: sql<string[]>`case when ${by} = any(writer_ids) then writer_ids else writer_ids || ${by}::text end`,
    })
    .where('unit_id', '=', unitId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Plans that say something else than what was approved last, or that nobody has approved; what has waited longest first. */
export async function changedPlans(db: Database): Promise<PlanRow[]> {
  const { rows } = await sql<PlanRow>`
    select p.* from crisis.plan p
     where p.content is distinct from (
       select v.content from crisis.plan_version v where v.unit_id = p.unit_id order by v.number desc limit 1)
     order by p.changed_at, p.unit_id`.execute(db)
  return rows
}

/** It has been approved as it stands: whoever writes from now on begins a new turn. */
export async function clearWriters(trx: Trx, unitId: string): Promise<void> {
  await tablesOf(trx).updateTable('crisis.plan').set({ writer_ids: [] }).where('unit_id', '=', unitId).execute()
}

/** Versions of these units' plans, the newest first. */
export async function versionsOf(db: Database, unitIds: readonly string[]): Promise<VersionRow[]> {
  if (unitIds.length === 0) return []
  return tablesOf(db)
    .selectFrom('crisis.plan_version')
    .selectAll()
    .where('unit_id', 'in', [...unitIds])
    .orderBy('number', 'desc')
    .execute()
}

export async function insertVersion(
  trx: Trx,
  row: Omit<Insertable<AroundTables['crisis.plan_version']>, 'number'>,
): Promise<number> {
  const { number } = await tablesOf(trx)
    .insertInto('crisis.plan_version')
    .values({
      ...row,
      number: sql`(select coalesce(max(number), 0) + 1 from crisis.plan_version where unit_id = ${row.unit_id})`,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

/** The last try of each number of these units. */
export async function lastTests(db: Database, unitIds: readonly string[]): Promise<TestRow[]> {
  if (unitIds.length === 0) return []
  return tablesOf(db)
    .selectFrom('crisis.number_test')
    .distinctOn(['unit_id', 'number'])
    .selectAll()
    .where('unit_id', 'in', [...unitIds])
    .orderBy('unit_id')
    .orderBy('number')
    .orderBy('tested_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function insertTest(trx: Trx, row: Insertable<AroundTables['crisis.number_test']>): Promise<void> {
  await tablesOf(trx).insertInto('crisis.number_test').values(row).execute()
}

export async function rolloutOf(db: Database, unitIds: readonly string[]): Promise<RolloutRow[]> {
  if (unitIds.length === 0) return []
  return tablesOf(db)
    .selectFrom('crisis.rollout')
    .selectAll()
    .where('unit_id', 'in', [...unitIds])
    .execute()
}

export async function keepStep(trx: Trx, row: Insertable<AroundTables['crisis.rollout']>): Promise<void> {
  await tablesOf(trx)
    .insertInto('crisis.rollout')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'step']).doUpdateSet((e) => ({
        reached_on: e.ref('excluded.reached_on'),
        note: e.ref('excluded.note'),
        said_by: e.ref('excluded.said_by'),
        said_at: e.ref('excluded.said_at'),
      })),
    )
    .execute()
}
