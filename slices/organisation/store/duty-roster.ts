import type { Database } from '../../../kit/db/database.ts'
import type { Duty } from '../../../kit/kernel/caller.ts'
import { dayOf } from '../rules/day.ts'
import type { UnitKind } from '../rules/words.ts'
import { tablesOf } from './handle.ts'

/** Everything that decides who answers for some duties between two moments, for every unit. Days are Norwegian. */
export type DutyRoster = {
  units: {
    id: string
    parentId: string | null
    kind: UnitKind
    name: string
    shortName: string
    dutyPhone: string | null
  }[]
  /** First holder of a duty in a unit first. `validTo` is the first day it no longer holds. */
  holders: { personId: string; unitId: string; duty: Duty; validFrom: string; validTo: string | null }[]
  /** Last registered first. */
  absences: { id: string; personId: string; deputyId: string | null; from: Date; to: Date | null }[]
  people: {
    id: string
    name: string
    unitId: string
    isProtected: boolean
    validFrom: string
    validTo: string | null
  }[]
}

/** The roster of the units that exist today. `people` are the holders and deputies, and those in `personIds`. */
export async function readDutyRoster(
  db: Database,
  asked: { duties: readonly Duty[]; from: Date; to: Date; personIds?: readonly string[] },
): Promise<DutyRoster> {
  const [first, last] = [dayOf(asked.from), dayOf(asked.to)]
  const [units, holders, absences] = await Promise.all([
    unitsToday(db, first),
    holdersBetween(db, asked.duties, first, last),
    absencesBetween(db, asked.from, asked.to),
  ])
  const deputies = absences.map((absence) => absence.deputyId).filter((id) => id !== null)
  const ids = [...new Set([...holders.map((held) => held.personId), ...deputies, ...(asked.personIds ?? [])])]
  return { units, holders, absences, people: await peopleOf(db, ids) }
}

function unitsToday(db: Database, day: string) {
  return tablesOf(db)
    .selectFrom('organisation.unit')
    .select(['id', 'parent_id as parentId', 'kind', 'name', 'short_name as shortName', 'duty_phone as dutyPhone'])
    .where('valid_from', '<=', day)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>', day)]))
    .orderBy('id')
    .execute()
}

function holdersBetween(db: Database, duties: readonly Duty[], first: string, last: string) {
  return tablesOf(db)
    .selectFrom('organisation.duty')
    .select(['person_id as personId', 'unit_id as unitId', 'duty', 'valid_from as validFrom', 'valid_to as validTo'])
    .where('duty', 'in', duties)
    .where('valid_from', '<=', last)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>', first)]))
    .orderBy('valid_from')
    .orderBy('id')
    .execute()
}

function absencesBetween(db: Database, from: Date, to: Date) {
  return tablesOf(db)
    .selectFrom('organisation.absence')
    .select(['id', 'person_id as personId', 'deputy_id as deputyId', 'from_at as from', 'to_at as to'])
    .where('from_at', '<', to)
    .where((e) => e.or([e('to_at', 'is', null), e('to_at', '>', from)]))
    .orderBy('id', 'desc')
    .execute()
}

async function peopleOf(db: Database, ids: string[]): Promise<DutyRoster['people']> {
  if (ids.length === 0) return []
  return tablesOf(db)
    .selectFrom('organisation.person')
    .select([
      'id',
      'display_name as name',
      'unit_id as unitId',
      'protected as isProtected',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
    .where('id', 'in', ids)
    .where('erased_at', 'is', null)
    .execute()
}
