import { createHash } from 'node:crypto'
import { publish } from '../../../../kit/bus/publish.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { canonical } from '../../../../kit/kernel/canonical.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import { newId } from '../../../../kit/kernel/id.ts'
import { may } from '../../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { listUnits, personNames, unitNames } from '../../../organisation/index.ts'
import { PLAN_EVENTS } from '../../events.ts'
import { mayWrite } from '../../rules/ability.ts'
import { type Period, type ReportLine, type ReportView, reportHeadline } from '../../rules/report/leadership-report.ts'
import { allReports, findReport, insertReport, type ReportRow, shieldedNumbers } from '../../store/reports.ts'
import { draftReport, namesIn } from './build-report.ts'

/**
 * Saves the figures of the period as they are now, with the adviser's own words. Nothing changes it afterwards; a correction is
 * a new report. Throws `plan.report-not-allowed` and what `draftReport` throws.
 */
export async function saveReport(
  varde: Varde,
  caller: Caller,
  { ownText, ...asked }: Period & { unitId: string; ownText: string },
): Promise<{ id: string }> {
  if (!mayWrite(caller, asked.unitId)) throw new Failure('not-allowed', 'plan.report-not-allowed')
  const { content } = await draftReport(varde, caller, asked)
  const own = ownText.trim()
  const fingerprint = createHash('sha256')
    .update(canonical({ content, own, ...asked }))
    .digest('hex')
  const id = newId('lrp')
  const now = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    await insertReport(trx, {
      id,
      mode: varde.mode,
      unit_id: asked.unitId,
      from_on: asked.from,
      to_on: asked.to,
      own_text: own,
      content: JSON.stringify(content),
      fingerprint,
      made_by: caller.id,
      made_at: now,
    })
    await publish(trx, {
      name: PLAN_EVENTS.reportMade,
      mode: varde.mode,
      subject: id,
      unitId: asked.unitId,
      actor: caller.id,
      at: now,
      content: { reportId: id, from: asked.from, to: asked.to, fingerprint },
    })
  })
  return { id }
}

const mayRead = (caller: Caller, row: ReportRow) => may(caller, 'plan.read', row.unit_id)

export type ReportList = { items: ReportLine[]; units: { id: string; name: string; mayMake: boolean }[] }

/** Reports that the caller may read, the newest first, and the units that one can be made for. */
export async function listReports(varde: Varde, caller: Caller): Promise<ReportList> {
  const { db } = varde
  const rows = (await allReports(db, varde.mode)).filter((row) => mayRead(caller, row))
  const [people, names, all] = await Promise.all([
    personNames(
      db,
      rows.map((row) => row.made_by),
    ),
    unitNames(
      db,
      rows.map((row) => row.unit_id),
    ),
    listUnits(db, { at: varde.now() }),
  ])
  const lines = rows.map((row) => ({ ...lineOf(row, people, names), headline: reportHeadline(row.content) }))
  const units = all.filter(({ id }) => may(caller, 'plan.read', id))
  return { items: lines, units: units.map(({ id, name }) => ({ id, name, mayMake: mayWrite(caller, id) })) }
}

/** One report as it was saved, with names as they are known now, and without what has become for named persons since. Throws `plan.report-not-found`. */
export async function readReport(varde: Varde, caller: Caller, id: string): Promise<ReportView> {
  const { db } = varde
  const row = await findReport(db, varde.mode, id)
  if (!row || !mayRead(caller, row)) throw new Failure('not-found', 'plan.report-not-found')
  const { own_text: ownText, fingerprint, content: saved } = row
  const [people, units, names, shielded] = await Promise.all([
    personNames(db, [row.made_by]),
    unitNames(db, [row.unit_id]),
    namesIn(varde, saved),
    shieldedNumbers(
      db,
      saved.reach.map((one) => one.number),
    ),
  ])
  const content = { ...saved, reach: saved.reach.filter((one) => !shielded.has(one.number)) }
  return { ...lineOf(row, people, units), ownText, fingerprint, content, names }
}

const lineOf = (row: ReportRow, people: Map<string, string>, units: Map<string, string>) => ({
  id: row.id,
  unit: { id: row.unit_id, name: units.get(row.unit_id) ?? null },
  from: row.from_on,
  to: row.to_on,
  madeBy: people.get(row.made_by) ?? null,
  madeAt: row.made_at.toISOString(),
})
