import { publish } from '../../../kit/bus/publish.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { retentionDays } from '../../organisation/index.ts'
import { eraseNotices, eraseRemarks } from '../store/erasure.ts'

/** Where no rule says otherwise; the reference pack sets the same. */
const KEPT_DAYS = 365
const DAY_MS = 86_400_000

/** Every night: remarks in drafts, and who was told of a translation, go when their time is over. Texts and approvals stay. */
export async function eraseOldRemarks(varde: Varde): Promise<void> {
  const now = varde.now()
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS)
  const [remarks, notices] = [
    await retentionDays(varde.db, 'comment', KEPT_DAYS),
    await retentionDays(varde.db, 'staff-notice', KEPT_DAYS),
  ]
  await varde.db.transaction().execute(async (trx) => {
    if (notices !== null) await eraseNotices(trx, before(notices))
    if (remarks === null) return
    const rows = await eraseRemarks(trx, before(remarks))
    if (rows === 0) return
    const event = { name: 'message.remarks-erased', mode: varde.mode, subject: 'messages', unitId: null }
    await publish(trx, { ...event, actor: 'system:privacy', at: now, content: { rows, days: remarks } })
  })
}
