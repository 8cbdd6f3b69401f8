import { publish, publishHeard } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { findAccount } from '../store/accounts.ts'
import { endCodesOf } from '../store/emergency-codes.ts'
import { endLinks } from '../store/links.ts'
import { endRecoveryCodes } from '../store/recovery-codes.ts'
import { endPasskeys, endSessions } from '../store/sessions.ts'
import { endAllTokens, endToken } from '../store/tokens.ts'
import { personOf } from './invite-person.ts'

type Who = { caller: Caller; userId: string }

/** Ends one of the person's own tokens at once. */
export async function endOwnToken(varde: Varde, who: Who, tokenId: string): Promise<void> {
  const now = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    if (!(await endToken(trx, who.userId, tokenId, now))) throw new Failure('not-found', 'access.no-such-token')
    await publish(trx, {
      name: 'access.token-ended',
      mode: varde.mode,
      subject: who.userId,
      actor: who.caller.id,
      at: now,
      content: { tokenId },
    })
  })
}

/** Ends one of the person's own sessions, or all but the one they sit in. */
export async function endOwnSessions(
  varde: Varde,
  who: Who,
  which: { id: string } | { allBut: string },
): Promise<{ ended: number }> {
  return varde.db.transaction().execute(async (trx) => {
    const ended = await endSessions(trx, who.userId, which)
    if (ended === 0 && 'id' in which) throw new Failure('not-found', 'access.no-such-session')
    if (ended > 0) await announceEnded(varde, trx, who.userId, who.caller.id, { ended })
    return { ended }
  })
}

/**
 * An administrator ends everything that lets a person in, when a computer was lost, say: sessions, tokens, links, passkeys and codes on a sheet here, and
 * calendar addresses in the plan, which hears of it. The account stays.
 */
export async function endAllAccess(varde: Varde, caller: Caller, personId: string): Promise<{ ended: number }> {
  await personOf(varde, caller, personId)
  const account = await findAccount(varde.db, { personId })
  if (!account) throw new Failure('not-found', 'access.no-account')
  return varde.db.transaction().execute(async (trx) => {
    await endAllTokens(trx, account.id, varde.now())
    await endLinks(trx, account.id, varde.now())
    await endPasskeys(trx, account.id)
    await endRecoveryCodes(trx, account.id)
    await endCodesOf(trx, account.id, varde.now())
    const ended = await endSessions(trx, account.id, 'all')
    await announceEnded(varde, trx, account.id, caller.id, { ended, personId, everything: true })
    return { ended }
  })
}

async function announceEnded(
  varde: Varde,
  trx: Parameters<typeof publish>[0],
  userId: string,
  actor: string,
  content: { ended: number; personId?: string; everything?: true },
): Promise<void> {
  await publishHeard(varde, trx, {
    name: 'access.sessions-ended',
    mode: varde.mode,
    subject: userId,
    actor,
    at: varde.now(),
    content,
  })
}
