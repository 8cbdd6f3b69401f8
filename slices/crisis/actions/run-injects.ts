import { pause } from '../../../kit/jobs/start-work.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { showsAt } from '../rules/practice-clock.ts'
import { changeCrisis, lockCrisis } from '../store/crises.ts'
import { nextInjects } from '../store/injects.ts'
import { findPractice } from '../store/practices.ts'
import { giveInject, SYSTEM } from './give-inject.ts'
import { roomTime } from './practice-time.ts'

const LOOK_MS = 500

/** What is due by the clock of each exercise comes, until the signal. */
export async function runInjects(varde: Varde, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const given = await giveDueInjects(varde)
    if (given === 0) await pause(LOOK_MS, signal)
  }
}

/** Once over all exercises: at most one inject in each, so that they come in order. Gives how many came. */
export async function giveDueInjects(varde: Varde): Promise<number> {
  const now = varde.now()
  let given = 0
  for (const { id, crisisId, dueAt, fromAt, shows, pace } of await nextInjects(varde.db)) {
    const clock = [{ fromAt: fromAt.toISOString(), shows: shows.toISOString(), pace }]
    if (showsAt(clock, now) < dueAt) continue
    try {
      if (await giveWhenDue(varde, crisisId, id, dueAt)) given++
    } catch (error) {
      varde.log.error({ err: error }, 'an inject could not be given, tries again')
    }
  }
  return given
}

/** The room is held: whoever holds the script or stops the clock at the same moment is heard first. */
async function giveWhenDue(varde: Varde, crisisId: string, id: string, dueAt: Date): Promise<boolean> {
  return varde.db.transaction().execute(async (trx) => {
    const file = await lockCrisis(trx, crisisId)
    const now = varde.now()
    if (file?.state !== 'open' || (await findPractice(trx, crisisId))?.held_at) return false
    const shows = await roomTime(trx, file, now)
    if (shows < dueAt || !(await giveInject(trx, file, id, { now, shows, by: SYSTEM.id }))) return false
    await changeCrisis(trx, crisisId)
    return true
  })
}
