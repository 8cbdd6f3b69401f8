import type { Trx } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { isClosedBeside } from '../rules/password.ts'
import { savePassword, waysIn } from '../store/accounts.ts'
import { findOpening } from '../store/password-openings.ts'

/** Does this account sign in by single sign-on, so that a password beside it is closed until an administrator opens it, with a reason? */
export async function isPasswordClosed(varde: Varde, db: Varde['db'], userId: string): Promise<boolean> {
  if (!varde.settings.oidc || (await findOpening(db, userId))) return false
  return isClosedBeside(await waysIn(db, userId))
}

/** The one way to a password, for every page, link and command. Throws `access.password-beside-sso`. */
export async function setPassword(varde: Varde, trx: Trx, userId: string, hash: string): Promise<void> {
  if (await isPasswordClosed(varde, trx, userId)) throw new Failure('conflict', 'access.password-beside-sso')
  await savePassword(trx, userId, hash, varde.now())
}
