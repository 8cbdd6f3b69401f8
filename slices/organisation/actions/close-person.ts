import { publishHeard } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { ORGANISATION_EVENTS } from '../events.ts'
import { dayOf, laterOf } from '../rules/day.ts'
import { isPowerOfYes } from '../rules/own-power.ts'
import { mayEditPerson } from '../rules/permission.ts'
import { endDutiesOf } from '../store/duties.ts'
import { callOffMoves } from '../store/moves.ts'
import { dutiesOf, findPerson, updatePerson } from '../store/people.ts'
import { recordGiving } from './giving/record-giving.ts'
import { refuse, requireAbility } from './refuse.ts'

/**
 * The person leaves today: duties end, the account closes with them, and the personal data is erased when the time of
 * keeping is over. Throws `no-such-person`, `not-your-unit`, `more-power-than-you`, `not-yourself` (all `organisation.…`).
 */
export async function closePerson(varde: Varde, caller: Caller, id: string): Promise<void> {
  const now = varde.now()
  const person = await findPerson(varde.db, id)
  if (!person) return refuse('not-found', 'no-such-person')
  requireAbility(caller, 'edit-people', person.unitId)
  if (id === caller.id) refuse('not-allowed', 'not-yourself')
  const held = await dutiesOf(varde.db, [id], now)
  if (!mayEditPerson(caller, person.unitId, held)) refuse('not-allowed', 'more-power-than-you')
  const day = dayOf(now)
  await varde.db.transaction().execute(async (trx) => {
    const ended = await endDutiesOf(trx, id, day)
    await callOffMoves(trx, id, now)
    await updatePerson(trx, id, { valid_to: laterOf(day, person.validFrom) })
    if (held.some(({ duty }) => isPowerOfYes(duty)))
      await recordGiving(trx, varde, caller, { kind: 'taken', personId: id, unitId: person.unitId })
    await publishHeard(varde, trx, {
      name: ORGANISATION_EVENTS.personChanged,
      mode: varde.mode,
      subject: id,
      unitId: person.unitId,
      actor: caller.id,
      at: now,
      content: { change: 'closed', dutiesEnded: ended },
    })
  })
}
