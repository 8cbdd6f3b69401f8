import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { liftStop, moveStop } from '../../dispatch/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { kindsOf, type StopGround } from '../rules/statement.ts'
import { tellsOfDeath } from '../rules/tells-of-death.ts'
import { type CrisisRow, changeCrisis } from '../store/crises.ts'
import { factsOf } from '../store/facts.ts'
import { insertLift, openStop } from '../store/promises.ts'
import { dispatchesOf, statementsOf } from '../store/statements.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { endLate, firstAnew } from './end-late.ts'
import { endOutdated } from './end-outdated.ts'
import { holdWaiting } from './hold-against-facts.ts'
import { inRoomAfterwards } from './in-room-afterwards.ts'
import { loadCrisis } from './load-crisis.ts'
import { putHolding } from './release-holding.ts'
import { sendStatement } from './send-statement.ts'
import { tickCards } from './tick-cards.ts'
import { waitingGroups } from './waiting-groups.ts'

export type Lift = {
  ground: StopGround
  source: string
  nextAt?: Date | null
  /** What the room knows, as whoever lifts it has read it beside first words that wait here. */
  read?: readonly { id: string; revision: number }[]
}

/**
 * What had to be done before anything is public is done, the law does not ask for it, or the duty to inform comes first: whoever
 * leads says so, and how they know, also when the room is closed. Then what is held back goes, but never with a promise that has passed meanwhile: of what is held back for a group, the newest alone; first words then
 * leave anew, with the time that is given now, to those who waited, and to those who have them and nothing newer; other words end, and are written anew. Throws
 * `crisis.lead-not-allowed`, `crisis.no-stop`, `crisis.stop-ground`, `crisis.promise-passed` when a time must be given,
 * `crisis.next-past`, `crisis.speak-not-allowed` and `crisis.facts-not-read`.
 */
export async function liftHardStop(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { ground, source, nextAt = null, read = [] }: Lift,
): Promise<void> {
  const going = await inRoomAfterwards(varde, caller, crisisId, async (trx, file, now) => {
    const { abilities } = await loadCrisis(trx, caller, crisisId)
    if (!abilities.includes('lead')) throw new Failure('not-allowed', 'crisis.lead-not-allowed')
    const stop = await openStop(trx, file)
    if (!stop) throw new Failure('conflict', 'crisis.no-stop')
    if (stop === 'next-of-kin' && ground === 'not-required' && (await isDeathHere(trx, file)))
      throw new Failure('invalid', 'crisis.stop-ground')
    const { waits } = await waitingGroups(trx, file)
    const late = await endLate(trx, file, waits, { by: caller.id, at: now })
    await endOutdated(trx, file, waits, { by: caller.id, at: now })
    const facts = await holdWaiting(trx, file, { waits, read }, { by: caller.id, at: now })
    await insertLift(trx, { crisis_id: crisisId, stop, ground, source, lifted_by: caller.id, lifted_at: now })
    const again = await firstAnew(trx, file, late, now)
    if (again.length > 0) {
      if (!nextAt) throw new Failure('conflict', 'crisis.promise-passed')
      if (!abilities.includes('speak-first')) throw new Failure('not-allowed', 'crisis.speak-not-allowed')
      await putHolding(trx, varde, caller, file, { groups: again, nextAt, waiver: null, read }, now)
    }
    const statements = (await statementsOf(trx, crisisId)).filter((one) => one.state === 'going')
    const dispatchIds = await dispatchesOf(trx, crisisId)
    const left = await waitingGroups(trx, file)
    // Whoever waits at another stop of the room as well waits on there.
    if (left.stop) await moveStop(trx, { dispatchIds, from: stop, to: left.stop, kinds: kindsOf(left.waits) })
    await liftStop(trx, { dispatchIds, stop, by: caller.id, at: now })
    // Where the duty to inform comes first, nobody has said that they are told.
    if (ground !== 'duty-to-inform') await tickCards(trx, file, ['stop-lifted'], now)
    await noteInRoom(trx, { crisisId, code: 'stop-lifted', params: { stop, ground, source }, by: caller.id, at: now })
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.stopLifted, now, { stop, ground, read: facts })
    await changeCrisis(trx, crisisId)
    return statements.map((one) => one.id)
  })
  for (const id of going) await sendStatement(varde, id)
}

/** Is it a death by its kind, or by what stands here? Where a fact set the stop, and none tells of one any more, nobody is to hear first. */
const isDeathHere = async (trx: Trx, { id, next_of_kin_stop_at: since }: CrisisRow): Promise<boolean> =>
  since === null || (await factsOf(trx, id)).some(tellsOfDeath)
