import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { liftStop } from '../../dispatch/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { hasPassed } from '../rules/lateness.ts'
import { type Group, kindsOf } from '../rules/statement.ts'
import { changeCrisis } from '../store/crises.ts'
import { insertPass } from '../store/promises.ts'
import { dispatchesOf } from '../store/statements.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { endLateAtStop, firstAnew } from './end-late.ts'
import { endOutdated } from './end-outdated.ts'
import { holdWaiting } from './hold-against-facts.ts'
import { inRoomAfterwards } from './in-room-afterwards.ts'
import { loadCrisis } from './load-crisis.ts'
import { roomTime } from './practice-time.ts'
import { putHolding } from './release-holding.ts'
import { sendStatement } from './send-statement.ts'
import { waitingGroups } from './waiting-groups.ts'
import { wordsAtStop } from './words-at-stop.ts'

export type Pass = {
  group: Group
  reason: string
  nextAt?: Date | null
  /** What the room knows, as the leader has read it beside first words that wait here. */
  read?: readonly { id: string; revision: number }[]
}

/**
 * A leader lets a group that waits at the stop have what is said before the stop is lifted, and says why; the others wait on. Also when the room is closed. What
 * promises a time that has passed goes to nobody: first words leave anew to this group, with the time that is given now, where it waits for nothing newer. Throws `crisis.lead-not-allowed`,
 * `crisis.no-stop`, `crisis.stop-holds-group`, `crisis.facts-not-read`, `crisis.promise-passed` when a time must be given, `crisis.next-past` and
 * `crisis.speak-not-allowed`.
 */
export async function passHardStop(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { group, reason, nextAt = null, read = [] }: Pass,
): Promise<void> {
  const again = await inRoomAfterwards(varde, caller, crisisId, async (trx, file, now) => {
    const { abilities } = await loadCrisis(trx, caller, crisisId)
    if (!abilities.includes('lead')) throw new Failure('not-allowed', 'crisis.lead-not-allowed')
    const { stop, mayPass } = await waitingGroups(trx, file)
    if (!stop) throw new Failure('conflict', 'crisis.no-stop')
    if (!mayPass.includes(group)) throw new Failure('conflict', 'crisis.stop-holds-group')
    const shows = await roomTime(trx, file, now)
    const late = (await wordsAtStop(trx, file, [group]))
      .filter(({ row }) => row.kind === 'holding' && hasPassed(row.next_at, shows))
      .map(({ row: { id, number, kind } }) => ({ id, number, kind, groups: [group], waited: [group] }))
    const isAnew = (await firstAnew(trx, file, late, now)).length > 0
    if (isAnew && !nextAt) throw new Failure('conflict', 'crisis.promise-passed')
    if (isAnew && !abilities.includes('speak-first')) throw new Failure('not-allowed', 'crisis.speak-not-allowed')
    await endLateAtStop(trx, file, [group], { by: caller.id, at: now })
    await endOutdated(trx, file, [group], { by: caller.id, at: now })
    const facts = await holdWaiting(trx, file, { waits: [group], read }, { by: caller.id, at: now })
    await insertPass(trx, { crisis_id: crisisId, stop, group, reason, given_by: caller.id, given_at: now })
    const words = { groups: [group], nextAt, waiver: null, read }
    const made = isAnew ? await putHolding(trx, varde, caller, file, words, now) : null
    const dispatchIds = await dispatchesOf(trx, crisisId)
    await liftStop(trx, { dispatchIds, stop, by: caller.id, at: now, kinds: kindsOf([group]) })
    await noteInRoom(trx, { crisisId, code: 'stop-passed', params: { stop, group, reason }, by: caller.id, at: now })
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.stopPassed, now, { stop, group, reason, read: facts })
    await changeCrisis(trx, crisisId)
    return made?.id
  })
  if (again) await sendStatement(varde, again)
}
