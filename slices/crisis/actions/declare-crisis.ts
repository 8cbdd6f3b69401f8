import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { levelAtBirth } from '../../confidentiality/index.ts'
import { dayOf } from '../../organisation/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { mayDeclare, withoutMinistry } from '../rules/crisis-right.ts'
import { type Declaration, declarationFault, PLAIN_PRACTICE } from '../rules/declaration.ts'
import { comeAtOnce } from '../store/calls.ts'
import { insertCrisis, nextNumber, scenarios, sentCrisis } from '../store/crises.ts'
import { ministryIds } from '../store/line.ts'
import { settlePlanned } from '../store/planned-exercises.ts'
import { leadingIn } from './acting-in.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { callNext } from './call-next.ts'
import { isCalledNarrowly } from './called-narrowly.ts'
import { computeCallList } from './compute-call-list.ts'
import { keepCallList } from './keep-call-list.ts'
import { newCrisis } from './new-crisis.ts'
import { dealCards } from './room-tasks.ts'
import { startPractice } from './start-practice.ts'

/**
 * Declares a crisis: room, owner, call list and the first calls, in one transaction. Throws `crisis.no-such-unit`,
 * `crisis.declare-elsewhere`, `crisis.no-such-scenario`, `crisis.say-what`, `crisis.exercise-without-people`, `crisis.exercise-unanswered`, `crisis.no-such-exercise` and
 * what `startPractice` says.
 */
export async function declareCrisis(varde: Varde, caller: Caller, input: Declaration): Promise<{ crisisId: string }> {
  const { db } = varde
  const sent = await sentCrisis(db, caller.id, input.clientKey)
  if (sent) return { crisisId: sent.id }
  const now = varde.now()
  if (!mayDeclare(withoutMinistry(caller, await ministryIds(db)), input.unitId))
    throw new Failure('not-allowed', 'crisis.declare-elsewhere')
  const inUse = (await scenarios(db)).filter((one) => one.is_active).map((one) => one.key)
  const fault = declarationFault(input, inUse)
  if (fault) throw new Failure('invalid', `crisis.${fault}`)
  const computed = await computeCallList(db, input, now)
  if (!computed) throw new Failure('invalid', 'crisis.no-such-unit')
  const { positions, owning } = computed
  const signed = { by: caller.id, at: now }
  return db.transaction().execute(async (trx) => {
    const number = await nextNumber(trx, Number(dayOf(now).slice(0, 4)))
    // Two presses at once wait for each other at the number; the second one finds the first one's crisis.
    const meanwhile = await sentCrisis(trx, caller.id, input.clientKey)
    if (meanwhile) return { crisisId: meanwhile.id }
    const mode = input.participantIds ? 'exercise' : varde.mode
    const file = newCrisis(input, computed, { ...signed, number, mode })
    const isNarrow = await isCalledNarrowly(trx, caller, file, positions)
    await insertCrisis(trx, { ...file, is_narrow: isNarrow })
    // Whoever declares it for few shuts nobody out who must lead it, also before anybody is called.
    const leaderIds = mode === 'exercise' ? [] : await leadingIn(trx, { ownerUnitId: file.unit_id }, now)
    const { id, unit_id: unitId } = file
    await levelAtBirth(trx, caller, { id, mode, unitId, level: input.confidentiality, actingIds: leaderIds }, now)
    await keepCallList(trx, file.id, positions)
    if (input.plannedId && !(await settlePlanned(trx, input.plannedId, { ...signed, crisisId: file.id })))
      throw new Failure('conflict', 'crisis.no-such-exercise')
    if (input.participantIds)
      await startPractice(trx, caller, file, input.practice ?? PLAIN_PRACTICE, input.participantIds)
    await noteInRoom(trx, { ...signed, crisisId: file.id, code: 'declared', params: {} })
    if (isNarrow) await noteInRoom(trx, { ...signed, crisisId: file.id, code: 'called-narrowly', params: {} })
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.declared, now, {
      scenarioKey: input.scenarioKey,
      level: input.level,
      ownerUnitId: file.owner_unit_id,
      ownerReason: owning.reason,
      toldUnitId: file.told_unit_id,
      positions: positions.length,
      vacant: positions.filter((one) => one.candidates.length === 0).length,
      ...(isNarrow && { isNarrow }),
    })
    const roles = positions.map((one) => one.role)
    await dealCards(trx, file, roles)
    // Whoever declared it is there, and is not asked whether they come; in an exercise everybody tries being called.
    if (mode !== 'exercise') await comeAtOnce(trx, file.id, caller.id, now)
    await callNext(trx, varde, { ...file, is_narrow: isNarrow }, now)
    return { crisisId: file.id }
  })
}
