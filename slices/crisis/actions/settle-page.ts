import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { overrideAt } from '../rules/promise.ts'
import { type CrisisRow, changeCrisis, findCrisis } from '../store/crises.ts'
import { readClock } from '../store/promises.ts'
import { changeStatement, lockStatement, pageUnderWay, partsOf, type StatementRow } from '../store/statements.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { inStatus } from './in-status.ts'
import { staffOf } from './staff-of.ts'
import { standDraft, standQuestion } from './stand-page.ts'

/** New words stand on the open page as soon as own staff have them, or when they have had their time, on record. */
export async function settlePage(varde: Varde, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const statement = await lockStatement(trx, id, true)
    if (statement?.kind !== 'page' || statement.state !== 'going') return
    const [part] = await partsOf(trx, [id])
    if (!part?.released_at) return
    const file = (await findCrisis(trx, statement.crisis_id))!
    const now = varde.now()
    const staff = await staffOf(trx, file, id)
    const { margin_seconds } = await readClock(trx)
    const due = overrideAt({ outBy: statement.out_by, mayOverride: statement.may_override }, margin_seconds)
    const isTold = part.dispatch_id === null || staff.isTold
    if (!isTold && !(due && due <= now)) return
    if (!isTold) await tellOverride(trx, file, statement, { ...staff, by: statement.made_by, at: now })
    await stand(trx, file, statement, now)
  })
}

/** Puts words on the page that own staff do not all have yet: a leader's choice, with a reason, in the log. Throws `crisis.status-not-under-way`. */
export async function publishPageNow(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { questionId, reason }: { questionId: string | null; reason: string },
): Promise<void> {
  await inStatus(varde, caller, { crisisId, needs: 'publish' }, async (trx, file, now) => {
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

type Override = { reached: number; of: number; by: string; at: Date; reason?: string }

async function tellOverride(
  trx: Trx,
  file: CrisisRow,
  { id, number }: StatementRow,
  { reached, of, by, at, reason }: Override,
): Promise<void> {
  const code = reason ? 'page-override' : 'statement-override'
  const params = { number, reached, of, ...(reason ? { reason } : {}) }
  await noteInRoom(trx, { crisisId: file.id, code, params, by, at })
  const content = { statementId: id, statement: number, reached, of, ...(reason ? { reason } : {}) }
  await announceCrisis(trx, { id: by }, file, CRISIS_EVENTS.statementOverridden, at, content)
}
