import type { Database } from '../../../kit/db/database.ts'
import { groupOfKinds } from '../rules/statement.ts'
import type { CrisisRow } from '../store/crises.ts'
import { wavesOfStatements } from '../store/group-board.ts'

/** How many of own staff have it, of how many who can; submitted is what counts. */
export async function staffOf(db: Database, file: Pick<CrisisRow, 'id'>, statementId: string) {
  const waves = (await wavesOfStatements(db, file.id)).filter(
    (wave) => wave.statementId === statementId && groupOfKinds(wave.audienceKinds) === 'staff',
  )
  const reached = waves.reduce((sum, wave) => sum + wave.reached, 0)
  const waiting = waves.reduce((sum, wave) => sum + wave.waiting, 0)
  return { reached, of: reached + waiting, isTold: waiting === 0 && waves.every((wave) => wave.openedAt !== null) }
}
