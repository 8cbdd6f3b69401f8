import type { Trx } from '../../../../kit/db/database.ts'
import { systemCaller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import { newId } from '../../../../kit/kernel/id.ts'
import { shiftDays } from '../../../../kit/kernel/local-time.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { dayOf } from '../../../organisation/index.ts'
import { MEASURE_EVENTS } from '../../events.ts'
import { reportPeriod } from '../../rules/report/report-period.ts'
import {
  hasSlot,
  noteHeld,
  type RhythmRow,
  rhythmsNow,
  slotOf,
  takeSlot,
  waitingDrafts,
} from '../../store/report-rhythms.ts'
import { findVersion, insertReport, lockReport, type ReportRow } from '../../store/reports.ts'
import { announceReport } from './load-report.ts'
import { freeze, passReport, unfinished } from './publish-report.ts'
import { draftFrom } from './report-draft.ts'
import { queueLetters } from './send-report.ts'

const DAY_MS = 24 * 3_600_000

/**
 * Makes the draft of every rhythm whose period is over, and publishes those whose time has come. When Varde has been down for several periods, only
 * the latest is made. Each in one transaction, so that whoever dies leaves nothing half done, and two workers make one draft.
 */
export async function followRhythms(varde: Varde): Promise<void> {
  for (const rhythm of await rhythmsNow(varde.db, varde.mode)) await makeDue(varde, rhythm)
  const now = varde.now()
  for (const draft of await waitingDrafts(varde.db, varde.mode))
    if (draft.publishAt && draft.publishAt <= now) await publishByItself(varde, draft.reportId)
}

async function makeDue(varde: Varde, rhythm: RhythmRow): Promise<void> {
  const { id, unit_id: unitId, audience, language, mode } = rhythm
  const { fromOn, toOn } = reportPeriod(shiftDays(dayOf(varde.now()), -rhythm.wait_days), rhythm.period, 1)
  if (toOn < rhythm.since || (await hasSlot(varde.db, id, toOn))) return
  const system = systemCaller('measure')
  const content = await draftFrom(varde, system, { unitId, audience, language, fromOn, toOn })
  const at = varde.now()
  await varde.db
    .transaction()
    .execute(async (trx) => {
      const report = { id: newId('mrp'), mode, unit_id: unitId, owner_id: rhythm.owner_id }
      await insertReport(trx, {
        ...{ ...report, revision: 1, content: JSON.stringify(content) },
        writers: [],
        ...{ changed_by: system.id, changed_at: at, created_by: system.id, created_at: at },
      })
      const publishAt = rhythm.publish_days === null ? null : new Date(at.getTime() + rhythm.publish_days * DAY_MS)
      const slot = { rhythm_id: id, to_on: toOn, report_id: report.id, made_at: at, publish_at: publishAt }
      // Another worker was first: its draft stands, and this one never was.
      if (!(await takeSlot(trx, slot))) throw new SlotTaken()
      const told = { rhythmId: id, fromOn, toOn }
      await announceReport(trx, varde, system.id, report, MEASURE_EVENTS.reportDue, told)
    })
    .catch((error: unknown) => {
      if (!(error instanceof SlotTaken)) throw error
    })
}

class SlotTaken extends Error {}

async function heldAtDoor(trx: Trx, varde: Varde, report: ReportRow): Promise<Failure | null> {
  try {
    await passReport(trx, varde, { ...systemCaller('measure'), unitId: report.unit_id }, report)
    return null
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
}

/** Publishes a draft as it stands and sends it to those of its rhythm. One that cannot be published waits for its owner, who reads why. */
async function publishByItself(varde: Varde, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const report = await lockReport(trx, id)
    const [made, last] = await Promise.all([slotOf(trx, id), findVersion(trx, id, null)])
    if (!report || !made || last) return
    const held = unfinished(varde, report) ?? (await heldAtDoor(trx, varde, report))
    await noteHeld(trx, id, held?.code ?? null)
    if (held) return
    const system = systemCaller('measure')
    const { number } = await freeze(trx, varde, system, report, 1)
    await queueLetters(trx, varde, system.id, { report, number, duties: made.rhythm.duties })
  })
}
