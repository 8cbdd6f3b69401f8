import { hashPassword } from 'better-auth/crypto'
import { publish } from '../../../kit/bus/publish.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { passwordFault } from '../rules/password.ts'
import { hashOfToken } from '../rules/token.ts'
import { findAccount } from '../store/accounts.ts'
import { findLink, type Link, useUpLink } from '../store/links.ts'
import { clearRefusals } from '../store/refusals.ts'
import { endSessions } from '../store/sessions.ts'
import { endAllTokens } from '../store/tokens.ts'
import { setPassword } from './set-password.ts'

/** What a link is for, so that the page can greet the right person. Throws `access.link-used-up`. */
export async function readLink(varde: Varde, token: string): Promise<Link> {
  const link = await findLink(varde.db, await hashOfToken(token), varde.now())
  if (!link) throw new Failure('not-found', 'access.link-used-up')
  return link
}

/**
 * Sets the password of the account the link was made for, once. All its sessions and tokens end. Returns the address to sign in with.
 * Throws `access.password-beside-sso`.
 */
export async function takeUpLink(varde: Varde, input: { token: string; password: string }): Promise<{ email: string }> {
  const link = await readLink(varde, input.token)
  const account = link.userId ? await findAccount(varde.db, { id: link.userId }) : null
  if (!account) throw new Failure('not-found', 'access.link-used-up')
  refuseWeakPassword(input.password, account)
  const hash = await hashPassword(input.password)
  const now = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    if (!(await useUpLink(trx, link.id, now))) throw new Failure('conflict', 'access.link-used-up')
    await setPassword(varde, trx, account.id, hash)
    await clearRefusals(trx, account.id)
    await endSessions(trx, account.id, 'all')
    await endAllTokens(trx, account.id, now)
    await publish(trx, {
      name: link.kind === 'invitation' ? 'access.account-opened' : 'access.password-set',
      mode: varde.mode,
      subject: account.id,
      actor: account.personId,
      at: now,
      content: { personId: account.personId, madeBy: link.madeBy },
    })
  })
  return { email: account.email }
}

/** Throws `access.password-…` when the password will not do. */
export function refuseWeakPassword(password: string, about: { name: string; email: string }): void {
  const fault = passwordFault(password, about)
  if (fault) throw new Failure('invalid', `access.password-${fault}`)
}
