import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { recordWaysIn } from '../../organisation/index.ts'
import { findAccount, removePassword } from '../store/accounts.ts'
import { endLinks } from '../store/links.ts'
import { insertOpening, removeOpening } from '../store/password-openings.ts'
import { endSessions } from '../store/sessions.ts'
import { makeAccount, personOf } from './invite-person.ts'

/**
 * Lets an account of single sign-on have a password beside it, for a reason that stands in the log: an account for when the provider is
 * down, or somebody whom the provider does not know. Throws `access.no-single-sign-on`, `access.person-without-email`, `access.not-your-unit`.
 */
export async function openPassword(
  varde: Varde,
  caller: Caller,
  { personId, reason }: { personId: string; reason: string },
): Promise<void> {
  const person = await personOf(varde, caller, personId)
  if (!varde.settings.oidc) throw new Failure('conflict', 'access.no-single-sign-on')
  const { unitId } = person
  const at = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    const userId = (await findAccount(trx, { personId }))?.id ?? (await makeAccount(trx, person, at))
    await insertOpening(trx, { userId, reason, by: caller.id, at })
    await recordWaysIn(trx, varde, caller, [{ personId, unitId: unitId }])
    await publish(trx, {
      ...{ name: 'access.password-opened', mode: varde.mode, subject: userId, unitId, actor: caller.id, at },
      content: { personId, reason },
    })
  })
}

/** Takes it back: the password, the links to one and the sessions end. Throws `access.password-not-open`. */
export async function closePassword(varde: Varde, caller: Caller, personId: string): Promise<void> {
  const { unitId } = await personOf(varde, caller, personId)
  const account = await findAccount(varde.db, { personId })
  if (!account) throw new Failure('not-found', 'access.no-account')
  const at = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    if (!(await removeOpening(trx, account.id))) throw new Failure('conflict', 'access.password-not-open')
    await removePassword(trx, account.id)
    await endLinks(trx, account.id, at)
    await endSessions(trx, account.id, 'all')
    await publish(trx, {
      ...{ name: 'access.password-closed', mode: varde.mode, subject: account.id, unitId, actor: caller.id, at },
      content: { personId },
    })
  })
}
