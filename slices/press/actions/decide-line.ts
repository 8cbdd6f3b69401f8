import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { fingerprintOfWords } from '../../approval/index.ts'
import { passOut } from '../../organisation/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { approvalFault } from '../rules/line-text.ts'
import { changeLine, insertVersion, type LineRow } from '../store/lines.ts'
import { announce } from './announce.ts'
import { takeUpLine } from './load-line.ts'

/**
 * Approves the text as it stands: from now on it is what we say. Throws `press.own-line` to the one who wrote it,
 * `press.line-no-source`, `press.line-changed-meanwhile` when it is not the text that the approver read, and as `passOut`.
 */
export async function approveLine(
  varde: Varde,
  caller: Caller,
  { id, revision }: { id: string; revision: number },
): Promise<{ version: number }> {
  return varde.db.transaction().execute(async (trx) => {
    const row = await takeUpLine(trx, varde, caller, id, 'approve')
    if (row.revision !== revision) throw new Failure('conflict', 'press.line-changed-meanwhile', { theirs: null })
    const fault = approvalFault(row)
    if (fault) throw new Failure('conflict', `press.line-${fault}`)
    await passOut(trx, varde, caller, { unitId: row.unit_id, mode: row.mode, to: ['press'] }, saidBy(row))
    const number = (row.version ?? 0) + 1
    await insertVersion(trx, {
      line_id: id,
      number,
      kind: row.kind,
      topic: row.topic,
      texts: JSON.stringify(row.texts),
      sources: JSON.stringify(row.sources),
      is_public: row.is_public,
      expires_on: row.expires_on,
      written_by: row.written_by,
      approved_by: caller.id,
      approved_at: varde.now(),
    })
    await changeLine(trx, id, { version: number, approved_revision: revision })
    const words = Object.entries(row.texts).flatMap(([language, { question, answer }]) => [
      ...(question ? [{ language, part: 'question', text: question }] : []),
      { language, part: 'answer', text: answer },
    ])
    const { kind, topic, expires_on: expiresOn, is_public: isPublic } = row
    const beside = { kind, topic, sources: row.sources, expiresOn, isPublic }
    const content = { version: number, fingerprint: fingerprintOfWords({ words, content: beside }) }
    await announce(trx, varde, caller, { name: PRESS_EVENTS.lineApproved, subject: id, unitId: row.unit_id, content })
    return { version: number }
  })
}

/** Where it is from stands beside it in every language, and is Norwegian whatever the others are. */
const saidBy = ({ topic, texts, sources }: LineRow) => [
  ...Object.entries(texts).map(([language, { question, answer }]) => ({
    ...{ language, title: topic, text: answer },
    ...{ asked: question, answers: question },
  })),
  { language: 'nb', text: sources.flatMap(({ title, href }) => (href ? [title, href] : [title])).join('\n') },
]

/** Takes a line out of use, with the reason. What was approved, and who was answered by it, stays on record. */
export async function retireLine(varde: Varde, caller: Caller, { id, reason }: { id: string; reason: string }) {
  await varde.db.transaction().execute(async (trx) => {
    const row = await takeUpLine(trx, varde, caller, id, 'retire')
    await changeLine(trx, id, { retired_at: varde.now(), retired_reason: reason })
    const content = { reason }
    await announce(trx, varde, caller, { name: PRESS_EVENTS.lineRetired, subject: id, unitId: row.unit_id, content })
  })
}
