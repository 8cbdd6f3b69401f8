import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { editionsOf, removeEdition as removeRow } from '../store/editions.ts'
import { changeMessage } from '../store/messages.ts'
import { announce } from './announce.ts'
import { followBlocks } from './follow-blocks.ts'
import { takeUp } from './load-message.ts'

/** Takes an edition out of the message; its history stays. The source cannot go: `message.source-stays`. */
export async function removeEdition(
  varde: Varde,
  caller: Caller,
  { messageId, language }: { messageId: string; language: string },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { message } = await takeUp(trx, varde, caller, messageId, 'edit')
    if (language === message.source_language) throw new Failure('invalid', 'message.source-stays')
    const editions = await editionsOf(trx, messageId)
    const edition = editions.find((each) => each.language === language)
    if (!edition) throw new Failure('not-found', 'message.no-such-edition')
    await removeRow(trx, messageId, language)
    await changeMessage(trx, messageId, { updated_at: varde.now() })
    const before = new Map(editions.map((each) => [each.language, each.body]))
    const after = new Map([...before].filter(([each]) => each !== language))
    await followBlocks(trx, varde, caller, { message, before, after })
    await announce(trx, varde, caller, message, 'message.edition-removed', { language, revision: edition.revision })
  })
}
