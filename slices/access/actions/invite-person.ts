import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newToken } from '../../../kit/kernel/id.ts'
import { may } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { callerOfPerson, recordWaysIn } from '../../organisation/index.ts'
import { linkAddress, linkExpiry } from '../rules/link.ts'
import { hashOfToken } from '../rules/token.ts'
import { findAccount, hasPassword, insertAccount } from '../store/accounts.ts'
import { insertLink } from '../store/links.ts'
import { findPerson, type KnownPerson } from '../store/people.ts'
import { isPasswordClosed } from './set-password.ts'

export type OneTimeLink = { kind: 'invitation' | 'password-reset'; link: string; expiresAt: Date }

/**
 * Makes a one-time link for a person: an invitation where they have no password yet (and the account with it), else a
 * link to a new password. With single sign-on only where a password has been opened for the account. Only an administrator of the person's unit may. The link is told once and kept as a hash.
 */
export async function invitePerson(varde: Varde, caller: Caller, personId: string): Promise<OneTimeLink> {
  const person = await personOf(varde, caller, personId)
  const now = varde.now()
  const token = newToken(24)
  const tokenHash = await hashOfToken(token)
  return varde.db.transaction().execute(async (trx) => {
    const known = await findAccount(trx, { personId })
    const kind = known && (await hasPassword(trx, known.id)) ? 'password-reset' : 'invitation'
    if (known ? await isPasswordClosed(varde, trx, known.id) : varde.settings.oidc !== null)
      throw new Failure('conflict', 'access.password-beside-sso')
    const userId = known?.id ?? (await makeAccount(trx, person, now))
    const expiresAt = linkExpiry(kind, now)
    await insertLink(trx, { kind, userId, tokenHash, madeBy: caller.id, madeAt: now, expiresAt })
    await recordWaysIn(trx, varde, caller, [{ personId, unitId: person.unitId }])
    await publish(trx, {
      name: 'access.account-invited',
      mode: varde.mode,
      subject: userId,
      unitId: person.unitId,
      actor: caller.id,
      at: now,
      content: { personId, kind },
    })
    return { kind, link: linkAddress(varde.settings.baseUrl, kind, token), expiresAt }
  })
}

/**
 * The person, when this caller is an administrator of their unit and of every unit they hold a duty in: who gives
 * somebody a new password could become them. Throws `access.not-your-unit` otherwise.
 */
export async function personOf(varde: Varde, caller: Caller, personId: string): Promise<KnownPerson> {
  const person = await findPerson(varde.db, personId)
  if (!person) throw new Failure('not-found', 'access.no-such-person')
  const duties = (await callerOfPerson(varde.db, personId, varde.now()))?.duties ?? []
  for (const unitId of [person.unitId, ...duties.map((held) => held.unitId)])
    if (!may(caller, 'access.manage-accounts', unitId)) throw new Failure('not-allowed', 'access.not-your-unit')
  return person
}

/** An account without a way in, at the person's address. Throws `access.person-without-email`, `access.email-taken`. */
export async function makeAccount(trx: Trx, person: KnownPerson, now: Date): Promise<string> {
  return insertAccount(trx, { ...person, email: await freeAddress(trx, person) }, now)
}

async function freeAddress(db: Varde['db'], person: KnownPerson): Promise<string> {
  if (!person.email) throw new Failure('invalid', 'access.person-without-email')
  if (await findAccount(db, { email: person.email })) throw new Failure('conflict', 'access.email-taken')
  return person.email
}
