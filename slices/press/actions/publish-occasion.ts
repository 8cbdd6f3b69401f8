import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { askApproval, type Effect, type Waiting, type Words } from '../../approval/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { changeOccasion, isOccasionOut, lockOccasion, type OccasionRow } from '../store/occasions.ts'
import { occasionWords, PRESS_RELEASE, titleOf } from './occasion-check.ts'
import { takeUpOccasion, tellOccasion } from './occasion-steps.ts'

/**
 * Asks for its place in the press room from an instant; null is as soon as somebody who did not write it has said yes. Throws
 * `press.occasion-out`, `press.occasion-past`, and as `askApproval`.
 */
export async function publishOccasion(
  varde: Varde,
  caller: Caller,
  { id, at, reason }: { id: string; at: Date | null; reason: string | null },
): Promise<Waiting> {
  return varde.db.transaction().execute(async (trx) => {
    const row = await takeUpOccasion(trx, varde, caller, id)
    if (await isOccasionOut(trx, id)) throw new Failure('conflict', 'press.occasion-out')
    if (row.ends_at <= (at ?? varde.now())) throw new Failure('invalid', 'press.occasion-past')
    const asked = {
      ...PRESS_RELEASE,
      unitId: row.unit_id,
      words: await wordsOf(trx, row),
      belongsTo: row.message_id,
      reason,
      writerIds: row.writers,
    }
    const about = { kind: 'press.occasion', subject: id, title: row.texts.nb?.title ?? '' } as const
    return askApproval(trx, varde, caller, {
      ...about,
      ...asked,
      content: { at: at?.toISOString() ?? null, messageId: row.message_id },
    })
  })
}

/** What follows from a yes. Throws `approval.changed-meanwhile` when other words stand there now, and `press.occasion-past`. */
export const showOccasion: Effect = async (trx, varde, caller, { subject, words, content, reason, asked_by }) => {
  const [row, now] = [await lockOccasion(trx, varde.mode, subject), varde.now()]
  if (!row || row.cancelled_at) throw new Failure('conflict', 'press.occasion-not-found')
  const asRead = canonical([words, content.messageId ?? null])
  if (canonical([await wordsOf(trx, row), row.message_id]) !== asRead)
    throw new Failure('conflict', 'approval.changed-meanwhile')
  const from = new Date(Math.max(content.at ? Date.parse(String(content.at)) : 0, now.getTime()))
  if (row.ends_at <= from) throw new Failure('conflict', 'press.occasion-past')
  await changeOccasion(trx, subject, { public_from: from, writers: [], changed_by: asked_by, changed_at: now })
  const told = { at: from.toISOString(), ...(reason ? { reason } : {}) }
  await tellOccasion(trx, varde, caller, { name: PRESS_EVENTS.occasionPublished, row, content: told })
}

async function wordsOf(trx: Trx, row: OccasionRow): Promise<Words[]> {
  const waitsFor = await titleOf(trx, row.message_id)
  return occasionWords({ ...row, from: row.starts_at, to: row.ends_at, waitsFor, notes: {} })
}
