import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { holdTimes } from '../rules/hold-times.ts'
import { type CrisisRow, changeCrisis, lockCrisis } from '../store/crises.ts'
import { readClock } from '../store/promises.ts'
import type { StaffHad } from '../store/staff-had.ts'
import { staffOf } from '../store/staff-had.ts'
import {
  changeStatement,
  findStatement,
  lockStatement,
  type PartRow,
  pageUnderWay,
  partsOf,
  type StatementRow,
} from '../store/statements.ts'
import { standingWaivers, withdrawRow } from '../store/waivers.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { askPrinciples } from './ask-principles.ts'
import { freeHeldUp } from './free-held-up.ts'
import { inStatus } from './in-status.ts'
import { refuseOthers } from './keep-waiver.ts'
import { askOnce, tellPassed, wordDue } from './override-statement.ts'
import { heldByOthers, passOtherRooms } from './pass-other-rooms.ts'
import { standQuestion } from './stand-page.ts'
import { wordInForce } from './word-in-force.ts'

/**
 * An answer stands on the open page as soon as own staff have them. Past those who cannot be reached they go at their time, on the word
 * of a leader alone; where none has given it, leaders are asked and the words wait. The stop of another room keeps them all the same.
 */
export async function settlePage(varde: Varde, id: string): Promise<void> {
  const seen = await findStatement(varde.db, id)
  if (seen?.kind !== 'page' || seen.state !== 'going' || !(await isMoving(varde, seen))) return
  if ((await heldByOthers(varde, id)).length > 0) return
  await varde.db.transaction().execute(async (trx) => {
    const file = (await lockCrisis(trx, seen.crisis_id))!
    const statement = await lockStatement(trx, id, true)
    if (statement?.state !== 'going') return
    const [part] = await partsOf(trx, [id])
    if (!part?.released_at) return
    const now = varde.now()
    const staff = { ...(await staffOf(trx, id)), at: now }
    const isTold = part.dispatch_id === null || staff.isTold
    if (!isTold && !(await mayPass(trx, file, statement, part, staff))) return
    await stand(trx, file, statement, now)
  })
}

/** A look that locks nothing: own staff have it, or there is a word to ask for, to use or to end. */
async function isMoving(varde: Varde, statement: StatementRow): Promise<boolean> {
  const { db } = varde
  const { id } = statement
  const [part] = await partsOf(db, [id])
  if (!part?.released_at) return false
  const staff = await staffOf(db, id)
  if (part.dispatch_id === null || staff.isTold) return true
  const now = varde.now()
  const times = holdTimes(statement, part, await readClock(db))
  if (!times || now < times.ask) return false
  const due = await wordDue(db, statement, times, now)
  // Nobody is asked about own staff when something else keeps it.
  return due === 'word' || (due === 'ask' && staff.missing > 0)
}

/** On whose word it goes before all of own staff have it, if on anybody's; who is asked, if nobody has given it. */
async function mayPass(
  trx: Trx,
  file: CrisisRow,
  statement: StatementRow,
  part: PartRow,
  staff: StaffHad & { at: Date },
): Promise<boolean> {
  const times = holdTimes(statement, part, await readClock(trx))
  if (!times) return false
  const word = await wordInForce(trx, file, statement, staff.at)
  if (!word) {
    if (staff.missing > 0) await askOnce(trx, file, statement.id, { ...staff, since: times.since })
    return false
  }
  if (staff.at < times.pass) return false
  await tellPassed(trx, file, statement, word.waiver, staff)
  return true
}

/**
 * Puts an answer on the page that own staff do not all have yet: a leader's choice, with a reason, in the log; the route asks for a sign-in
 * of the last ten minutes. Throws `crisis.waiver-needs-leader`, `crisis.status-not-under-way`, and as `passOtherRooms`.
 */
export async function publishPageNow(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { questionId, reason }: { questionId: string; reason: string },
): Promise<void> {
  await inStatus(varde, caller, { crisisId, needs: 'publish' }, async (trx, file, now) => {
    await refuseOthers(trx, caller, crisisId)
    const found = await pageUnderWay(trx, crisisId, questionId)
    const statement = found && (await lockStatement(trx, found.id))
    if (statement?.state !== 'going') throw new Failure('conflict', 'crisis.status-not-under-way')
    const staff = await staffOf(trx, statement.id)
    // It goes on this leader's decision now: a word that stands is not what carried it, and ends with it.
    const [word] = await standingWaivers(trx, [statement.id])
    if (word) await withdrawRow(trx, word.id, caller.id, now)
    const endedWordOf = word?.given_by ?? null
    for (const part of await partsOf(trx, [statement.id]))
      await passOtherRooms(trx, varde, caller, file, statement, part)
    await tellOverride(trx, file, statement, { ...staff, by: caller.id, at: now, reason, endedWordOf })
    await stand(trx, file, statement, now)
  })
}

async function stand(trx: Trx, file: CrisisRow, statement: StatementRow, at: Date): Promise<void> {
  const { id, question_id: questionId, made_by: by } = statement
  if (questionId) await standQuestion(trx, file, { questionId, by, at })
  await changeStatement(trx, id, { state: 'out', out_at: at })
  await freeHeldUp(trx, file, id, at)
  if (file.state !== 'open') await askPrinciples(trx, file, at)
  await changeCrisis(trx, file.id)
}

type Override = { reached: number; of: number; by: string; at: Date; reason: string; endedWordOf: string | null }

async function tellOverride(
  trx: Trx,
  file: CrisisRow,
  { id, number }: StatementRow,
  { reached, of, by, at, reason, endedWordOf }: Override,
): Promise<void> {
  const params = { number, reached, of, reason }
  await noteInRoom(trx, { crisisId: file.id, code: 'page-override', params, by, at })
  const content = { statementId: id, statement: number, reached, of, reason, endedWordOf }
  await announceCrisis(trx, { id: by }, file, CRISIS_EVENTS.statementOverridden, at, content)
}
