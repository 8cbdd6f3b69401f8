import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { MessageEvent } from '../events.ts'
import type { MessageRow } from '../store/messages.ts'

/** Writes the event row of a change to this message: ids, numbers, states and reasons, never the text. */
export async function announce(
  trx: Trx,
  varde: Pick<Varde, 'now'>,
  caller: Pick<Caller, 'id'>,
  message: Pick<MessageRow, 'id' | 'mode' | 'unit_id'>,
  name: MessageEvent,
  content: Record<string, unknown> = {},
): Promise<void> {
  await publish(trx, {
    name,
    mode: message.mode,
    subject: message.id,
    unitId: message.unit_id,
    actor: caller.id,
    at: varde.now(),
    content: { messageId: message.id, ...content },
  })
}
