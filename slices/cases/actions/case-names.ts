import type { Database } from '../../../kit/db/database.ts'
import { personNames, unitNames } from '../../organisation/index.ts'
import type { PersonNamed } from '../rules/analysis-view.ts'
import type { LoadedCase } from './load-case.ts'

/** Names for everything that cases point at. One who has left has no name any more. */
export type Names = {
  person: (id: string) => PersonNamed
  unit: (id: string) => { id: string; name: string | null }
}

export async function namesFor(
  db: Database,
  cases: readonly LoadedCase[],
  people: readonly string[] = [],
): Promise<Names> {
  const personIds = cases.flatMap(({ file, reports, assignments }) => [
    ...(file.taken_by ? [file.taken_by] : []),
    ...reports.map((report) => report.reported_by),
    ...assignments.flatMap((one) => [one.by, ...(one.accepted_by ? [one.accepted_by] : [])]),
  ])
  const unitIds = cases.flatMap(({ file, reports, assignments }) => [
    file.unit_id,
    file.handling_unit_id,
    ...reports.map((report) => report.unit_id),
    ...assignments.flatMap((one) => [one.from_unit_id, one.to_unit_id]),
  ])
  const [persons, units] = await Promise.all([personNames(db, [...personIds, ...people]), unitNames(db, unitIds)])
  return {
    person: (id) => ({ id, name: persons.get(id) ?? null }),
    unit: (id) => ({ id, name: units.get(id) ?? null }),
  }
}
