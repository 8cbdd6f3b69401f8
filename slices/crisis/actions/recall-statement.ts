import { systemCaller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { stopDispatch } from '../../dispatch/index.ts'
import { lockCrisis } from '../store/crises.ts'
import { lockStatement, partsOf } from '../store/statements.ts'
import { dropStatement } from './drop-statement.ts'

/**
 * Something that a statement says has changed before it was public: it never will be. Those who have got it already get a
 * correction, which the room offers.
 */
export async function recallStatement(varde: Varde, id: string): Promise<void> {
  const dispatchIds = await varde.db.transaction().execute(async (trx) => {
    const statement = await lockStatement(trx, id)
    if (statement?.state !== 'waiting' && statement?.state !== 'going') return []
    const file = (await lockCrisis(trx, statement.crisis_id))!
    await dropStatement(trx, file, statement, 'fact-changed', varde.now())
    return (await partsOf(trx, [id])).flatMap((one) => one.dispatch_id ?? [])
  })
  for (const dispatchId of dispatchIds)
    try {
      await stopDispatch(varde, systemCaller('crisis'), dispatchId)
    } catch (error) {
      // It had ended by itself.
      if (!(error instanceof Failure) || error.code !== 'dispatch.cannot-stop') throw error
    }
}
