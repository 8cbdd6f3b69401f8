import { publish } from '../../../kit/bus/publish.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { retentionDays } from '../../organisation/index.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { dispatchesToErase, eraseAnswers, eraseNames } from '../store/erasure.ts'

/** Where no rule says otherwise; the reference pack sets the same. */
const KEPT_DAYS = 365
const DAY_MS = 86_400_000

/** Removes names and addresses, and answers and questions, of dispatches that ended longer ago than each may be kept. */
export async function eraseRecipients(varde: Varde): Promise<void> {
  const now = varde.now()
  for (const [kind, mark, name, erase] of [
    ['recipient', 'erased_at', DISPATCH_EVENTS.recipientsErased, eraseNames],
    ['answer', 'answers_erased_at', DISPATCH_EVENTS.answersErased, eraseAnswers],
  ] as const) {
    const days = await retentionDays(varde.db, kind, KEPT_DAYS)
    if (days === null) continue
    for (const row of await dispatchesToErase(varde.db, new Date(now.getTime() - days * DAY_MS), mark))
      await varde.db.transaction().execute(async (trx) => {
        const rows = await erase(trx, row.id, now)
        const event = { mode: row.mode, subject: row.id, unitId: row.unit_id, actor: 'system:privacy', at: now }
        await publish(trx, { ...event, name, content: { rows, days } })
      })
  }
}
