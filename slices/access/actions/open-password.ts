import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { recordWaysIn } from '../../organisation/index.ts'
import { findAccount, hasPassword, removePassword } from '../store/accounts.ts'
import { endLinks } from '../store/links.ts'
import { insertOpening, removeOpening } from '../store/password-openings.ts'
import { endSessions, type Session } from '../store/sessions.ts'
import { makeAccount, personOf } from './invite-person.ts'
import { isPasswordClosed } from './set-password.ts'

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

/** Takes it back, also one that was there before single sign-on: the password, the links to one and the sessions end. Throws `access.password-not-open`. */
export async function closePassword(varde: Varde, caller: Caller, personId: string): Promise<void> {
  const { unitId } = await personOf(varde, caller, personId)
  const account = await findAccount(varde.db, { personId })
  if (!account) throw new Failure('not-found', 'access.no-account')
  const at = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    const isThere = varde.settings.oidc !== null && (await hasPassword(trx, account.id))
    if (!(await removeOpening(trx, account.id)) && !isThere) throw new Failure('conflict', 'access.password-not-open')
    await removePassword(trx, account.id)
    await endLinks(trx, account.id, at)
    await endSessions(trx, account.id, 'all')
    await publish(trx, {
      ...{ name: 'access.password-closed', mode: varde.mode, subject: account.id, unitId, actor: caller.id, at },
      content: { personId },
    })
  })
}

/** Whoever comes in by single sign-on has no password from before beside it: it ends, with all that it opened but this session. */
export async function endPasswordBeside(varde: Varde, session: Session): Promise<void> {
  const { id, userId, personId } = session
  await varde.db.transaction().execute(async (trx) => {
    if (!(await hasPassword(trx, userId)) || !(await isPasswordClosed(varde, trx, userId))) return
    await removePassword(trx, userId)
    await endLinks(trx, userId, varde.now())
    await endSessions(trx, userId, { allBut: id })
    await publish(trx, {
      ...{ name: 'access.password-closed', mode: varde.mode, subject: userId, actor: personId, at: varde.now() },
      content: { personId },
    })
  })
}
