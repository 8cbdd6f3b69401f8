import { publishHeard } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { ORGANISATION_EVENTS } from '../events.ts'
import { findAbsence, endAbsence as saveEnd } from '../store/absences.ts'
import { refuse, requireAbility } from './refuse.ts'

/** The person is back now; an absence that has not begun is called off. Throws `organisation.no-such-absence`, `not-your-unit`. */
export async function endAbsence(varde: Varde, caller: Caller, id: string): Promise<void> {
  const now = varde.now()
  const absence = await findAbsence(varde.db, id)
  if (!absence || (absence.to && absence.to <= now)) return refuse('not-found', 'no-such-absence')
  if (caller.id !== absence.personId) requireAbility(caller, 'register-absence', absence.unitId)
  await varde.db.transaction().execute(async (trx) => {
    await saveEnd(trx, id, new Date(Math.max(absence.from.getTime(), now.getTime())))
    await publishHeard(varde, trx, {
      name: ORGANISATION_EVENTS.absenceRegistered,
      mode: varde.mode,
      subject: absence.personId,
      unitId: absence.unitId,
      actor: caller.id,
      at: now,
      content: { change: 'ended', absenceId: id },
    })
  })
}
