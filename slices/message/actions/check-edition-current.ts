import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { editionsOf, markEditionChecked } from '../store/editions.ts'
import { changeMessage } from '../store/messages.ts'
import { changeTranslation, openTranslation } from '../store/translations.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-message.ts'

/**
 * A person says that this edition says the same as the source's revision that they have read. Throws
 * `message.changed-meanwhile` when either text is newer than that, and `message.own-translation`: what somebody was asked to
 * translate and has delivered, another checks.
 */
export async function checkEditionCurrent(
  varde: Varde,
  caller: Caller,
  input: { messageId: string; language: string; revision: number; sourceRevision: number },
): Promise<void> {
  const { messageId, language, revision, sourceRevision } = input
  await varde.db.transaction().execute(async (trx) => {
    const { message } = await takeUp(trx, varde, caller, messageId, 'edit')
    const editions = await editionsOf(trx, messageId)
    const edition = editions.find((each) => each.language === language)
    const source = editions.find((each) => each.language === message.source_language)
    if (!edition || language === message.source_language) throw new Failure('not-found', 'message.no-such-edition')
    if (edition.revision !== revision || source?.revision !== sourceRevision)
      throw new Failure('conflict', 'message.changed-meanwhile', { language, theirs: null })
    const delivered = await openTranslation(trx, messageId, language)
    if (delivered?.person_id === caller.id) throw new Failure('not-allowed', 'message.own-translation')
    const now = varde.now()
    if (delivered?.state === 'delivered')
      await changeTranslation(trx, delivered.id, {
        ...{ state: 'checked', delivered_revision: sourceRevision, reason: null },
        ...{ moved_by: caller.id, moved_at: now },
      })
    await markEditionChecked(trx, { messageId, language, sourceRevision, by: caller.id, now })
    await changeMessage(trx, messageId, { updated_at: now })
    await announce(trx, varde, caller, message, 'message.edition-checked', { language, revision, sourceRevision })
  })
}
