import { publish } from '../../../kit/bus/publish.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { SignInMethod } from '../rules/strength.ts'
import { findAccount } from '../store/accounts.ts'

/** Someone signed in: the log has it (without address or device). */
export async function recordSignIn(
  varde: Varde,
  userId: string,
  method: SignInMethod,
  providerSaid: string[],
): Promise<void> {
  const account = await findAccount(varde.db, { id: userId })
  if (!account) return
  await varde.db.transaction().execute(async (trx) => {
    await publish(trx, {
      name: 'access.signed-in',
      mode: varde.mode,
      subject: userId,
      actor: account.personId,
      at: varde.now(),
      content: { personId: account.personId, method, ...(providerSaid.length > 0 && { providerSaid }) },
    })
  })
}
