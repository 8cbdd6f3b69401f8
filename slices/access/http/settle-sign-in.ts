import { actVia } from '../../../kit/bus/acting.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { demandedOf, meansOf } from '../actions/look-at-means.ts'
import { endPasswordBeside } from '../actions/open-password.ts'
import { recordMeans, recordSecondFactor } from '../actions/record-second-factor.ts'
import { recordSignIn } from '../actions/record-sign-in.ts'
import { signInRule } from '../actions/sign-in-rule.ts'
import type { ProviderClaims } from '../clients/provider-claims.ts'
import { hasStrongMeans, type SignInMethod } from '../rules/strength.ts'
import { findAccount } from '../store/accounts.ts'
import { confirmSession, endSessions, findSession, proveSession, type Session } from '../store/sessions.ts'
import { CODE_DOORS, SIGN_IN } from './library-doors.ts'
import type { Found } from './sign-in-server.ts'

/** Of whom a second factor is demanded keeps one: the last is not taken away. Throws `access.second-factor-demanded`. */
export async function refuseLastMeans(varde: Varde, door: string, before: Found | null): Promise<void> {
  const isApp = door === 'POST /two-factor/disable'
  if (!before || !(isApp || door === 'POST /passkey/delete-passkey')) return
  const means = await meansOf(varde, before.userId)
  const left = isApp ? { ...means, hasCode: false } : { ...means, passkeys: means.passkeys - 1 }
  if (!hasStrongMeans(left) && (await demandedOf(varde, before.caller)))
    throw new Failure('conflict', 'access.second-factor-demanded')
}

/**
 * After the library said yes: what was proved is written on the session before its cookie leaves, and the log learns what happened, judged
 * by the session the answer sets. Answers with the address of the account that signed in, if one did.
 */
export async function settleSignIn(
  varde: Varde,
  door: string,
  before: Found | null,
  answer: Response,
  claims: ProviderClaims,
): Promise<string | null> {
  const token = newSessionToken(answer)
  const fresh = token ? await findSession(varde.db, token, varde.now()) : null
  if (fresh) await settleNew(varde, door, before, fresh, claims)
  else if (before?.session) await settleSame(varde, door, before.session)
  if (before) await actVia('session', () => recordChange(varde, door, before))
  // Setting up an app is no sign-in of its own.
  const method = SIGN_IN[door]
  const isSetUp = before !== null && CODE_DOORS.includes(door)
  if (!fresh || !method) return null
  if (!isSetUp) await recordSignIn(varde, fresh.userId, method, claims.said)
  return (await findAccount(varde.db, { id: fresh.userId }))?.email ?? null
}

async function settleNew(
  varde: Varde,
  door: string,
  before: Found | null,
  fresh: Session,
  claims: ProviderClaims,
): Promise<void> {
  const method = SIGN_IN[door] ?? afterChange(before?.session?.method ?? 'none')
  const now = varde.now()
  // A provider whose clock is ahead of ours makes nothing fresher than it is.
  const authenticatedAt = claims.authenticatedAt && claims.authenticatedAt < now ? claims.authenticatedAt : null
  const awaitsSecond = method === 'emergency-code' && (await signInRule(varde)).twoForEmergency
  await proveSession(varde.db, fresh.id, { method, providerSaid: claims.said, authenticatedAt, awaitsSecond })
  // Whoever proved once more who they are has one session, the new one.
  if (before?.session && before.userId === fresh.userId && before.session.id !== fresh.id)
    await endSessions(varde.db, fresh.userId, { id: before.session.id })
  if (method === 'sso') await endPasswordBeside(varde, fresh)
}

/** Without the app, what it proved is proved no more. */
const afterChange = (method: SignInMethod): SignInMethod =>
  method === 'second-factor' || method === 'backup-code' ? 'password' : method

/** A code or a new passkey in a session that goes on: it has proved more from now on. */
async function settleSame(varde: Varde, door: string, session: Session): Promise<void> {
  const method = door === 'POST /passkey/verify-registration' ? 'passkey' : SIGN_IN[door]
  if (!method || method === 'password') return
  await proveSession(varde.db, session.id, { method })
  await confirmSession(varde.db, session.id, varde.now())
}

async function recordChange(varde: Varde, door: string, before: Found): Promise<void> {
  if (door === 'POST /two-factor/verify-totp') await recordSecondFactor(varde, before, 'set')
  if (door === 'POST /two-factor/disable') await recordSecondFactor(varde, before, 'removed')
  if (door === 'POST /passkey/verify-registration') await recordMeans(varde, before, 'access.passkey-added')
  if (door === 'POST /passkey/delete-passkey') await recordMeans(varde, before, 'access.passkey-removed')
}

function newSessionToken(answer: Response): string | null {
  for (const cookie of answer.headers.getSetCookie()) {
    const value = /^(?:__Host-)?varde\.session_token=([^;]+)/.exec(cookie)?.[1]
    if (value) return decodeURIComponent(value).split('.')[0] ?? null
  }
  return null
}
