import { publish } from '../../../kit/bus/publish.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { retentionDays } from '../../organisation/index.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { dispatchesToErase, eraseDispatch } from '../store/erasure.ts'

/** Where no rule says otherwise; the reference pack sets the same. */
const KEPT_DAYS = 365
const DAY_MS = 86_400_000

/** Removes names, addresses, answers and questions of dispatches that ended longer ago than they may be kept. */
export async function eraseRecipients(varde: Varde): Promise<void> {
  const now = varde.now()
  const days = await retentionDays(varde.db, 'recipient', KEPT_DAYS)
  for (const row of await dispatchesToErase(varde.db, new Date(now.getTime() - days * DAY_MS)))
    await varde.db.transaction().execute(async (trx) => {
      const recipients = await eraseDispatch(trx, row.id, now)
      const event = { mode: row.mode, subject: row.id, unitId: row.unit_id, actor: 'system:privacy', at: now }
      await publish(trx, { ...event, name: DISPATCH_EVENTS.recipientsErased, content: { recipients, days } })
    })
}
