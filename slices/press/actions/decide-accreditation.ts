import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PRESS_EVENTS } from '../events.ts'
import type { DeclineReason } from '../rules/accreditation.ts'
import { keepsOccasion } from '../rules/occasion-right.ts'
import { decideAccreditationRow, lockAccreditation, writeAccreditationLetters } from '../store/accreditations.ts'
import { findOccasion } from '../store/occasions.ts'
import { announce } from './announce.ts'

/**
 * A person says yes or no to one who wants to come, and they get the answer by e-mail; a no has one of a few reasons, which they read. An
 * answer may be changed until it starts. Throws `press.accreditation-not-found`, `press.occasion-not-yours`,
 * `press.occasion-cancelled` and `press.accreditation-over`.
 */
export async function decideAccreditation(
  varde: Varde,
  caller: Caller,
  { id, answer }: { id: string; answer: { state: 'accepted' } | { state: 'declined'; reason: DeclineReason } },
): Promise<void> {
  const now = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    const row = await lockAccreditation(trx, varde.mode, id)
    const occasion = row && (await findOccasion(trx, varde.mode, row.occasion_id))
    if (!row || !occasion) throw new Failure('not-found', 'press.accreditation-not-found')
    if (!keepsOccasion(caller, occasion.unit_id)) throw new Failure('not-allowed', 'press.occasion-not-yours')
    if (occasion.cancelled_at) throw new Failure('conflict', 'press.occasion-cancelled')
    if (occasion.ends_at <= now) throw new Failure('conflict', 'press.accreditation-over')
    if (row.state === answer.state) return
    // Words that nobody need say yes to: one of a few, in the language they asked in.
    const t = translator(row.language)
    const reason = answer.state === 'declined' ? t(`press:accredit.why.${answer.reason}`) : null
    await decideAccreditationRow(trx, id, { state: answer.state, reason, by: caller.id, at: now })
    await writeAccreditationLetters(trx, [id], { kind: answer.state, at: now })
    const content = { accreditationId: id, state: answer.state }
    const about = { subject: occasion.id, unitId: occasion.unit_id, content }
    await announce(trx, varde, caller, { name: PRESS_EVENTS.accreditationDecided, ...about })
  })
}
