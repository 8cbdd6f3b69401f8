import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { MatterCheck } from '../rules/approval.ts'
import { changeMessage } from '../store/messages.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-message.ts'

/** A person gives their word that it is settled with the unions, the police or the next of kin, or takes it back. */
export async function settleCheck(
  varde: Varde,
  caller: Caller,
  { messageId, check, done }: { messageId: string; check: MatterCheck; done: boolean },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { message } = await takeUp(trx, varde, caller, messageId, 'settle-check')
    const standing = message.checks[check]
    if (!standing?.required) throw new Failure('invalid', 'message.check-not-required')
    if (standing.done === done) return
    const checks = { ...message.checks, [check]: { required: true, done } }
    await changeMessage(trx, messageId, { checks: JSON.stringify(checks), updated_at: varde.now() })
    await announce(trx, varde, caller, message, 'message.check-settled', { check, done })
  })
}
