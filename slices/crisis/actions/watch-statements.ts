import { pause } from '../../../kit/jobs/start-work.ts'
import { withoutStopping } from '../../../kit/jobs/without-stopping.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { dueWarning } from '../rules/promise.ts'
import { changeCrisis, lockCrisis } from '../store/crises.ts'
import { changePromise, type OpenPromise, openPromises, readClock } from '../store/promises.ts'
import { goingIds, heldFollowing, promisingIds } from '../store/statements.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { endPassed } from './end-passed.ts'
import { moveStatement } from './move-statement.ts'
import { overrideStatement } from './override-statement.ts'
import { roomTime } from './practice-time.ts'
import { tickStaffTold } from './settle-out.ts'
import { tellPromise } from './settle-promise.ts'

const LOOK_MS = 500
/** What is held up is tried again by itself so often. */
const AGAIN_MS = 5000
/** What went out in the last moment is heard before it is called late. */
const GRACE_MS = 3000

/** The clock of what was promised, and the safety net under what is on its way, until the signal. */
export async function runStatements(varde: Varde, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await watchStatements(varde)
    await pause(LOOK_MS, signal)
  }
}

/** Once over everything that is on its way and everything that is promised. */
export async function watchStatements(varde: Varde): Promise<void> {
  const { warn_minutes: warnMinutes } = await readClock(varde.db)
  const before = new Date(varde.now().getTime() - AGAIN_MS)
  for (const id of await promisingIds(varde.db))
    await withoutStopping(varde, { statement: id }, () => endPassed(varde, id))
  for (const id of await goingIds(varde.db, before)) await moveStatement(varde, id, () => overrideStatement(varde, id))
  for (const id of await heldFollowing(varde.db))
    await withoutStopping(varde, { statement: id }, () => overrideStatement(varde, id))
  await withoutStopping(varde, { step: 'staff-told' }, () => tickStaffTold(varde))
  for (const promise of await openPromises(varde.db))
    await withoutStopping(varde, { crisis: promise.crisis_id }, () => watchPromise(varde, promise, warnMinutes))
}

async function watchPromise(varde: Varde, promise: OpenPromise, warnMinutes: number[]): Promise<void> {
  const now = varde.now()
  const shows = await roomTime(varde.db, { id: promise.crisis_id, mode: promise.mode }, now)
  const warning = dueWarning({ dueAt: promise.due_at, warned: promise.warned }, warnMinutes, shows)
  const isBroken = shows.getTime() > promise.due_at.getTime() + GRACE_MS
  if (warning === null && !isBroken) return
  await varde.db.transaction().execute(async (trx) => {
    const file = await lockCrisis(trx, promise.crisis_id)
    if (file?.state !== 'open') return
    const change = isBroken ? ({ state: 'broken', settled_at: now } as const) : { warned: warning }
    if (!(await changePromise(trx, promise, change))) return
    if (isBroken) await tellPromise(trx, file, 'promise-broken', promise.due_at, now)
    else {
      const params = { count: warning!, due: promise.due_at }
      await noteInRoom(trx, { crisisId: file.id, code: 'promise-warned', params, by: 'system:crisis', at: now })
      const content = { dueAt: promise.due_at.toISOString(), minutes: warning }
      await announceCrisis(trx, { id: 'system:crisis' }, file, CRISIS_EVENTS.promiseWarned, now, content)
    }
    await changeCrisis(trx, file.id)
  })
}
