import { translator } from '../../../kit/i18n/translate.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { overrideWave } from '../../dispatch/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { saidTime } from '../rules/said-time.ts'
import { changeCrisis, lockCrisis } from '../store/crises.ts'
import { heldPublicWave, lockStatement, partsOf, type StatementRow } from '../store/statements.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'

/**
 * The promise is about to be broken because some of our own staff cannot be reached: what is public goes all the same, as the one
 * who released it said beforehand. So do words that follow in more languages. On record, with how many were reached. Never past a
 * stop that nobody has lifted.
 */
export async function overrideStatement(
  varde: Varde,
  id: string,
  at: (statement: StatementRow) => Date | null,
): Promise<void> {
  const { db } = varde
  const now = varde.now()
  const found = await db.transaction().execute(async (trx) => {
    const statement = await lockStatement(trx, id, true)
    if (statement?.state !== 'going' && statement?.state !== 'out') return null
    const due = at(statement)
    const held = due && due <= now ? await heldPublicWave(trx, await partsOf(trx, [id])) : null
    return held && { statement, held }
  })
  if (!found) return
  const { statement, held } = found
  const { reached, of } = held
  const t = translator('nb')
  const reason =
    statement.state === 'out'
      ? t('crisis:override.language', { reached, of })
      : t('crisis:override.reason', { time: saidTime(statement.out_by!, now, 'nb'), reached, of })
  try {
    const caller = { ...systemCaller('crisis'), id: statement.made_by }
    await overrideWave(varde, caller, { dispatchId: held.dispatchId, waveId: held.waveId, reason, isConfirmed: true })
  } catch (error) {
    // It opened by itself in the meantime.
    if (error instanceof Failure && error.code === 'dispatch.wave-not-waiting') return
    throw error
  }
  await db.transaction().execute(async (trx) => {
    const file = (await lockCrisis(trx, statement.crisis_id))!
    const params = { number: statement.number, reached: held.reached, of: held.of }
    await noteInRoom(trx, { crisisId: file.id, code: 'statement-override', params, by: statement.made_by, at: now })
    const content = { statementId: id, statement: statement.number, reached: held.reached, of: held.of }
    await announceCrisis(trx, { id: statement.made_by }, file, CRISIS_EVENTS.statementOverridden, now, content)
    await changeCrisis(trx, file.id)
  })
}
