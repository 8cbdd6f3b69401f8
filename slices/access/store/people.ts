import type { Database } from '../../../kit/db/database.ts'
import type { Candidate } from '../rules/demo.ts'
import { tablesOf } from './handle.ts'

/** Demo people with their duties and units, always in the same order. */
export async function demoCandidates(db: Database): Promise<Candidate[]> {
  return tablesOf(db)
    .selectFrom('organisation.public_duty as d')
    .innerJoin('organisation.public_person as p', 'p.id', 'd.person_id')
    .innerJoin('organisation.public_unit as u', 'u.id', 'd.unit_id')
    .select([
      'p.id as personId',
      'p.display_name as name',
      'p.email',
      'd.duty',
      'u.id as unitId',
      'u.name as unitName',
      'u.kind as unitKind',
      'u.region',
    ])
    .where('p.is_demo', '=', true)
    .orderBy('p.id')
    .orderBy('d.duty')
    .execute()
}

export type KnownPerson = { personId: string; unitId: string; name: string; email: string | null; language: string }

/** A person who is here today, or null. */
export async function findPerson(db: Database, personId: string): Promise<KnownPerson | null> {
  const row = await tablesOf(db)
    .selectFrom('organisation.public_person')
    .select(['id as personId', 'unit_id as unitId', 'display_name as name', 'email', 'language'])
    .where('id', '=', personId)
    .executeTakeFirst()
  return row ?? null
}
