import type { Database } from '../../../kit/db/database.ts'
import { type StaffHad, staffHad } from '../rules/staff-had.ts'
import type { CrisisRow } from '../store/crises.ts'
import { wavesOfStatements } from '../store/group-board.ts'

/** How many of own staff have the words of a statement. */
export const staffOf = async (db: Database, file: Pick<CrisisRow, 'id'>, statementId: string): Promise<StaffHad> =>
  staffHad(await wavesOfStatements(db, file.id), statementId)
