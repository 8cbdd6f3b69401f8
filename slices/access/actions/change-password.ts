import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { findAccount, passwordHashOf } from '../store/accounts.ts'
import { endSessions } from '../store/sessions.ts'
import { endAllTokens } from '../store/tokens.ts'
import { isPasswordClosed, setPassword } from './set-password.ts'
import { giveTryBack, takeTry, tellRefusal } from './take-try.ts'
import { refuseWeakPassword } from './use-link.ts'

/** Is this the account's password? Wrong ones count as refused sign-ins. Throws when it is not, or must wait. */
export async function checkOwnPassword(
  varde: Varde,
  { userId, source }: { userId: string; source: string },
  password: string,
): Promise<void> {
  const account = await findAccount(varde.db, { id: userId })
  const hash = await passwordHashOf(varde.db, userId)
  if (!account || !hash) throw new Failure('invalid', 'access.no-password')
  if (!(await takeTry(varde, account.email, source))) throw new Failure('too-many', 'access.too-many-tries')
  if (await verifyPassword({ hash, password })) return giveTryBack(varde, account.email, source)
  await tellRefusal(varde, account.email, source)
  throw new Failure('invalid', 'access.wrong-password')
}

/**
 * A new password for the person's own account. All other sessions and all tokens end, and calendar addresses, which the plan hears of. With
 * single sign-on an account gets none beside it (`access.password-beside-sso`). The caller has proved who they are recently.
 */
export async function changePassword(
  varde: Varde,
  who: { caller: Caller; userId: string; sessionId: string },
  password: string,
): Promise<void> {
  const account = await findAccount(varde.db, { id: who.userId })
  if (!account) throw new Failure('not-found', 'access.no-account')
  if (await isPasswordClosed(varde, varde.db, who.userId)) throw new Failure('conflict', 'access.password-beside-sso')
  refuseWeakPassword(password, account)
  const hash = await hashPassword(password)
  await varde.db.transaction().execute(async (trx) => {
    await setPassword(varde, trx, who.userId, hash)
    await endSessions(trx, who.userId, { allBut: who.sessionId })
    await endAllTokens(trx, who.userId, varde.now())
    await publish(trx, {
      name: 'access.password-set',
      mode: varde.mode,
      subject: who.userId,
      actor: who.caller.id,
      at: varde.now(),
      content: { personId: who.caller.id },
    })
  })
}
