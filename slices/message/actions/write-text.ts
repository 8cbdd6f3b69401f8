import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { Block } from '../rules/body.ts'
import { continuesRevision } from '../rules/revision.ts'
import { lastDecisionAt } from '../store/approvals.ts'
import {
  continueRevision,
  type EditionRow,
  editionsOf,
  insertRevision,
  lastRevision,
  putEdition,
} from '../store/editions.ts'
import { translatedRevisions } from '../store/translations.ts'

export type TextToWrite = { messageId: string; language: string; title: string; body: Block[] }

/**
 * Writes a text as the next revision, in the caller's transaction; `before` is the edition as it was, null for a new one.
 * An edition that is no source is outdated until somebody has checked it. Gives the new number, and whether the history
 * got a line of its own for it.
 */
export async function writeText(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  text: TextToWrite,
  before: EditionRow | null,
  sourceRevision?: number,
): Promise<{ revision: number; isNewLine: boolean }> {
  const { messageId, language } = text
  const last = await lastRevision(trx, messageId, language)
  const others = (await editionsOf(trx, messageId)).filter((edition) => edition.language !== language)
  const translated = await translatedRevisions(trx, messageId)
  const now = varde.now()
  const revision = (last?.number ?? 0) + 1
  const saved = {
    ...text,
    revision,
    sourceRevision: sourceRevision ?? before?.source_revision ?? 0,
    isChecked: sourceRevision !== undefined,
    authorId: caller.id,
    now,
  }
  await putEdition(trx, saved)
  const continues =
    last !== null &&
    continuesRevision(
      { number: last.number, authorId: last.author_id, startedAt: last.started_at },
      {
        authorId: caller.id,
        now,
        lastDecisionAt: await lastDecisionAt(trx, messageId),
        checkedAgainst: [...others.map((edition) => edition.source_revision), ...translated],
      },
    )
  if (continues) await continueRevision(trx, last.number, saved)
  else
    await insertRevision(trx, {
      message_id: messageId,
      language,
      number: revision,
      title: text.title,
      body: JSON.stringify(text.body),
      author_id: caller.id,
      started_at: now,
      saved_at: now,
    })
  return { revision, isNewLine: !continues }
}
