import type { Varde } from '../../../../kit/settings/varde.ts'
import { unitNames } from '../../../organisation/index.ts'
import { progressOf } from '../../rules/progress.ts'
import type { ReportContent } from '../../rules/report/leadership-report.ts'
import { worstFirst } from '../../rules/report/report-order.ts'
import { type InitiativeRow, targetsOf } from '../../store/initiatives.ts'
import { statusUntil } from '../../store/status-reports.ts'
import { valuesOf } from '../../store/values.ts'
import { targetOf } from '../document-of.ts'
import { asValue } from '../weigh-initiative.ts'
import type { Span } from './report-parts.ts'

/** How each initiative goes, by what was last said of it; the worst first. */
export async function initiativesIn(
  { db }: Varde,
  rows: InitiativeRow[],
  { to }: Span,
): Promise<ReportContent['initiatives']> {
  const said = await statusUntil(
    db,
    rows.map(({ id }) => id),
    to,
  )
  const units = await unitNames(
    db,
    rows.map((row) => row.unit_id),
  )
  return rows
    .map((row) => ({
      id: row.id,
      title: row.title,
      unitName: units.get(row.unit_id) ?? '',
      state: row.state,
      status: said.get(row.id)?.status ?? null,
      reason: said.get(row.id)?.reason ?? '',
      saidAt: said.get(row.id)?.at.toISOString() ?? null,
      endOn: row.end_on,
    }))
    .toSorted(worstFirst)
}

/** How far each target had come by the end of the period. */
export async function targetsIn({ db }: Varde, rows: InitiativeRow[], to: string): Promise<ReportContent['targets']> {
  const titles = new Map(rows.map(({ id, title }) => [id, title]))
  const targets = await targetsOf(db, [...titles.keys()])
  const values = await valuesOf(
    db,
    targets.map(({ id }) => id),
  )
  const until = Map.groupBy(
    values.filter((value) => value.measured_on <= to),
    (value) => value.target_id,
  )
  return targets.map((row) => {
    const target = targetOf(row)
    const { latest, start, standing, change, isOverdue } = progressOf(
      target,
      (until.get(row.id) ?? []).map(asValue),
      to,
    )
    return {
      id: row.id,
      initiativeTitle: titles.get(row.initiative_id) ?? '',
      ...{ name: target.name, unit: target.unit, target: target.target, dueOn: target.dueOn },
      latest: latest && {
        value: latest.value,
        margin: latest.margin,
        sample: latest.sample,
        measuredOn: latest.measuredOn,
      },
      ...{ start, standing, change, isOverdue },
    }
  })
}
