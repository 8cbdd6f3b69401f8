import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { addNamed, copyLevel } from '../../confidentiality/index.ts'
import { editionsOf } from '../store/editions.ts'
import { findCorrectionOf, insertMessage } from '../store/messages.ts'
import { moveUndone } from '../store/translations.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-message.ts'
import { writeText } from './write-text.ts'

/**
 * A new draft with the texts that went out, to be put right, approved and sent to exactly those who got the old ones.
 * Translations that nobody has done go on in it. Throws `message.correction-open` with the id of one that is under way.
 */
export async function startCorrection(
  varde: Varde,
  caller: Caller,
  { messageId }: { messageId: string },
): Promise<{ id: string }> {
  const id = newId('msg')
  await varde.db.transaction().execute(async (trx) => {
    const { message: old } = await takeUp(trx, varde, caller, messageId, 'start-correction')
    const other = await findCorrectionOf(trx, messageId)
    if (other) throw new Failure('conflict', 'message.correction-open', { id: other.id })
    const now = varde.now()
    const { question, ...same } = old
    const correction = {
      ...same,
      id,
      kind: 'correction' as const,
      owner_id: caller.id,
      state: 'draft' as const,
      settings_revision: 0,
      origin_revision: 0,
      question: question && JSON.stringify(question),
      checks: JSON.stringify(
        Object.fromEntries(Object.keys(old.checks).map((check) => [check, { required: true, done: false }])),
      ),
      corrects_id: old.id,
      withdrawn_reason: null,
      created_at: now,
      updated_at: now,
    }
    await insertMessage(trx, correction)
    await copyLevel(trx, old.id, id)
    await addNamed(trx, id, [caller.id], { why: 'own', by: caller.id, at: now })
    // The copies begin as revision 1, and say the same as the source's revision 1: they were approved together.
    for (const { language, title, body } of await editionsOf(trx, old.id))
      await writeText(trx, varde, caller, { messageId: id, language, title, body }, null, 1)
    const moved = await moveUndone(trx, old.id, id)
    await announce(trx, varde, caller, correction, 'message.drafted', { kind: 'correction', corrects: old.id })
    await announce(trx, varde, caller, old, 'message.correction-started', { correctionId: id })
    for (const translationId of moved)
      await announce(trx, varde, caller, correction, 'message.translation-moved', { translationId, from: old.id })
  })
  return { id }
}
