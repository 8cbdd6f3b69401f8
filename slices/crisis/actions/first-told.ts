import type { Database } from '../../../kit/db/database.ts'
import { isHad } from '../rules/told-at.ts'
import { toldWaves } from '../store/group-board.ts'
import type { StatementRow } from '../store/statements.ts'

/** Since when somebody has had these words; null while nobody has. */
export async function firstTold(
  db: Database,
  { id, crisis_id: crisisId }: Pick<StatementRow, 'id' | 'crisis_id'>,
): Promise<Date | null> {
  const told = await hadWaves(db, { id, crisis_id: crisisId })
  const moments = told.flatMap(({ toldAt }) => toldAt?.getTime() ?? [])
  return moments.length === 0 ? null : new Date(Math.min(...moments))
}

/** Its waves that somebody has had. */
export const hadWaves = async (db: Database, { id, crisis_id: crisisId }: Pick<StatementRow, 'id' | 'crisis_id'>) =>
  (await toldWaves(db, crisisId)).filter((wave) => wave.statementId === id && isHad(wave))
