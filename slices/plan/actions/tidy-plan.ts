import { shiftDays } from '../../../kit/kernel/local-time.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf, retentionDays } from '../../organisation/index.ts'
import { endedAmbassadors, eraseAmbassadors } from '../store/ambassadors.ts'
import { deleteRevokedFeeds } from '../store/calendar-feeds.ts'
import { eraseReminders } from '../store/follow-ups.ts'
import { eraseNotices, unnameIdeas } from '../store/ideas.ts'

const IDEA_DAYS = 365
const AMBASSADOR_DAYS = 730
const NOTICE_DAYS = 365
const DAY_MS = 86_400_000

/**
 * Every night: who gave an idea is forgotten when the time of keeping has passed, and the idea and its answer stay. Ambassadors
 * who have left, or have not confirmed for as long as the rule says, are gone with everything they were asked.
 * Who was told or reminded of something is forgotten too.
 */
export async function tidyPlan(varde: Varde): Promise<void> {
  const { db } = varde
  const today = dayOf(varde.now())
  const days = await retentionDays(db, 'idea', IDEA_DAYS)
  const kept = await retentionDays(db, 'ambassador', AMBASSADOR_DAYS)
  const notices = await retentionDays(db, 'staff-notice', NOTICE_DAYS)
  const ended = await endedAmbassadors(db, kept === null ? null : shiftDays(today, -kept))
  await db.transaction().execute(async (trx) => {
    if (days !== null) await unnameIdeas(trx, shiftDays(today, -days))
    await eraseAmbassadors(trx, ended)
    await deleteRevokedFeeds(trx, varde.now())
    if (notices === null) return
    const before = new Date(varde.now().getTime() - notices * DAY_MS)
    await eraseNotices(trx, before)
    await eraseReminders(trx, before)
  })
}
