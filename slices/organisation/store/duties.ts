import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Duty } from '../../../kit/kernel/caller.ts'
import { tablesOf } from './handle.ts'

export type DutyInUnit = {
  id: string
  duty: Duty
  unitId: string
  personId: string
  displayName: string
  title: string
  email: string | null
  mobile: string | null
  protected: boolean
  validFrom: string
}

/** Who holds what in a unit on a day, the primary holder of each duty first. */
export async function dutiesIn(db: Database, unitId: string, day: string): Promise<DutyInUnit[]> {
  return tablesOf(db)
    .selectFrom('organisation.duty as d')
    .innerJoin('organisation.person as p', 'p.id', 'd.person_id')
    .select([
      'd.id',
      'd.duty',
      'd.unit_id as unitId',
      'd.person_id as personId',
      'p.display_name as displayName',
      'p.title',
      'p.email',
      'p.mobile',
      'p.protected',
      'd.valid_from as validFrom',
    ])
    .where('d.unit_id', '=', unitId)
    .where('d.valid_from', '<=', day)
    .where((e) => e.or([e('d.valid_to', 'is', null), e('d.valid_to', '>', day)]))
    .where((e) => e.or([e('p.valid_to', 'is', null), e('p.valid_to', '>', day)]))
    .orderBy('d.valid_from')
    .orderBy('d.id')
    .execute()
}

export async function findDuty(db: Database, id: string) {
  return tablesOf(db)
    .selectFrom('organisation.duty')
    .select(['id', 'duty', 'unit_id as unitId', 'person_id as personId', 'valid_from as validFrom'])
    .where('id', '=', id)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
}

/** Adds the duty unless the person holds it there already. Returns whether it was added. */
export async function insertDuty(
  trx: Trx,
  row: { id: string; personId: string; unitId: string; duty: Duty; validFrom: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tablesOf(trx)
    .insertInto('organisation.duty')
    .values({
      id: row.id,
      person_id: row.personId,
      unit_id: row.unitId,
      duty: row.duty,
      valid_from: row.validFrom,
      valid_to: null,
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0) > 0
}

export async function endDuty(trx: Trx, id: string, day: string): Promise<void> {
  await tablesOf(trx).updateTable('organisation.duty').set({ valid_to: day }).where('id', '=', id).execute()
}

/** Ends every open duty of a person, or those in one unit. Returns how many. */
export async function endDutiesOf(trx: Trx, personId: string, day: string, unitId?: string): Promise<number> {
  const { numUpdatedRows } = await tablesOf(trx)
    .updateTable('organisation.duty')
    .set((e) => ({ valid_to: e.fn<string>('greatest', ['valid_from', e.cast<string>(e.val(day), 'date')]) }))
    .where('person_id', '=', personId)
    .where('valid_to', 'is', null)
    .$if(unitId !== undefined, (query) => query.where('unit_id', '=', unitId!))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
