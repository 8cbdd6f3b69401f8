import type { Varde } from '../../../kit/settings/varde.ts'
import { findAccount } from '../store/accounts.ts'
import { listPasskeys, listSessions } from '../store/sessions.ts'
import { listTokens } from '../store/tokens.ts'

/** What sign-in holds about a person, for the person: account, open sessions, passkeys and tokens; never a secret. Null without an account. */
export async function ownAccess(varde: Varde, personId: string) {
  const account = await findAccount(varde.db, { personId })
  if (!account) return null
  const [sessions, passkeys, tokens] = await Promise.all([
    listSessions(varde.db, account.id, varde.now()),
    listPasskeys(varde.db, account.id),
    listTokens(varde.db, account.id),
  ])
  return {
    email: account.email,
    hasSecondFactor: account.hasSecondFactor,
    sessions: sessions.map(({ userAgent, createdAt, seenAt }) => ({
      device: userAgent,
      signedInAt: createdAt,
      seenAt,
    })),
    passkeys: passkeys.map(({ name, createdAt }) => ({ name, madeAt: createdAt })),
    tokens: tokens.map(({ name, scopes, expiresAt }) => ({ name, scopes, expiresAt })),
  }
}
