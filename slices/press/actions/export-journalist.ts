import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { registerAbilities } from '../rules/register-right.ts'
import { askedBy, lettersWith, unitsAsked } from '../store/register-reads.ts'
import { findJournalist, findOutlet } from '../store/registers.ts'

/**
 * Everything we hold about a journalist, to be handed to the person: what is written down, what they asked, the answers
 * that went out, and the letters between us. Drafts, notes and who among us worked on it are not theirs. Throws
 * `press.file-not-allowed`, `press.journalist-not-found`.
 */
export async function exportJournalist(varde: Varde, caller: Caller, id: string) {
  const asked = await unitsAsked(varde.db, id)
  if (!registerAbilities(caller, asked).includes('export')) throw new Failure('not-allowed', 'press.file-not-allowed')
  const row = await findJournalist(varde.db, varde.mode, id)
  if (!row) throw new Failure('not-found', 'press.journalist-not-found')
  const [outlet, inquiries, letters] = await Promise.all([
    row.outlet_id ? findOutlet(varde.db, row.outlet_id) : null,
    askedBy(varde.db, id),
    lettersWith(varde.db, id),
  ])
  const { name, email, phone, language, topics, source } = row
  return {
    journalist: {
      ...{ name, email, phone, language, topics, source },
      outlet: outlet?.name ?? null,
      writtenInAt: row.made_at.toISOString(),
      lastAskedAt: row.last_asked_at?.toISOString() ?? null,
    },
    inquiries: inquiries.map((one) => ({
      ...one,
      answer: one.answer ?? null,
      receivedAt: one.receivedAt.toISOString(),
      answeredAt: one.answeredAt?.toISOString() ?? null,
    })),
    letters: letters.map((one) => ({ ...one, at: one.at.toISOString() })),
  }
}
