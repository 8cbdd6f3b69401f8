import type { Caller } from '../../../kit/kernel/caller.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import type { MatterCheck, Office, Settled } from '../rules/approval.ts'
import { changeMessage } from '../store/messages.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-message.ts'

export type SettledInput = {
  messageId: string
  check: MatterCheck
  done: boolean
  /** The day of a discussion with the unions (YYYY-MM-DD), and with which offices. */
  on?: string | undefined
  with?: Office[] | undefined
}

/**
 * A person gives their word that it is settled with the unions, the police or the next of kin, or takes it back. Throws
 * `message.check-not-required`, and for a discussion `message.discussion-incomplete` without a day up to today or an office.
 */
export async function settleCheck(
  varde: Varde,
  caller: Caller,
  { messageId, check, done, on, with: offices }: SettledInput,
): Promise<void> {
  const discussion = check === 'unions' && done ? { on, with: offices } : {}
  if (check === 'unions' && done && (!on || !offices?.length || on > dayOf(varde.now())))
    throw new Failure('invalid', 'message.discussion-incomplete')
  await varde.db.transaction().execute(async (trx) => {
    const { message } = await takeUp(trx, varde, caller, messageId, 'settle-check')
    const standing = message.checks[check]
    if (!standing?.required) throw new Failure('invalid', 'message.check-not-required')
    const after: Settled = { required: true, done, ...discussion }
    if (canonical(standing) === canonical(after)) return
    const checks = { ...message.checks, [check]: after }
    await changeMessage(trx, messageId, { checks: JSON.stringify(checks), updated_at: varde.now() })
    await announce(trx, varde, caller, message, 'message.check-settled', { check, done, ...discussion })
  })
}
