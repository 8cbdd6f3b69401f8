import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { elementsInForce } from '../../strategy/index.ts'
import { BLOCK_KINDS } from '../rules/carried-blocks.ts'
import { changeMessage } from '../store/messages.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-message.ts'

/**
 * A person says that the text carries a building block of the message platform, or no longer does. Two who mark at the
 * same time both get their way: each mark stands by itself. Throws `message.no-such-element`.
 */
export async function markBlock(
  varde: Varde,
  caller: Caller,
  { messageId, key, carries }: { messageId: string; key: string; carries: boolean },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { message } = await takeUp(trx, varde, caller, messageId, 'set-origin')
    const others = message.block_keys.filter((each) => each !== key)
    if (carries === others.length < message.block_keys.length) return
    if (carries) {
      const [found] = await elementsInForce(trx, { keys: [key], kinds: BLOCK_KINDS })
      if (!found) throw new Failure('invalid', 'message.no-such-element', { keys: key })
    }
    const block_keys = carries ? [...others, key] : others
    await changeMessage(trx, message.id, { block_keys, updated_at: varde.now() })
    await announce(trx, varde, caller, message, 'message.block-marked', { key, carries })
  })
}
