import type { Trx } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { savePassword } from '../store/accounts.ts'
import { findOpening } from '../store/password-openings.ts'

/**
 * Where there is single sign-on, a password opens nothing and is given to nobody until an administrator opens it for that account, with a
 * reason; also one that was there before. Those of a demo are public, and stay.
 */
export async function isPasswordClosed(varde: Varde, db: Varde['db'], userId: string): Promise<boolean> {
  return varde.settings.oidc !== null && varde.mode !== 'demo' && (await findOpening(db, userId)) === null
}

/** The one way to a password, for every page, link and command. Throws `access.password-beside-sso`. */
export async function setPassword(varde: Varde, trx: Trx, userId: string, hash: string): Promise<void> {
  if (await isPasswordClosed(varde, trx, userId)) throw new Failure('conflict', 'access.password-beside-sso')
  await savePassword(trx, userId, hash, varde.now())
}
