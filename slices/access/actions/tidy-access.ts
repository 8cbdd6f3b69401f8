import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { deleteAccount } from '../store/accounts.ts'
import { sweep } from '../store/sessions.ts'

/** Sessions, challenges and links that have run out are kept for nothing, so they go. */
export async function tidyAccess(varde: Varde): Promise<void> {
  await sweep(varde.db, varde.now())
}

/** The person's data were erased in the organisation: the account goes with everything that hangs on it. */
export async function eraseAccount(trx: Trx, event: { subject: string; mode: Varde['mode']; at: Date }): Promise<void> {
  const userId = await deleteAccount(trx, event.subject)
  if (!userId) return
  await publish(trx, {
    name: 'access.account-ended',
    mode: event.mode,
    subject: userId,
    actor: systemCaller('access').id,
    at: event.at,
    content: { personId: event.subject },
  })
}
