import type { Database } from '../../../kit/db/database.ts'
import type { Duty } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { UnitKind } from '../rules/words.ts'
import { tablesOf } from '../store/handle.ts'
import { insertAbsences, insertDuties, insertPeople } from '../store/people.ts'
import { insertUnits } from '../store/units.ts'

const SINCE = '2020-01-01'

/** A unit with a readable id: `aUnit(db, 'halden', 'prison', 'unt_ost')`. */
export async function aUnit(
  db: Database,
  key: string,
  kind: UnitKind,
  parentId: string | null = null,
): Promise<string> {
  const id = `unt_${key}`
  await db.transaction().execute((trx) =>
    insertUnits(trx, [
      {
        id,
        parent_id: parentId,
        kind,
        name: key,
        names: {},
        short_name: key,
        region: null,
        municipality: null,
        duty_phone: null,
        email: null,
        language: 'nb',
        valid_from: SINCE,
        valid_to: null,
        verified: true,
        source: null,
        note: null,
        changed_on: SINCE,
      },
    ]),
  )
  return id
}

/** Test Testesen, with the duties named, in a unit. */
export async function aPerson(
  db: Database,
  unitId: string,
  duties: Duty[] = [],
  over: { email?: string; protected?: boolean; name?: string; validTo?: string } = {},
): Promise<string> {
  const id = newId('per')
  await db.transaction().execute(async (trx) => {
    await insertPeople(trx, [
      {
        id,
        unit_id: unitId,
        title: '',
        display_name: over.name ?? 'Test Testesen',
        email: over.email ?? null,
        mobile: null,
        language: 'nb',
        is_demo: false,
        protected: over.protected ?? false,
        valid_from: SINCE,
        valid_to: over.validTo ?? null,
        erased_at: null,
      },
    ])
    if (duties.length > 0)
      await insertDuties(
        trx,
        duties.map((duty) => ({
          id: newId('dut'),
          person_id: id,
          unit_id: unitId,
          duty,
          valid_from: SINCE,
          valid_to: over.validTo ?? null,
        })),
      )
  })
  return id
}

/** Away without a known end, from 2026-01-01. */
export async function anAbsence(db: Database, personId: string, deputyId: string | null): Promise<void> {
  await db.transaction().execute((trx) =>
    insertAbsences(trx, [
      {
        id: newId('abs'),
        person_id: personId,
        from_at: new Date('2026-01-01T00:00:00Z'),
        to_at: null,
        deputy_id: deputyId,
      },
    ]),
  )
}

/** How many rows a table of the slice has. */
export async function countOf(db: Database, table: 'unit' | 'person' | 'duty' | 'absence' | 'authority') {
  const row = await tablesOf(db)
    .selectFrom(`organisation.${table}`)
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}
