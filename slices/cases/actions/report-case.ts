import type { Trx } from '../../../kit/db/database.ts'
import type { Caller, Mode } from '../../../kit/kernel/caller.ts'
import type { ConfidentialityLevel } from '../../../kit/kernel/confidentiality.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { may } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { levelAtBirth } from '../../confidentiality/index.ts'
import { dayOf } from '../../organisation/index.ts'
import { CASES_EVENTS } from '../events.ts'
import { assessBy, isUrgent } from '../rules/assessment-clock.ts'
import { type Asker, type Happened, type Soon, titleFrom } from '../rules/case.ts'
import { insertCase, insertReport, nextNumber, sentReport } from '../store/cases.ts'
import { readClock } from '../store/clocks.ts'
import { directorateOf, unitLine } from '../store/line.ts'
import { announceCase } from './announce-case.ts'
import { refuseNames, type TextCheck } from './check-text.ts'
import { onDuty, raiseAlerts } from './raise-alerts.ts'

export type ReportInput = {
  /** Made in the browser: a report that is sent twice is one report. */
  clientKey: string
  unitId: string
  what: string
  place: string
  happened: Happened
  whoAsks: Asker[]
  howSoon: Soon
  callback: string
  namesCleared: boolean
  exercise: boolean
  /** Who may see it; by duty where nothing is chosen. Those who are to assess it are among the named. */
  confidentiality?: ConfidentialityLevel | undefined
}

/**
 * Reports a case. Anyone may report for their own unit; others for units they have a duty in. The directorate is told in
 * the same transaction, and the reporter gets a receipt. Throws `cases.no-such-unit`, `cases.report-elsewhere` and
 * `cases.names-somebody`.
 */
export async function reportCase(
  varde: Varde,
  caller: Caller,
  check: TextCheck,
  input: ReportInput,
): Promise<{ caseId: string }> {
  const sent = await sentReport(varde.db, caller.id, input.clientKey)
  if (sent) return { caseId: sent.case_id }
  const line = await unitLine(varde.db, input.unitId)
  if (line.length === 0 || line[0]!.kind === 'ministry') throw new Failure('invalid', 'cases.no-such-unit')
  if (caller.unitId !== input.unitId && !may(caller, 'cases.report', input.unitId))
    throw new Failure('not-allowed', 'cases.report-elsewhere')
  refuseNames(check, [input.what, input.place, input.callback], input.namesCleared && caller.kind !== 'token')
  const now = varde.now()
  const clock = await readClock(varde.db, 'assessment', dayOf(now))
  const mode: Mode = input.exercise ? 'exercise' : varde.mode
  return varde.db.transaction().execute(async (trx) => {
    const number = await nextNumber(trx, Number(dayOf(now).slice(0, 4)))
    // Two presses at once wait for each other at the number; the second one finds the first one's report.
    const meanwhile = await sentReport(trx, caller.id, input.clientKey)
    if (meanwhile) return { caseId: meanwhile.case_id }
    const caseId = newId('cas')
    const file = { id: caseId, number, mode, unit_id: input.unitId }
    await insertCase(trx, {
      ...file,
      title: titleFrom(input.what),
      handling_unit_id: input.unitId,
      state: 'reported',
      how_soon: input.howSoon,
      assess_by: assessBy(clock, input.howSoon, now),
      assessment: '',
      revision: 1,
      created_at: now,
      updated_at: now,
    })
    await insertReport(trx, reportRow(caseId, caller.id, input, now))
    await levelAtBirth(trx, caller, { id: caseId, mode, unitId: input.unitId, level: input.confidentiality }, now)
    await announceCase(trx, varde, caller, file, CASES_EVENTS.reported, { howSoon: input.howSoon })
    await alertDirectorate(trx, varde, caller, file, input.howSoon)
    return { caseId }
  })
}

const reportRow = (caseId: string, by: string, input: ReportInput, at: Date) => ({
  id: newId('rpt'),
  client_key: input.clientKey,
  case_id: caseId,
  unit_id: input.unitId,
  what: input.what.trim(),
  place: input.place.trim(),
  happened: input.happened,
  who_asks: [...new Set(input.whoAsks)],
  how_soon: input.howSoon,
  callback: input.callback.trim(),
  names_cleared: input.namesCleared,
  reported_by: by,
  reported_at: at,
})

/** Whoever answers the press and whoever leads communication in the directorate now; the reporter gets the receipt. */
async function alertDirectorate(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  file: { id: string; mode: Mode; unit_id: string },
  howSoon: Soon,
): Promise<void> {
  const directorate = (await directorateOf(trx, [file.unit_id])).get(file.unit_id)
  const told = { subjectId: file.id, mode: file.mode, unitId: file.unit_id, actor: caller.id }
  if (directorate) {
    const personIds = await onDuty(trx, directorate, ['press-contact', 'communication-leader'], varde.now())
    await raiseAlerts(trx, varde, { ...told, kind: 'reported', personIds, isUrgent: isUrgent(howSoon) })
  }
  if (caller.kind === 'person')
    await raiseAlerts(trx, varde, { ...told, kind: 'receipt', personIds: [caller.id], isUrgent: false })
}
