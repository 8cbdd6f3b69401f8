import type { Trx } from '../../../../kit/db/database.ts'
import type { Caller, Duty } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import { newId } from '../../../../kit/kernel/id.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { MEASURE_EVENTS } from '../../events.ts'
import { insertLetters } from '../../store/report-letters.ts'
import { holdersIn } from '../../store/report-rhythms.ts'
import { findVersion, type ReportRow } from '../../store/reports.ts'
import { announceReport, takeUpReport } from './load-report.ts'

/**
 * Sends a version by e-mail to those who hold these duties in its unit; who has it already gets it no more. Throws what `takeUpReport` does, and
 * `measure.report-nobody` when nobody who holds them has an address.
 */
export async function sendReport(
  varde: Varde,
  caller: Caller,
  id: string,
  { number, duties }: { number: number; duties: Duty[] },
): Promise<{ letters: number }> {
  return varde.db.transaction().execute(async (trx) => {
    const { report } = await takeUpReport(trx, caller, id, 'send')
    if (!(await findVersion(trx, id, number))) throw new Failure('not-found', 'measure.no-such-report')
    if ((await holdersIn(trx, report.unit_id, duties)).length === 0)
      throw new Failure('invalid', 'measure.report-nobody')
    return { letters: await queueLetters(trx, varde, caller.id, { report, number, duties }) }
  })
}

/** Puts letters in the queue, in the transaction of whoever decides. How many are new. */
export async function queueLetters(
  trx: Trx,
  varde: Varde,
  actor: string,
  { report, number, duties }: { report: ReportRow; number: number; duties: readonly Duty[] },
): Promise<number> {
  const people = await holdersIn(trx, report.unit_id, duties)
  const letters = people.map((personId) => ({ id: newId('mrl'), personId }))
  const made = await insertLetters(trx, { reportId: report.id, number, at: varde.now() }, letters)
  if (made > 0)
    await announceReport(trx, varde, actor, report, MEASURE_EVENTS.reportSent, { number, letters: made, duties })
  return made
}
