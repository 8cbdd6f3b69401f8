import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { elementsInForce } from '../../strategy/index.ts'
import { BLOCK_KINDS, type Bodies, blockChange } from '../rules/carried-blocks.ts'
import { changeMessage, type MessageRow } from '../store/messages.ts'
import { announce } from './announce.ts'

/**
 * After a change of the text, in its transaction: a building block that was put in is marked as carried, and one that was edited
 * away no longer is. What a person has said of a text that carries a block in other words stands.
 */
export async function followBlocks(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  { message, before, after }: { message: MessageRow; before: Bodies; after: Bodies },
): Promise<void> {
  const elements = await elementsInForce(trx, { kinds: BLOCK_KINDS })
  const changes = elements.flatMap(({ key, texts }) => {
    const sentences = Object.fromEntries(
      Object.entries(texts).map(([language, said]) => [language, said.text ?? said.title]),
    )
    const change = blockChange(sentences, before, after)
    return change && (change === 'in') !== message.block_keys.includes(key) ? [{ key, carries: change === 'in' }] : []
  })
  if (changes.length === 0) return
  const gone = changes.filter(({ carries }) => !carries).map(({ key }) => key)
  const come = changes.filter(({ carries }) => carries).map(({ key }) => key)
  await changeMessage(trx, message.id, {
    updated_at: varde.now(),
    block_keys: [...message.block_keys.filter((key) => !gone.includes(key)), ...come],
  })
  for (const content of changes) await announce(trx, varde, caller, message, 'message.block-marked', content)
}
