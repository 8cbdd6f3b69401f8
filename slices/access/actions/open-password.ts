import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { recordWaysIn } from '../../organisation/index.ts'
import { type Account, findAccount, hasPassword, removePassword } from '../store/accounts.ts'
import { endLinks } from '../store/links.ts'
import { insertOpening, removeOpening } from '../store/password-openings.ts'
import { endSessions, type Session } from '../store/sessions.ts'
import { endAllTokens } from '../store/tokens.ts'
import { makeAccount, personOf } from './invite-person.ts'
import { isPasswordClosed } from './set-password.ts'

/**
 * Lets an account of single sign-on have a password beside it, for a reason that stands in the log: an account for when the provider is
 * down, or somebody whom the provider does not know. One from before single sign-on ends: whoever is let have one sets it anew. Whoever opens it
 * for themselves goes on in this `session`, which gives them the link: the provider may be down, and nobody else there. Throws `access.no-single-sign-on`, `access.person-without-email`, `access.not-your-unit`.
 */
export async function openPassword(
  varde: Varde,
  caller: Caller,
  { personId, reason }: { personId: string; reason: string },
  session: Session | null,
): Promise<void> {
  const person = await personOf(varde, caller, personId)
  if (!varde.settings.oidc) throw new Failure('conflict', 'access.no-single-sign-on')
  const { unitId } = person
  const at = varde.now()
  const keep = session?.personId === personId ? session.id : undefined
  await varde.db.transaction().execute(async (trx) => {
    const userId = (await findAccount(trx, { personId }))?.id ?? (await makeAccount(trx, person, at))
    if (await isFromBefore(varde, trx, userId))
      await endPassword(varde, trx, { id: userId, personId }, { by: caller.id, unitId, keep })
    await insertOpening(trx, { userId, reason, by: caller.id, at })
    await recordWaysIn(trx, varde, caller, [{ personId, unitId: unitId }])
    await publish(trx, {
      ...{ name: 'access.password-opened', mode: varde.mode, subject: userId, unitId, actor: caller.id, at },
      content: { personId, reason },
    })
  })
}

/** Takes it back, also one that was there before single sign-on, with all that it opened. Throws `access.password-not-open`. */
export async function closePassword(varde: Varde, caller: Caller, personId: string): Promise<void> {
  const { unitId } = await personOf(varde, caller, personId)
  const account = await findAccount(varde.db, { personId })
  if (!account) throw new Failure('not-found', 'access.no-account')
  await varde.db.transaction().execute(async (trx) => {
    const isThere = varde.settings.oidc !== null && (await hasPassword(trx, account.id))
    if (!(await removeOpening(trx, account.id)) && !isThere) throw new Failure('conflict', 'access.password-not-open')
    await endPassword(varde, trx, account, { by: caller.id, unitId })
  })
}

/** Whoever comes in by single sign-on has no password from before beside it: it ends, with all that it opened but this session. */
export async function endPasswordBeside(varde: Varde, session: Session): Promise<void> {
  const { id: keep, userId, personId } = session
  await varde.db.transaction().execute(async (trx) => {
    if (await isFromBefore(varde, trx, userId))
      await endPassword(varde, trx, { id: userId, personId }, { by: personId, keep })
  })
}

/** Is there a password from before single sign-on, which opens nothing? */
const isFromBefore = async (varde: Varde, trx: Trx, userId: string): Promise<boolean> =>
  (await hasPassword(trx, userId)) && (await isPasswordClosed(varde, trx, userId))

/** The password, the links to one, the tokens and the sessions (but `keep`) end here, and calendar addresses in the plan, which hears of it. */
async function endPassword(
  varde: Varde,
  trx: Trx,
  { id, personId }: Pick<Account, 'id' | 'personId'>,
  { by, unitId = null, keep }: { by: string; unitId?: string | null; keep?: string | undefined },
): Promise<void> {
  const at = varde.now()
  await removePassword(trx, id)
  await endLinks(trx, id, at)
  await endAllTokens(trx, id, at)
  await endSessions(trx, id, keep ? { allBut: keep } : 'all')
  await publish(trx, {
    ...{ name: 'access.password-closed', mode: varde.mode, subject: id, unitId, actor: by, at },
    content: { personId },
  })
}
