import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Duty, Language } from '../../../kit/kernel/caller.ts'
import { dayOf } from '../rules/day.ts'
import { tablesOf } from './handle.ts'
import type { AbsenceTable, DutyTable, PersonTable } from './tables.ts'

export type Person = {
  id: string
  unitId: string
  title: string
  displayName: string
  email: string | null
  mobile: string | null
  language: Language
  isDemo: boolean
  protected: boolean
  validFrom: string
  validTo: string | null
}

/** The columns a person is read by. */
export const PERSON_COLUMNS = [
  'id',
  'unit_id as unitId',
  'title',
  'display_name as displayName',
  'email',
  'mobile',
  'language',
  'is_demo as isDemo',
  'protected',
  'valid_from as validFrom',
  'valid_to as validTo',
] as const

/** The person who uses this address now, whatever the case of its letters. */
export async function findPersonByEmail(db: Database, email: string): Promise<Person | null> {
  const row = await tablesOf(db)
    .selectFrom('organisation.person')
    .select([...PERSON_COLUMNS])
    .where((e) => e(e.fn<string>('lower', ['email']), '=', email.trim().toLowerCase()))
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

export async function findPerson(db: Database, id: string): Promise<Person | null> {
  const row = await tablesOf(db)
    .selectFrom('organisation.person')
    .select([...PERSON_COLUMNS])
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** These people, here or gone, by id; not those who are erased. */
export async function peopleById(db: Database, ids: string[]): Promise<Map<string, Person>> {
  const found = new Map<string, Person>()
  for (let at = 0; at < ids.length; at += CHUNK)
    for (const row of await tablesOf(db)
      .selectFrom('organisation.person')
      .select([...PERSON_COLUMNS])
      .where('id', 'in', ids.slice(at, at + CHUNK))
      .where('erased_at', 'is', null)
      .execute())
      found.set(row.id, row)
  return found
}

/** These people leave on a day, and no move waits for them any more. Nobody leaves before they came. */
export async function endPeople(trx: Trx, ids: string[], day: string, at: Date): Promise<void> {
  for (let from = 0; from < ids.length; from += CHUNK) {
    const part = ids.slice(from, from + CHUNK)
    await tablesOf(trx)
      .updateTable('organisation.person')
      .set((e) => ({ valid_to: e.fn<string>('greatest', ['valid_from', e.cast<string>(e.val(day), 'date')]) }))
      .where('id', 'in', part)
      .execute()
    await tablesOf(trx)
      .updateTable('organisation.move')
      .set({ called_off_at: at })
      .where('person_id', 'in', part)
      .where('done_at', 'is', null)
      .where('called_off_at', 'is', null)
      .execute()
  }
}

/** The duties that people hold at a moment, oldest first. */
export async function dutiesOf(
  db: Database,
  personIds: string[],
  now: Date,
): Promise<{ duty: Duty; unitId: string }[]> {
  const day = dayOf(now)
  return tablesOf(db)
    .selectFrom('organisation.duty')
    .select(['duty', 'unit_id as unitId', 'person_id as personId', 'id'])
    .where('person_id', 'in', personIds)
    .where('valid_from', '<=', day)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>', day)]))
    .orderBy('valid_from')
    .orderBy('id')
    .execute()
}

const CHUNK = 2000

/** Batches, because a statement takes at most 65,535 parameters. Rows that are there already stay as they are. */
export async function insertPeople(trx: Trx, people: PersonTable[]): Promise<number> {
  let added = 0
  for (let at = 0; at < people.length; at += CHUNK) {
    const result = await tablesOf(trx)
      .insertInto('organisation.person')
      .values(people.slice(at, at + CHUNK))
      .onConflict((c) => c.doNothing())
      .executeTakeFirst()
    added += Number(result.numInsertedOrUpdatedRows ?? 0)
  }
  return added
}

export async function insertDuties(trx: Trx, duties: DutyTable[]): Promise<void> {
  for (let at = 0; at < duties.length; at += CHUNK)
    await tablesOf(trx)
      .insertInto('organisation.duty')
      .values(duties.slice(at, at + CHUNK))
      .onConflict((c) => c.doNothing())
      .execute()
}

export async function insertAbsences(trx: Trx, absences: AbsenceTable[]): Promise<void> {
  if (absences.length === 0) return
  await tablesOf(trx)
    .insertInto('organisation.absence')
    .values(absences)
    .onConflict((c) => c.doNothing())
    .execute()
}

/** Writes what is given; undefined stays as it is. */
export async function updatePerson(
  trx: Trx,
  id: string,
  change: { [K in keyof PersonTable]?: PersonTable[K] | undefined },
): Promise<void> {
  const set = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  if (Object.keys(set).length === 0) return
  await tablesOf(trx)
    .updateTable('organisation.person')
    .set(set as Partial<PersonTable>)
    .where('id', '=', id)
    .execute()
}
