import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { unitNames } from '../../organisation/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { CrisisAbility } from '../rules/crisis-right.ts'
import { addPosition, comeUncalled, fillPosition, stopAttempts } from '../store/calls.ts'
import { type CrisisRow, changeCrisis, lockCrisis } from '../store/crises.ts'
import { agencyLine } from '../store/line.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { askPrinciples } from './ask-principles.ts'
import { callNext } from './call-next.ts'
import { endWaiting } from './end-waiting.ts'
import { dealFollowUps } from './follow-up.ts'
import { type LoadedCrisis, loadCrisis } from './load-crisis.ts'
import { stopClock } from './practice-time.ts'
import { endPromise } from './settle-promise.ts'
import { endOnStatus } from './stand-on-status.ts'
import { endLapsedWords } from './word-in-force.ts'

/** Calls it off: nobody is called any more, the room stays to be read, and what is public says that no more comes. Throws `crisis.lead-not-allowed`. */
export async function closeCrisis(varde: Varde, caller: Caller, id: string, reason: string): Promise<void> {
  await act(varde, caller, { id, needs: 'close' }, async (trx, file, now) => {
    await changeCrisis(trx, id, { state: 'closed', closed_by: caller.id, closed_at: now, closed_reason: reason })
    await stopAttempts(trx, id, 'all')
    await endWaiting(trx, file, { by: caller.id, at: now })
    await endPromise(trx, file, { by: caller.id, at: now, isClosing: true })
    await endOnStatus(trx, file, { by: caller.id, at: now })
    await stopClock(trx, file, { by: caller.id, at: now })
    await dealFollowUps(trx, file, now)
    await askPrinciples(trx, file, now)
    await noteInRoom(trx, { crisisId: id, code: 'closed', params: { reason }, by: caller.id, at: now })
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.closed, now, { reason })
  })
}

/** The next level has it from now on, on record; whoever takes it over leads. Throws `crisis.lead-not-allowed`. */
export async function takeOverCrisis(varde: Varde, caller: Caller, id: string, reason: string): Promise<void> {
  await act(varde, caller, { id, needs: 'take-over' }, async (trx, file, now, { above, positions }) => {
    const line = await agencyLine(trx, above!)
    await changeCrisis(trx, id, { owner_unit_id: above!, told_unit_id: line[1]?.id ?? null })
    const leader = positions.find((one) => one.role === 'leader')
    if (leader) await fillPosition(trx, leader.id, caller.id, now, { as: 'above', unitId: above! })
    const unit = (await unitNames(trx, [above!])).get(above!) ?? ''
    await noteInRoom(trx, { crisisId: id, code: 'taken-over', params: { unit, reason }, by: caller.id, at: now })
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.takenOver, now, {
      fromUnitId: file.owner_unit_id,
      toUnitId: above,
      reason,
    })
    await endLapsedWords(trx, id, now)
    await comes(varde, trx, { ...file, owner_unit_id: above!, told_unit_id: line[1]?.id ?? null }, caller, now)
  })
}

/** The next level helps, and those who have it keep it. Throws `crisis.lead-not-allowed`. */
export async function supportCrisis(varde: Varde, caller: Caller, id: string, reason: string): Promise<void> {
  await act(varde, caller, { id, needs: 'support' }, async (trx, file, now, { above, positions }) => {
    await addPosition(trx, {
      id: newId('pos'),
      crisis_id: id,
      place: positions.length,
      role: 'support',
      duty: null,
      unit_id: above!,
      is_told: false,
      filled_by: caller.id,
      filled_at: now,
      filled_as: 'above',
    })
    await changeCrisis(trx, id)
    const unit = (await unitNames(trx, [above!])).get(above!) ?? ''
    await noteInRoom(trx, { crisisId: id, code: 'supports', params: { unit, reason }, by: caller.id, at: now })
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.supported, now, { byUnitId: above, reason })
    await comes(varde, trx, file, caller, now)
  })
}

/** Whoever steps in from above has come, called or not, and whatever they answered before, and the calling goes on from there. */
async function comes(varde: Varde, trx: Trx, file: CrisisRow, { id: personId }: Caller, at: Date): Promise<void> {
  await comeUncalled(trx, file.id, personId, at)
  await callNext(trx, varde, file, at)
}

type Act = (trx: Trx, file: CrisisRow, now: Date, loaded: LoadedCrisis) => Promise<void>

/** Holds the crisis while it is decided on; what the caller may is asked when nobody else can change it. */
async function act(
  varde: Varde,
  caller: Caller,
  { id, needs }: { id: string; needs: CrisisAbility },
  does: Act,
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const file = await lockCrisis(trx, id)
    const loaded = await loadCrisis(trx, caller, id)
    if (!file || !loaded.abilities.includes(needs)) throw new Failure('not-allowed', 'crisis.lead-not-allowed')
    await does(trx, file, varde.now(), loaded)
  })
}
