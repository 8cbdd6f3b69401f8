import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { shieldsFor } from '../../confidentiality/index.ts'
import { isAskedSupport, readsSupport } from '../rules/support.ts'
import type { SupportRow } from '../store/support.ts'

export const standingOf = (row: SupportRow) => ({
  ...{ state: row.state, unitId: row.unit_id, directorateId: row.directorate_id },
})

/**
 * The requests that the caller reads: what is asked about a case is for those who may see the case, and for those who are asked for as long as
 * they are. `caseId` is null for whoever sees the request and not the case.
 */
export async function readableSupport(
  db: Database,
  caller: Caller,
  rows: readonly SupportRow[],
): Promise<{ row: SupportRow; caseId: string | null }[]> {
  const passes = await shieldsFor(
    db,
    caller,
    rows.flatMap(({ case_id }) => case_id ?? []),
  )
  return rows.flatMap((row) => {
    const { case_id: caseId } = row
    const standing = standingOf(row)
    if (!readsSupport(caller, standing)) return []
    if (caseId === null || passes(caseId, true)) return [{ row, caseId }]
    return passes(caseId, true, isAskedSupport(caller, standing)) ? [{ row, caseId: null }] : []
  })
}
