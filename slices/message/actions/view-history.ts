import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames } from '../../organisation/index.ts'
import type { Block } from '../rules/body.ts'
import type { HistoryLine } from '../rules/message-view.ts'
import { findRevision, revisionLines } from '../store/editions.ts'
import { loadMessage } from './load-message.ts'

/** Who wrote when, newest first. The texts are fetched two at a time, to be compared. */
export async function viewHistory(
  varde: Varde,
  caller: Caller,
  messageId: string,
): Promise<{ revisions: HistoryLine[] }> {
  await loadMessage(varde.db, varde, caller, messageId)
  const lines = await revisionLines(varde.db, messageId)
  const people = await personNames(
    varde.db,
    lines.map((line) => line.author_id),
  )
  const ordinalOf = (of: (typeof lines)[number]) =>
    lines.filter((line) => line.language === of.language && line.number <= of.number).length
  const revisions = lines.map((line) => ({
    language: line.language,
    number: line.number,
    ordinal: ordinalOf(line),
    title: line.title,
    author: { id: line.author_id, name: people.get(line.author_id) ?? null },
    startedAt: line.started_at.toISOString(),
    savedAt: line.saved_at.toISOString(),
  }))
  return { revisions }
}

/** The text of one revision. Throws `message.no-such-revision`. */
export async function viewRevision(
  varde: Varde,
  caller: Caller,
  { messageId, language, number }: { messageId: string; language: string; number: number },
): Promise<{ number: number; title: string; body: Block[] }> {
  await loadMessage(varde.db, varde, caller, messageId)
  const found = await findRevision(varde.db, messageId, language, number)
  if (!found) throw new Failure('not-found', 'message.no-such-revision')
  return { number, title: found.title, body: found.body }
}
