import { systemCaller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CASES_EVENTS } from '../events.ts'
import { changeCase, lockLate } from '../store/cases.ts'
import { directorateOf } from '../store/line.ts'
import { lockLateSupport, markSupportLate } from '../store/support.ts'
import { announceCase } from './announce-case.ts'
import { tellSupport } from './ask-support.ts'
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

/** Requests for support that nobody has answered in time: the same are told, once. */
export async function tellLateSupport(varde: Varde): Promise<void> {
  const caller = systemCaller('cases')
  await varde.db.transaction().execute(async (trx) => {
    const now = varde.now()
    for (const row of await lockLateSupport(trx, varde.mode, now)) {
      await markSupportLate(trx, row.id, now)
      await tellSupport(trx, varde, caller, row, CASES_EVENTS.supportLate, { howSoon: row.how_soon })
      const personIds = await onDuty(trx, row.directorate_id, ['communication-leader', 'leader'], now)
      const told = { kind: 'support-late' as const, subjectId: row.id, mode: row.mode, unitId: row.unit_id }
      await raiseAlerts(trx, varde, { ...told, personIds, isUrgent: true, actor: caller.id })
    }
  })
}
