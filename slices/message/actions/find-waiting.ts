import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { mayDecide } from '../../../kit/kernel/may-decide.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { approversFor } from '../../organisation/index.ts'
import { messagesInReview } from '../store/message-list.ts'

/** The messages this caller is asked to approve now, the longest wait first; deputies get those of the absent. */
export async function findWaiting(varde: Varde, caller: Caller): Promise<string[]> {
  const waiting: string[] = []
  for (const message of await messagesInReview(varde.db)) {
    const { ownerId, editorIds } = message
    const own = [ownerId, ...editorIds]
    if (own.includes(caller.id)) continue
    const personIds = await askedFor(varde.db, message, varde.now())
    if (mayDecide({ personId: caller.id, writerIds: own, approverIds: personIds }) === 'yes') waiting.push(message.id)
  }
  return waiting
}

/** Who is asked to say yes to these texts now; those that wait for nobody's yes are left out. */
export async function askedToApprove(db: Database, messageIds: readonly string[], now: Date): Promise<string[]> {
  const waiting = (await messagesInReview(db)).filter(({ id }) => messageIds.includes(id))
  const asked = await Promise.all(waiting.map((message) => askedFor(db, message, now)))
  return [...new Set(asked.flat())]
}

type InReview = Awaited<ReturnType<typeof messagesInReview>>[number]

async function askedFor(
  db: Database,
  { kind, audienceKinds, unitId, ownerId, editorIds, isHeld }: InReview,
  now: Date,
) {
  const own = [ownerId, ...editorIds]
  const asked = { messageKind: kind, audienceKinds, unitId, now, except: own, inCrisis: isHeld }
  const { personIds } = await approversFor(db, asked)
  return personIds.filter((id) => !own.includes(id))
}
