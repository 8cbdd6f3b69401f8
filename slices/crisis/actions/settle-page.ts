import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { askAt, passAt } from '../rules/promise.ts'
import { type CrisisRow, changeCrisis, lockCrisis } from '../store/crises.ts'
import { readClock } from '../store/promises.ts'
import {
  changeStatement,
  findStatement,
  lockStatement,
  pageUnderWay,
  partsOf,
  type StatementRow,
} from '../store/statements.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { inStatus } from './in-status.ts'
import { refuseOthers } from './keep-waiver.ts'
import { askOnce, tellPassed, wordInForce } from './override-statement.ts'
import { staffOf } from './staff-of.ts'
import { standDraft, standQuestion } from './stand-page.ts'

/**
 * New words stand on the open page as soon as own staff have them. Past those who cannot be reached they go at their time, on the word
 * of a leader alone; where none has given it, leaders are asked and the words wait.
 */
export async function settlePage(varde: Varde, id: string): Promise<void> {
  const seen = await findStatement(varde.db, id)
  if (seen?.kind !== 'page' || seen.state !== 'going' || !(await isMoving(varde, seen))) return
  await varde.db.transaction().execute(async (trx) => {
    const file = (await lockCrisis(trx, seen.crisis_id))!
    const statement = await lockStatement(trx, id, true)
    if (statement?.state !== 'going') return
    const [part] = await partsOf(trx, [id])
    if (!part?.released_at) return
    const now = varde.now()
    const staff = { ...(await staffOf(trx, file, id)), at: now }
    const isTold = part.dispatch_id === null || staff.isTold
    if (!isTold && !(await mayPass(trx, file, statement, staff))) return
    await stand(trx, file, statement, now)
  })
}

/** A look that locks nothing: own staff have it, or the time has come to ask or to go without them. */
async function isMoving({ db, now }: Varde, statement: StatementRow): Promise<boolean> {
  const { id, crisis_id: crisisId, out_by: outBy, released_at: since } = statement
  const [part] = await partsOf(db, [id])
  if (!part?.released_at) return false
  if (part.dispatch_id === null || (await staffOf(db, { id: crisisId }, id)).isTold) return true
  const clock = await readClock(db)
  return (
    since !== null &&
    outBy !== null &&
    (isTime(outBy, clock, now()) || now() >= askAt(since, outBy, clock.staff_minutes))
  )
}

const isTime = (outBy: Date, { margin_seconds }: { margin_seconds: number }, now: Date): boolean =>
  now >= passAt(outBy, margin_seconds)

/** On whose word it goes before all of own staff have it, if on anybody's; who is asked, if nobody has given it. */
async function mayPass(
  trx: Trx,
  file: CrisisRow,
  statement: StatementRow,
  staff: { reached: number; of: number; at: Date },
): Promise<boolean> {
  const { out_by: outBy, released_at: since } = statement
  if (!outBy || !since) return false
  const word = await wordInForce(trx, file, statement, staff.at)
  if (!word) {
    await askOnce(trx, file, statement, { ...staff, since })
    return false
  }
  if (!isTime(outBy, await readClock(trx), staff.at)) return false
  await tellPassed(trx, file, statement, word.waiver, staff)
  return true
}

/**
 * Puts words on the page that own staff do not all have yet: a leader's choice, with a reason, in the log; the route asks for a sign-in
 * of the last ten minutes. Throws `crisis.waiver-needs-leader` and `crisis.status-not-under-way`.
 */
export async function publishPageNow(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { questionId, reason }: { questionId: string | null; reason: string },
): Promise<void> {
  await inStatus(varde, caller, { crisisId, needs: 'publish' }, async (trx, file, now) => {
    await refuseOthers(trx, caller, crisisId)
    const found = await pageUnderWay(trx, crisisId, questionId)
    const statement = found && (await lockStatement(trx, found.id))
    if (statement?.state !== 'going') throw new Failure('conflict', 'crisis.status-not-under-way')
    const staff = await staffOf(trx, file, statement.id)
    await tellOverride(trx, file, statement, { ...staff, by: caller.id, at: now, reason })
    await stand(trx, file, statement, now)
  })
}

async function stand(trx: Trx, file: CrisisRow, statement: StatementRow, at: Date): Promise<void> {
  const { id, status_id: statusId, question_id: questionId, made_by: by } = statement
  if (questionId) await standQuestion(trx, file, { questionId, by, at })
  else if (statusId) await standDraft(trx, file, { statusId, statementId: id, by, at })
  await changeStatement(trx, id, { state: 'out', out_at: at })
  await changeCrisis(trx, file.id)
}

type Override = { reached: number; of: number; by: string; at: Date; reason: string }

async function tellOverride(
  trx: Trx,
  file: CrisisRow,
  { id, number }: StatementRow,
  { reached, of, by, at, reason }: Override,
): Promise<void> {
  const params = { number, reached, of, reason }
  await noteInRoom(trx, { crisisId: file.id, code: 'page-override', params, by, at })
  const content = { statementId: id, statement: number, reached, of, reason }
  await announceCrisis(trx, { id: by }, file, CRISIS_EVENTS.statementOverridden, at, content)
}
