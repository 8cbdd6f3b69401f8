import { publish, publishAll } from '../../../kit/bus/publish.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { ORGANISATION_EVENTS } from '../events.ts'
import { addDays, dayOf } from '../rules/day.ts'
import { deleteAbsencesBefore } from '../store/absences.ts'
import { erasePeople, peopleWhoLeftBefore } from '../store/erasure.ts'
import { deleteGivingsBefore } from '../store/givings.ts'
import { loadPrivacyRules } from '../store/privacy.ts'

const STAFF_DAYS = 365
const ABSENCE_DAYS = 90
const DAY_MS = 86_400_000

/**
 * Removes names and addresses of people who left longer ago than they may be kept, with their duties and absences, and
 * absences that are over for good. The person's id stays, so the log still proves itself. Returns how many were erased.
 */
export async function eraseLeft(varde: Varde): Promise<{ people: number; absences: number }> {
  const now = varde.now()
  const rules = await loadPrivacyRules(varde.db)
  const daysOf = (kind: string, otherwise: number) =>
    rules.find((rule) => rule.kind === kind)?.retentionDays ?? otherwise
  return varde.db.transaction().execute(async (trx) => {
    const ids = await peopleWhoLeftBefore(trx, addDays(dayOf(now), -daysOf('staff', STAFF_DAYS)))
    const absences = await deleteAbsencesBefore(trx, new Date(now.getTime() - daysOf('absence', ABSENCE_DAYS) * DAY_MS))
    await deleteGivingsBefore(trx, new Date(now.getTime() - daysOf('staff', STAFF_DAYS) * DAY_MS))
    const base = { name: ORGANISATION_EVENTS.personErased, mode: varde.mode, actor: 'system:privacy', at: now }
    if (ids.length > 0) {
      await erasePeople(trx, ids, now)
      await publishAll(
        trx,
        ids.map((subject) => ({ ...base, subject, content: { reason: 'retention' } })),
      )
    }
    if (absences > 0)
      await publish(trx, { ...base, subject: 'organisation', content: { reason: 'retention', absences } })
    return { people: ids.length, absences }
  })
}
