import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { resolveComment as resolveRow } from '../store/remarks.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-message.ts'

/** The comment is dealt with. Throws `message.no-such-comment` when it is not there or resolved already. */
export async function resolveComment(
  varde: Varde,
  caller: Caller,
  { messageId, commentId }: { messageId: string; commentId: string },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { message } = await takeUp(trx, varde, caller, messageId, 'comment')
    const found = await resolveRow(trx, { messageId, commentId, by: caller.id, now: varde.now() })
    if (!found) throw new Failure('not-found', 'message.no-such-comment')
    await announce(trx, varde, caller, message, 'message.comment-resolved', { commentId })
  })
}
