import type { Varde } from '../../../../kit/settings/varde.ts'
import { dayOf } from '../../../organisation/index.ts'
import type { Period, ReportContent } from '../../rules/report/leadership-report.ts'
import { countOutcomes } from '../../rules/report/report-order.ts'
import { evaluationsOf } from '../../store/evaluations.ts'
import { allFollowUps, lastMarks } from '../../store/follow-ups.ts'
import { allInitiatives } from '../../store/initiatives.ts'
import { confirmationsOf, editionInForce, ledUnits } from '../../store/known-strategy.ts'
import { keptLessons } from '../../store/lessons.ts'

/** The units a report is about, and the moments it lies between. */
export type Span = { unitIds: string[]; from: Date; to: Date }

export async function followUpsIn(
  { db, mode, now }: Varde,
  { unitIds, from, to }: Span,
): Promise<ReportContent['followUps']> {
  const rows = (await allFollowUps(db, mode)).filter((row) => unitIds.includes(row.unit_id))
  const isIn = (at: Date) => at >= from && at < to
  const marks = await lastMarks(
    db,
    rows.map(({ id }) => id),
  )
  const open = rows.filter((row) => row.state === 'open')
  const today = dayOf(now())
  return {
    given: rows.filter((row) => isIn(row.made_at)).length,
    done: rows.filter((row) => row.state === 'done' && isIn(marks.get(row.id)?.at ?? row.updated_at)).length,
    open: open.length,
    late: open
      .filter((row) => row.due_on < today)
      .map((row) => ({ text: row.text, ownerId: row.owner_id, dueOn: row.due_on })),
  }
}

export async function evaluationsIn({ db, mode }: Varde, { unitIds }: Span, { from, to }: Period) {
  const rows = (await allInitiatives(db)).filter((row) => row.mode === mode && unitIds.includes(row.unit_id))
  const titles = new Map(rows.map(({ id, title }) => [id, title]))
  const held = (await evaluationsOf(db, [...titles.keys()])).filter(
    (row) => row.held_on !== null && row.held_on >= from && row.held_on <= to,
  )
  return held.map((row) => {
    const initiativeTitle = titles.get(row.initiative_id) ?? ''
    const outcomes = countOutcomes(Object.values(row.results))
    return { initiativeTitle, heldOn: row.held_on ?? '', findings: row.findings, outcomes }
  })
}

export async function lessonsIn({ db, mode }: Varde, { unitIds, from, to }: Span): Promise<ReportContent['lessons']> {
  const rows = (await allInitiatives(db)).filter((row) => unitIds.includes(row.unit_id))
  const titles = new Map(rows.map(({ id, title }) => [id, title]))
  return (await keptLessons(db))
    .filter((row) => row.mode === mode && row.at >= from && row.at < to)
    .filter((row) => row.initiative_id !== null && titles.has(row.initiative_id))
    .map((row) => ({ kind: row.kind, text: row.text, initiativeTitle: titles.get(row.initiative_id ?? '') ?? null }))
}

export async function knownIn({ db, mode }: Varde, unitIds: string[]): Promise<ReportContent['known']> {
  const edition = await editionInForce(db)
  if (!edition) return null
  const led = (await ledUnits(db)).filter(({ id }) => unitIds.includes(id))
  const given = new Set((await confirmationsOf(db, edition.id, mode)).map((row) => row.unit_id))
  return { confirmed: led.filter(({ id }) => given.has(id)).length, units: led.length }
}
