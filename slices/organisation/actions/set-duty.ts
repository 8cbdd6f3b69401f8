import { publish } from '../../../kit/bus/publish.ts'
import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { ORGANISATION_EVENTS } from '../events.ts'
import { dayOf, holdsOn } from '../rules/day.ts'
import { isPowerOfYes } from '../rules/own-power.ts'
import { assignableDuties, isAdministrator } from '../rules/permission.ts'
import { dutiesIn, insertDuty } from '../store/duties.ts'
import { findPerson } from '../store/people.ts'
import { findUnit } from '../store/units.ts'
import { recordGiving } from './giving/record-giving.ts'
import { refuse } from './refuse.ts'

/**
 * Sets a person to do a duty in a unit from today; nobody but an administrator sets themselves. Throws
 * `duty-not-yours-to-give`, `duty-for-yourself`, `no-such-person`, `no-such-unit`,
 * `duty-held-already` (all `organisation.…`). Returns the id of the duty.
 */
export async function setDuty(
  varde: Varde,
  caller: Caller,
  input: { personId: string; unitId: string; duty: Duty },
): Promise<string> {
  if (!assignableDuties(caller, input.unitId).includes(input.duty)) refuse('not-allowed', 'duty-not-yours-to-give')
  // A deputy would keep what they gave themselves when the leader is back.
  if (input.personId === caller.id && !isAdministrator(caller)) refuse('not-allowed', 'duty-for-yourself')
  const now = varde.now()
  const day = dayOf(now)
  if (!(await findUnit(varde.db, input.unitId))) refuse('not-found', 'no-such-unit')
  const person = await findPerson(varde.db, input.personId)
  if (!person || !holdsOn(person, day)) refuse('not-found', 'no-such-person')
  const id = newId('dut')
  await varde.db.transaction().execute(async (trx) => {
    const held = await dutiesIn(trx, input.unitId, day)
    const has = held.some((one) => one.personId === input.personId && one.duty === input.duty)
    if (has || !(await insertDuty(trx, { id, ...input, validFrom: day }))) refuse('conflict', 'duty-held-already')
    if (isPowerOfYes(input.duty)) await recordGiving(trx, varde, caller, { kind: 'duty', ...input })
    await publish(trx, {
      name: ORGANISATION_EVENTS.dutySet,
      mode: varde.mode,
      subject: input.personId,
      unitId: input.unitId,
      actor: caller.id,
      at: now,
      // Union office is special-category data: the log tells that a duty was set, the duty's own row tells which.
      content: { change: 'set', dutyId: id, duty: input.duty === 'union-representative' ? null : input.duty },
    })
  })
  return id
}
