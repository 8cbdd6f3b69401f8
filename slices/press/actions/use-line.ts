import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PRESS_EVENTS } from '../events.ts'
import { insertUse, markTold } from '../store/line-uses.ts'
import { announce, NOBODY } from './announce.ts'
import { takeUpLine } from './load-line.ts'

/**
 * Notes that `subject` (an inquiry) is answered with the line's approved version, in the caller's transaction. Says which
 * version it was. Throws `press.line-not-allowed` when the line is not in use any more.
 */
export async function noteLineUse(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  lineId: string,
  subject: string,
): Promise<number> {
  const row = await takeUpLine(trx, varde, caller, lineId, 'use')
  const number = row.version ?? 0
  const use = { id: newId('lus'), line_id: lineId, number, subject, used_at: varde.now() }
  if (await insertUse(trx, use)) {
    const content = { number, subject }
    await announce(trx, varde, NOBODY, { name: PRESS_EVENTS.lineUsed, subject: lineId, unitId: row.unit_id, content })
  }
  return number
}

/** Notes that those behind `subject`, who were answered by an older version, have been told of the one in use. */
export async function tellLineChange(varde: Varde, caller: Caller, { id, subject }: { id: string; subject: string }) {
  await varde.db.transaction().execute(async (trx) => {
    const row = await takeUpLine(trx, varde, caller, id, 'use')
    const told = { lineId: id, number: row.version ?? 0, subject, at: varde.now() }
    if (!(await markTold(trx, told))) throw new Failure('conflict', 'press.nothing-to-tell', { topic: row.topic })
    const content = { number: row.version, subject }
    await announce(trx, varde, NOBODY, { name: PRESS_EVENTS.lineChangeTold, subject: id, unitId: row.unit_id, content })
  })
}
