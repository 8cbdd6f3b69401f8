import { pause } from '../../../kit/jobs/start-work.ts'
import { withoutStopping } from '../../../kit/jobs/without-stopping.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { dueWarning } from '../rules/promise.ts'
import type { Group } from '../rules/statement.ts'
import { changeCrisis, lockCrisis } from '../store/crises.ts'
import { changePromise, type OpenPromise, openPromises, readClock } from '../store/promises.ts'
import { goingIds, heldFollowing, promisingIds, unfinishedIds } from '../store/statements.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { endPassed } from './end-passed.ts'
import { AGAIN_MS, moveStatement } from './move-statement.ts'
import { overrideStatement } from './override-statement.ts'
import { roomTime } from './practice-time.ts'
import { settleGiven, watchGiven } from './settle-given.ts'
import { tickStaffTold } from './settle-out.ts'
import { type Alike, setsOf, settleTogether } from './settle-together.ts'
import { toGroups } from './tell-promise.ts'

const LOOK_MS = 500
/** Who has got which words that are not public is looked at so often. */
const GIVEN_MS = 5000
/** What went out in the last moment is heard before it is called late. */
const GRACE_MS = 3000

/**
 * The clock of what was promised, and the safety net under what is on its way, until the signal. Who has which words is much to read: it is looked at each few
 * seconds, and before a time that a group was given is warned of or called broken.
 */
export async function runStatements(varde: Varde, signal: AbortSignal): Promise<void> {
  let givenAt = Number.NEGATIVE_INFINITY
  while (!signal.aborted) {
    const now = performance.now()
    const given = now - givenAt >= GIVEN_MS
    if (given) givenAt = now
    await watchStatements(varde, { given })
    await pause(LOOK_MS, signal)
  }
}

/** Once over everything that is on its way and everything that is promised; `given`: also over who has got which words that are not public, and what is left of words that are out. */
export async function watchStatements(varde: Varde, { given = true }: { given?: boolean } = {}): Promise<void> {
  const { warn_minutes: warnMinutes } = await readClock(varde.db)
  const before = new Date(varde.now().getTime() - AGAIN_MS)
  for (const id of await promisingIds(varde.db))
    await withoutStopping(varde, { statement: id }, () => endPassed(varde, id))
  for (const id of await goingIds(varde.db, before)) await moveStatement(varde, id, () => overrideStatement(varde, id))
  for (const id of await heldFollowing(varde.db))
    await withoutStopping(varde, { statement: id }, () => overrideStatement(varde, id))
  await withoutStopping(varde, { step: 'staff-told' }, () => tickStaffTold(varde))
  if (given) for (const id of await unfinishedIds(varde.db)) await moveStatement(varde, id)
  if (given) await withoutStopping(varde, { step: 'given' }, () => watchGiven(varde))
  for (const alike of setsOf(await openPromises(varde.db)))
    await withoutStopping(varde, { crisis: alike.rows[0]!.crisis_id }, () => watchPromise(varde, alike, warnMinutes))
}

/** Of one room, the same promised to everybody, or to some groups. */
async function watchPromise(varde: Varde, { rows, dueAt }: Alike<OpenPromise>, warnMinutes: number[]): Promise<void> {
  const now = varde.now()
  const { crisis_id: id, mode, made_at: made, warned } = rows[0]!
  const shows = await roomTime(varde.db, { id, mode }, now)
  const madeAt = await roomTime(varde.db, { id, mode }, made)
  const warning = dueWarning({ madeAt, dueAt, warned }, warnMinutes, shows)
  const isBroken = shows.getTime() > dueAt.getTime() + GRACE_MS
  if (warning === null && !isBroken) return
  await varde.db.transaction().execute(async (trx) => {
    const file = await lockCrisis(trx, id)
    if (file?.state !== 'open') return
    // What reached a group a moment ago keeps what it was given.
    const heard = rows[0]!.to_group !== 'public' && (await settleGiven(trx, file, now))
    if (heard) await changeCrisis(trx, id)
    if (isBroken) {
      const broken = await settleTogether(trx, file, rows, { at: now, become: () => ({ state: 'broken' }) })
      if (broken.length > 0) await changeCrisis(trx, id)
      return
    }
    const groups: Group[] = []
    for (const one of rows) if (await changePromise(trx, one, { warned: warning })) groups.push(one.to_group)
    if (groups.length === 0) return
    const params = { count: warning!, due: dueAt, ...toGroups(groups) }
    await noteInRoom(trx, { crisisId: id, code: 'promise-warned', params, by: 'system:crisis', at: now })
    const content = { dueAt: dueAt.toISOString(), minutes: warning, ...toGroups(groups) }
    await announceCrisis(trx, { id: 'system:crisis' }, file, CRISIS_EVENTS.promiseWarned, now, content)
    await changeCrisis(trx, id)
  })
}
