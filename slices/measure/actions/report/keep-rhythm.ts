import type { Caller, Duty, Language } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import { newId } from '../../../../kit/kernel/id.ts'
import { shiftDays } from '../../../../kit/kernel/local-time.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { dayOf, personNames, unitNames } from '../../../organisation/index.ts'
import { MEASURE_EVENTS } from '../../events.ts'
import { mayKeep, mayKeepSome } from '../../rules/measure-right.ts'
import type { ReportAudience } from '../../rules/report/report.ts'
import { type ReportPeriod, reportPeriod } from '../../rules/report/report-period.ts'
import type { RhythmList } from '../../rules/report/report-view.ts'
import { hasUnit } from '../../store/indicators.ts'
import { endRhythm, insertRhythm, lockRhythm, rhythmsNow } from '../../store/report-rhythms.ts'
import { announceReport } from './load-report.ts'

export type NewRhythm = {
  unitId: string
  audience: ReportAudience
  language: Language
  period: ReportPeriod
  waitDays: number
  /** Days from the draft until it is published by itself; null for never. */
  publishDays: number | null
  duties: Duty[]
}

/** Reports that come by themselves, and when each makes its next draft. For those who make reports. */
export async function listRhythms(varde: Varde, caller: Caller): Promise<RhythmList> {
  if (!mayKeepSome(caller)) throw new Failure('not-allowed', 'measure.not-yours')
  const rows = await rhythmsNow(varde.db, varde.mode)
  const today = dayOf(varde.now())
  const [units, people] = await Promise.all([
    unitNames(
      varde.db,
      rows.map((row) => row.unit_id),
    ),
    personNames(
      varde.db,
      rows.map((row) => row.owner_id),
    ),
  ])
  return {
    rhythms: rows.map((row) => ({
      id: row.id,
      unit: { id: row.unit_id, name: units.get(row.unit_id) ?? null },
      owner: people.get(row.owner_id) ?? null,
      audience: row.audience,
      period: row.period,
      publishDays: row.publish_days,
      duties: row.duties,
      nextOn: nextDay(row.period, row.wait_days, today),
      mayEnd: mayKeep(caller, row.unit_id),
    })),
  }
}

/** The day on which the period that is under way, or that waits for its figures, gets its draft. */
function nextDay(period: ReportPeriod, waitDays: number, today: string): string {
  const { toOn } = reportPeriod(shiftDays(today, -waitDays - 1), period, 0)
  return shiftDays(toOn, waitDays + 1)
}

/**
 * Sets a rhythm; the first draft is of the period that is under way now. Who sets it owns its drafts. Throws `measure.not-yours`,
 * `measure.no-such-unit`.
 */
export async function setRhythm(varde: Varde, caller: Caller, asked: NewRhythm): Promise<string> {
  const { unitId, audience, language, period, waitDays, publishDays, duties } = asked
  if (!mayKeep(caller, unitId)) throw new Failure('not-allowed', 'measure.not-yours')
  if (!(await hasUnit(varde.db, unitId))) throw new Failure('not-found', 'measure.no-such-unit')
  const id = newId('mrr')
  const { mode } = varde
  await varde.db.transaction().execute(async (trx) => {
    await insertRhythm(trx, {
      ...{ id, mode, unit_id: unitId, owner_id: caller.id, audience, language, period, duties },
      ...{ wait_days: waitDays, publish_days: publishDays, since: dayOf(varde.now()), set_at: varde.now() },
    })
    const content = { audience, period, waitDays, publishDays, duties }
    await announceReport(trx, varde, caller.id, { id, unit_id: unitId, mode }, MEASURE_EVENTS.reportRhythmSet, content)
  })
  return id
}

/** Ends a rhythm; what it has made stays. Ending it again changes nothing. Throws `measure.no-such-rhythm`, `measure.not-yours`. */
export async function stopRhythm(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const rhythm = await lockRhythm(trx, id)
    if (!rhythm) throw new Failure('not-found', 'measure.no-such-rhythm')
    if (!mayKeep(caller, rhythm.unit_id)) throw new Failure('not-allowed', 'measure.not-yours')
    if (rhythm.ended_at) return
    await endRhythm(trx, id, varde.now())
    await announceReport(trx, varde, caller.id, rhythm, MEASURE_EVENTS.reportRhythmEnded)
  })
}
