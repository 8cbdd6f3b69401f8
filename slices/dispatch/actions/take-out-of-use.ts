import type { Trx } from '../../../kit/db/database.ts'
import { retryTransaction } from '../../../kit/db/retry.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { reopenMessage, withdrawMessage } from '../../message/index.ts'
import { lockDispatchesOf } from '../store/plan-store.ts'
import { stopVersion } from './stop-version.ts'

type Asked = { messageId: string; reason: string }

/** Withdraws a message, and stops what carries it, planned or on its way, in one transaction. Throws what `withdrawMessage` of message says. */
export const withdrawAndStop = (varde: Varde, caller: Caller, asked: Asked) =>
  takeOutOfUse(varde, caller, asked, withdrawMessage)

/** Opens an approved text for change, and stops what is planned of it, in one transaction. Throws what `reopenMessage` of message says. */
export const reopenAndStop = (varde: Varde, caller: Caller, asked: Asked) =>
  takeOutOfUse(varde, caller, asked, reopenMessage)

async function takeOutOfUse(
  varde: Varde,
  caller: Caller,
  asked: Asked,
  act: (trx: Trx, varde: Varde, caller: Caller, asked: Asked) => Promise<string[]>,
): Promise<void> {
  await retryTransaction(varde.db, async (trx) => {
    // Dispatches first and the message after, as whoever starts one holds them.
    await lockDispatchesOf(trx, asked.messageId)
    for (const versionId of await act(trx, varde, caller, asked))
      await stopVersion(trx, versionId, { by: caller.id, at: varde.now() })
  })
}
