import { publish } from '../../../kit/bus/publish.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { AccessEvent } from '../events.ts'
import { findAccount } from '../store/accounts.ts'

type Who = { userId: string; caller: { id: string } }

/** The log learns that a person's second factor was set or removed, judged by what the account says now. */
export async function recordSecondFactor(varde: Varde, who: Who, what: 'set' | 'removed'): Promise<void> {
  const account = await findAccount(varde.db, { id: who.userId })
  if (account?.hasSecondFactor !== (what === 'set')) return
  await recordMeans(varde, who, `access.second-factor-${what}`)
}

/** The log learns that a person has other means of signing in than before. */
export async function recordMeans(varde: Varde, who: Who, name: AccessEvent): Promise<void> {
  await varde.db.transaction().execute((trx) =>
    publish(trx, {
      ...{ name, mode: varde.mode, subject: who.userId, actor: who.caller.id, at: varde.now() },
      content: { personId: who.caller.id },
    }),
  )
}
