import { publish } from '../../../kit/bus/publish.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { countRefusal, isWorthTelling, mustWait } from '../rules/refusal.ts'
import { findAccount } from '../store/accounts.ts'
import { findRefusals, saveRefusals } from '../store/refusals.ts'

/** Must the password of this address wait, because it was wrong too often? Unknown addresses never wait. */
export async function passwordMustWait(varde: Varde, email: string): Promise<boolean> {
  const account = await findAccount(varde.db, { email })
  return account !== null && mustWait(await findRefusals(varde.db, account.id), varde.now())
}

/** Counts a wrong password for the account. The log is told of every fifth, with the count and nothing else. */
export async function recordRefusal(varde: Varde, email: string): Promise<void> {
  const account = await findAccount(varde.db, { email })
  if (!account) return
  await varde.db.transaction().execute(async (trx) => {
    const refusals = countRefusal(await findRefusals(trx, account.id), varde.now())
    await saveRefusals(trx, account.id, refusals)
    if (!isWorthTelling(refusals)) return
    await publish(trx, {
      name: 'access.sign-in-refused',
      mode: varde.mode,
      subject: account.id,
      actor: systemCaller('access').id,
      at: varde.now(),
      content: { count: refusals.count },
    })
  })
}
