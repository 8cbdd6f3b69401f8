import type { Caller } from '../../../kit/kernel/caller.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { OriginKeys } from '../rules/message-view.ts'
import { changeMessage } from '../store/messages.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-message.ts'
import { checkKeys, columnsOf, initiativeToJoin } from './message-origin.ts'

/**
 * Saves what the message comes from. Allowed also when the text is out: it is no part of what was approved, and a thread
 * may be tied afterwards. Throws `message.origin-changed-meanwhile`, `message.no-such-initiative`, `message.no-such-element`.
 */
export async function saveOrigin(
  varde: Varde,
  caller: Caller,
  { messageId, revision, ...origin }: OriginKeys & { messageId: string; revision: number },
): Promise<{ revision: number }> {
  return varde.db.transaction().execute(async (trx) => {
    const { message } = await takeUp(trx, varde, caller, messageId, 'set-origin')
    if (message.origin_revision !== revision) throw new Failure('conflict', 'message.origin-changed-meanwhile')
    if (origin.initiativeId && origin.initiativeId !== message.initiative_id)
      await initiativeToJoin(trx, origin.initiativeId)
    await checkKeys(trx, origin, message)
    const after = columnsOf(origin)
    const { initiative_id, goal_keys, gap_keys, audience_keys, role_key } = message
    if (canonical(after) === canonical({ initiative_id, goal_keys, gap_keys, audience_keys, role_key }))
      return { revision }
    const number = revision + 1
    await changeMessage(trx, message.id, { ...after, origin_revision: number, updated_at: varde.now() })
    await announce(trx, varde, caller, message, 'message.origin-changed', { revision: number, ...origin })
    return { revision: number }
  })
}
