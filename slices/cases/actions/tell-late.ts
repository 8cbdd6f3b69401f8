import { systemCaller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CASES_EVENTS } from '../events.ts'
import { changeCase, lockLate } from '../store/cases.ts'
import { directorateOf } from '../store/line.ts'
import { announceCase } from './announce-case.ts'
import { onDuty, raiseAlerts } from './raise-alerts.ts'

/** Cases that nobody has assessed in time: the leader of communication and the directorate's leader are told, once. */
export async function tellLate(varde: Varde): Promise<void> {
  const caller = systemCaller('cases')
  await varde.db.transaction().execute(async (trx) => {
    const now = varde.now()
    for (const file of await lockLate(trx, now)) {
      await changeCase(trx, file.id, { late_at: now, updated_at: now })
      await announceCase(trx, varde, caller, file, CASES_EVENTS.late, { howSoon: file.how_soon })
      const directorate = (await directorateOf(trx, [file.unit_id])).get(file.unit_id)
      if (!directorate) continue
      const personIds = await onDuty(trx, directorate, ['communication-leader', 'leader'], now)
      const told = { kind: 'late' as const, subjectId: file.id, mode: file.mode, unitId: file.unit_id }
      await raiseAlerts(trx, varde, { ...told, personIds, isUrgent: true, actor: caller.id })
    }
  })
}
