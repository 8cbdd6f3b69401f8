import { publishHeard } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { ORGANISATION_EVENTS } from '../events.ts'
import { dayOf, laterOf } from '../rules/day.ts'
import { isPowerOfYes } from '../rules/own-power.ts'
import { assignableDuties } from '../rules/permission.ts'
import { findDuty, endDuty as saveEnd } from '../store/duties.ts'
import { recordGiving } from './giving/record-giving.ts'
import { refuse } from './refuse.ts'

/** Ends a duty today. Throws `organisation.no-such-duty`, `organisation.duty-not-yours-to-give`. */
export async function endDuty(varde: Varde, caller: Caller, id: string): Promise<void> {
  const held = await findDuty(varde.db, id)
  if (!held) return refuse('not-found', 'no-such-duty')
  if (!assignableDuties(caller, held.unitId).includes(held.duty)) refuse('not-allowed', 'duty-not-yours-to-give')
  const now = varde.now()
  const day = dayOf(now)
  await varde.db.transaction().execute(async (trx) => {
    await saveEnd(trx, id, laterOf(day, held.validFrom))
    const { personId, unitId, duty } = held
    if (isPowerOfYes(duty)) await recordGiving(trx, varde, caller, { kind: 'taken', personId, unitId, duty })
    await publishHeard(varde, trx, {
      name: ORGANISATION_EVENTS.dutySet,
      mode: varde.mode,
      subject: held.personId,
      unitId: held.unitId,
      actor: caller.id,
      at: now,
      content: { change: 'ended', dutyId: id, duty: held.duty === 'union-representative' ? null : held.duty },
    })
  })
}
