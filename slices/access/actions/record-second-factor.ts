import { publish } from '../../../kit/bus/publish.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { findAccount } from '../store/accounts.ts'

/** The log learns that a person's second factor was set or removed, judged by what the account says now. */
export async function recordSecondFactor(
  varde: Varde,
  who: { userId: string; caller: { id: string } },
  what: 'set' | 'removed',
): Promise<void> {
  const account = await findAccount(varde.db, { id: who.userId })
  if (account?.hasSecondFactor !== (what === 'set')) return
  await varde.db.transaction().execute((trx) =>
    publish(trx, {
      name: `access.second-factor-${what}`,
      mode: varde.mode,
      subject: who.userId,
      actor: who.caller.id,
      at: varde.now(),
      content: { personId: who.caller.id },
    }),
  )
}
