import { publishAll } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { unitsWhere } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { insertAccounts, withoutAccount } from '../store/waiting-accounts.ts'

/** The units that the caller is an administrator of, with those below. */
export const administeredBy = (caller: Caller): string[] => unitsWhere(caller, 'access.manage-accounts') ?? []

/**
 * Opens an account for everyone of the caller's units who has an address and no account. They have no password and get no
 * link: they come in by single sign-on, when the provider has verified the address. Throws `access.no-single-sign-on`.
 */
export async function openAccounts(varde: Varde, caller: Caller): Promise<{ opened: number }> {
  if (!varde.settings.oidc) throw new Failure('conflict', 'access.no-single-sign-on')
  const now = varde.now()
  return varde.db.transaction().execute(async (trx) => {
    const people = await withoutAccount(trx, administeredBy(caller))
    const opened = await insertAccounts(trx, people, now)
    await publishAll(
      trx,
      opened.map(({ userId, personId, unitId }) => ({
        name: 'access.account-made',
        mode: varde.mode,
        subject: userId,
        unitId,
        actor: caller.id,
        at: now,
        content: { personId },
      })),
    )
    return { opened: opened.length }
  })
}
