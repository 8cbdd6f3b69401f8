import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { recordWaysIn } from '../../organisation/index.ts'
import { findAccount } from '../store/accounts.ts'
import { endRecoveryCodes } from '../store/recovery-codes.ts'
import { endSecondFactor } from '../store/second-factor.ts'
import { endPasskeys, endSessions } from '../store/sessions.ts'
import { personOf } from './invite-person.ts'

/**
 * Somebody has lost the key and the telephone: an administrator who has seen who they are takes both away, and they get new ones at the
 * next sign-in. Their sessions end. Throws `access.not-your-unit`, `access.no-account`.
 */
export async function resetSecondFactor(varde: Varde, caller: Caller, personId: string): Promise<void> {
  const { unitId } = await personOf(varde, caller, personId)
  const account = await findAccount(varde.db, { personId })
  if (!account) throw new Failure('not-found', 'access.no-account')
  await varde.db.transaction().execute(async (trx) => {
    await endSecondFactor(trx, account.id)
    await endPasskeys(trx, account.id)
    await endRecoveryCodes(trx, account.id)
    await endSessions(trx, account.id, 'all')
    await recordWaysIn(trx, varde, caller, [{ personId, unitId: unitId }])
    await publish(trx, {
      ...{ name: 'access.second-factor-reset', mode: varde.mode, subject: account.id, unitId, actor: caller.id },
      ...{ at: varde.now(), content: { personId } },
    })
  })
}
