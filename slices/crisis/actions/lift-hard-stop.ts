import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { liftStop } from '../../dispatch/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { StopGround } from '../rules/statement.ts'
import { changeCrisis } from '../store/crises.ts'
import { insertLift, openStop } from '../store/promises.ts'
import { dispatchesOf, statementsOf } from '../store/statements.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { inOpenRoom } from './in-open-room.ts'
import { loadCrisis } from './load-crisis.ts'
import { sendStatement } from './send-statement.ts'

/**
 * What had to be done before anything is public is done, the law does not ask for it, or the duty to inform comes first: whoever
 * leads says so, and how they know. Then what is held back goes. Throws `crisis.lead-not-allowed`, `crisis.no-stop` and
 * `crisis.stop-ground`.
 */
export async function liftHardStop(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { ground, source }: { ground: StopGround; source: string },
): Promise<void> {
  const going = await inOpenRoom(varde, caller, crisisId, async (trx, file, now) => {
    const { abilities } = await loadCrisis(trx, caller, crisisId)
    if (!abilities.includes('lead')) throw new Failure('not-allowed', 'crisis.lead-not-allowed')
    const stop = await openStop(trx, file)
    if (!stop) throw new Failure('conflict', 'crisis.no-stop')
    if (stop === 'next-of-kin' && ground === 'not-required') throw new Failure('invalid', 'crisis.stop-ground')
    await insertLift(trx, { crisis_id: crisisId, stop, ground, source, lifted_by: caller.id, lifted_at: now })
    const statements = (await statementsOf(trx, crisisId)).filter((one) => one.state === 'going')
    await liftStop(trx, { dispatchIds: await dispatchesOf(trx, crisisId), stop, by: caller.id, at: now })
    await noteInRoom(trx, { crisisId, code: 'stop-lifted', params: { stop, ground, source }, by: caller.id, at: now })
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.stopLifted, now, { stop, ground })
    await changeCrisis(trx, crisisId)
    return statements.map((one) => one.id)
  })
  for (const id of going) await sendStatement(varde, id)
}
