import type { Caller } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { insertComment } from '../store/remarks.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-message.ts'

/** A comment on a block (-1 is the title). `quote` is what stood there, so that the comment is understood later. */
export async function addComment(
  varde: Varde,
  caller: Caller,
  input: { messageId: string; language: string; block: number; quote: string; text: string },
): Promise<{ id: string }> {
  const id = newId('cmt')
  await varde.db.transaction().execute(async (trx) => {
    const { message } = await takeUp(trx, varde, caller, input.messageId, 'comment')
    await insertComment(trx, {
      id,
      message_id: message.id,
      language: input.language,
      block: input.block,
      quote: input.quote,
      text: input.text,
      author_id: caller.id,
      created_at: varde.now(),
      resolved_by: null,
      resolved_at: null,
    })
    await announce(trx, varde, caller, message, 'message.comment-added', { commentId: id, language: input.language })
  })
  return { id }
}
