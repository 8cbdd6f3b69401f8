import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { askApproval, type Effect, type Follows, type Waiting } from '../../approval/index.ts'
import { unitNames } from '../../organisation/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { changeOccasion, isOccasionOut, lockOccasion } from '../store/occasions.ts'
import { occasionStands, occasionWords, PRESS_RELEASE, termsOf, titleOf } from './occasion-check.ts'
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
    const waitsFor = await titleOf(trx, row.message_id)
    const unitName = (await unitNames(trx, [row.unit_id])).get(row.unit_id) ?? row.unit_id
    const words = occasionWords({ ...row, ...termsOf(row), unitName, waitsFor, notes: {} })
    const asked = {
      ...PRESS_RELEASE,
      unitId: row.unit_id,
      words: [...words, { language: 'nb', part: 'out-from', text: at?.toISOString() ?? 'at-once' }],
      belongsTo: row.message_id,
      reason,
      writerIds: row.writers,
    }
    const about = { kind: 'press.occasion', subject: id, title: row.texts.nb?.title ?? '' } as const
    return askApproval(trx, varde, caller, {
      ...about,
      ...asked,
      content: { at: at?.toISOString() ?? null, messageId: row.message_id },
      stands: occasionStands,
    })
  })
}

/** What follows from a yes. Throws `press.occasion-past`. */
const showOccasion: Follows = async (trx, varde, caller, { subject, content, reason, asked_by }) => {
  const [row, now] = [await lockOccasion(trx, varde.mode, subject), varde.now()]
  if (!row || row.cancelled_at) throw new Failure('conflict', 'press.occasion-not-found')
  const from = new Date(Math.max(content.at ? Date.parse(String(content.at)) : 0, now.getTime()))
  if (row.ends_at <= from) throw new Failure('conflict', 'press.occasion-past')
  await changeOccasion(trx, subject, { public_from: from, writers: [], changed_by: asked_by, changed_at: now })
  const told = { at: from.toISOString(), ...(reason ? { reason } : {}) }
  await tellOccasion(trx, varde, caller, { name: PRESS_EVENTS.occasionPublished, row, content: told })
}

export const occasionEffect: Effect = { stands: occasionStands, follows: showOccasion }
