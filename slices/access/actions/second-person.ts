import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { dutiesWith, may } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { requireAnother, secondWaysIn } from '../../organisation/index.ts'
import { findAccount } from '../store/accounts.ts'
import { admit, lockWaiting, type WaitingEntry, waitingEntries, whoMayAdmit } from '../store/emergency-entries.ts'
import type { Session } from '../store/sessions.ts'
import { enterByEmergencyCode } from './enter-by-emergency-code.ts'
import { envelopeOf, takeTry, tellRefusal } from './take-try.ts'

const mayAdmit = (caller: Caller, entry: WaitingEntry): boolean =>
  caller.id !== entry.personId && may(caller, 'access.admit-second', entry.unitId)
const inOwnRight = (entry: WaitingEntry) => (own: Caller) => mayAdmit(own, entry)

/** Whoever came by a code from the envelope and waits for a second person, for those who may be it. */
export async function listWaiting(varde: Varde, caller: Caller): Promise<WaitingEntry[]> {
  return (await waitingEntries(varde.db, varde.now())).filter((entry) => mayAdmit(caller, entry))
}

/** Says, as the second person, that this is who they say. Throws `access.nobody-waits`, and as `requireAnother`. */
export async function admitWaiting(varde: Varde, caller: Caller, sessionId: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const entry = await lockWaiting(trx, sessionId, varde.now())
    if (!entry || !mayAdmit(caller, entry)) throw new Failure('not-found', 'access.nobody-waits')
    await requireAnother(trx, varde.now(), {
      ...{ personId: caller.id, than: [entry.personId], inOwnRight: inOwnRight(entry) },
    })
    await letIn(varde, trx, entry, { personId: caller.id, by: 'session' })
  })
}

/**
 * The second person has no way in either: they type a code of their own beside the first, on the page that waits. Throws
 * `access.nobody-waits`, `access.same-person`, `access.too-many-tries` and `access.wrong-emergency-code`.
 */
export async function admitByCode(
  varde: Varde,
  { session, source }: { session: Session; source: string },
  asked: { email: string; code: string },
): Promise<void> {
  const account = await findAccount(varde.db, { email: asked.email })
  if (account?.id === session.userId) throw new Failure('conflict', 'access.same-person')
  if (!(await takeTry(varde, envelopeOf(asked.email), source))) throw new Failure('too-many', 'access.too-many-tries')
  const spent = await enterByEmergencyCode(varde, asked)
  if (!spent) await tellRefusal(varde, envelopeOf(asked.email), source)
  if (!spent || !account) throw new Failure('invalid', 'access.wrong-emergency-code')
  await varde.db.transaction().execute(async (trx) => {
    const entry = await lockWaiting(trx, session.id, varde.now())
    if (!entry) throw new Failure('not-found', 'access.nobody-waits')
    await letIn(varde, trx, entry, { personId: account.personId, by: 'emergency-code' })
  })
}

/** Who can be the second person of this session, by name and title, for the page that waits. */
export async function whoCanAdmit(varde: Varde, session: Session): Promise<{ name: string; title: string }[]> {
  const entry = (await waitingEntries(varde.db, varde.now())).find(({ sessionId }) => sessionId === session.id)
  return entry ? whoMayAdmit(varde.db, entry, dutiesWith('access.admit-second')) : []
}

async function letIn(
  varde: Varde,
  trx: Trx,
  entry: WaitingEntry,
  second: { personId: string; by: 'session' | 'emergency-code' },
): Promise<void> {
  await admit(trx, entry.sessionId)
  await secondWaysIn(trx, varde.now(), {
    ...{ personId: entry.personId, by: second.personId, inOwnRight: inOwnRight(entry) },
  })
  await publish(trx, {
    ...{ name: 'access.emergency-entry-confirmed', mode: varde.mode, subject: entry.userId, unitId: entry.unitId },
    ...{ actor: second.personId, at: varde.now(), content: { personId: entry.personId, by: second.by } },
  })
}
