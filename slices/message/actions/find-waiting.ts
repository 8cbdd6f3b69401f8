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
    const { personIds } = await approversFor(varde.db, {
      messageKind: message.kind,
      audienceKinds: message.audienceKinds,
      unitId: message.unitId,
      now: varde.now(),
      except: own,
    })
    if (mayDecide({ personId: caller.id, writerIds: own, approverIds: personIds }) === 'yes') waiting.push(message.id)
  }
  return waiting
}
