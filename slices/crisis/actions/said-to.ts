import type { Trx } from '../../../kit/db/database.ts'
import { type Group, keptGroups } from '../rules/statement.ts'
import { partsOf, type StatementRow, statementsOf } from '../store/statements.ts'

/** All that a room has said or means to say, and to whom, the newest first. */
export async function saidTo(trx: Trx, crisisId: string): Promise<(StatementRow & { groups: Group[] })[]> {
  const rows = await statementsOf(trx, crisisId)
  const parts = await partsOf(
    trx,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({
    ...row,
    groups: parts.filter((part) => part.statement_id === row.id).flatMap(keptGroups),
  }))
}
