import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import { momentOf, shiftDays } from '../../../../kit/kernel/local-time.ts'
import { may } from '../../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { dayOf, personNames, unitById, unitWithBelow } from '../../../organisation/index.ts'
import { type Period, periodFault, type ReportContent, type ReportDraft } from '../../rules/report/leadership-report.ts'
import { allInitiatives, type InitiativeRow } from '../../store/initiatives.ts'
import { decidedBetween, reachBetween } from '../../store/reports.ts'
import { initiativesIn, targetsIn } from './report-initiatives.ts'
import { evaluationsIn, followUpsIn, knownIn, lessonsIn } from './report-parts.ts'

type Asked = Period & { unitId: string }

/**
 * The figures for a unit and those below it in a period, as they are now. Throws `plan.report-not-allowed`,
 * `plan.report-no-period`, `plan.report-in-the-future`.
 */
export async function draftReport(varde: Varde, caller: Caller, asked: Asked): Promise<ReportDraft> {
  const { db } = varde
  if (!may(caller, 'plan.read', asked.unitId)) throw new Failure('not-allowed', 'plan.report-not-allowed')
  const fault = periodFault(asked, dayOf(varde.now()))
  if (fault) throw new Failure('invalid', `plan.report-${fault}`)
  const unit = await unitById(db, asked.unitId)
  if (!unit) throw new Failure('not-found', 'plan.no-such-unit')
  const content = await contentOf(varde, asked, unit.name)
  return {
    from: asked.from,
    to: asked.to,
    unit: { id: unit.id, name: unit.name },
    content,
    names: await namesIn(varde, content),
  }
}

/** Names of the persons in a report as they are known now. */
export async function namesIn({ db }: Varde, content: ReportContent): Promise<Record<string, string>> {
  const ids = [...content.decisions.map(({ byId }) => byId), ...content.followUps.late.map(({ ownerId }) => ownerId)]
  return Object.fromEntries(await personNames(db, ids))
}

/** Initiatives that leaders have said yes to: a report tells nothing that is still somebody's draft. */
const REPORTED: readonly string[] = ['approved', 'running', 'evaluating', 'closed']

async function contentOf(varde: Varde, { unitId, from, to }: Asked, unitName: string): Promise<ReportContent> {
  const { db, mode } = varde
  const span = { unitIds: await unitWithBelow(db, unitId), from: momentOf(from), to: momentOf(shiftDays(to, 1)) }
  const within = (row: InitiativeRow) =>
    row.state !== 'closed' || (row.updated_at >= span.from && row.updated_at < span.to)
  const rows = (await allInitiatives(db)).filter(
    (row) => row.mode === mode && span.unitIds.includes(row.unit_id) && REPORTED.includes(row.state) && within(row),
  )
  const [initiatives, targets, decided, followUps, evaluations, lessons, reach, known] = await Promise.all([
    initiativesIn(varde, rows, span),
    targetsIn(varde, rows, to),
    decidedBetween(db, mode, span),
    followUpsIn(varde, span),
    evaluationsIn(varde, span, { from, to }),
    lessonsIn(varde, span),
    reachBetween(db, mode, span),
    knownIn(varde, span.unitIds),
  ])
  return {
    unitName,
    initiatives,
    targets,
    decisions: decided.map((row) => ({ ...row, at: row.at.toISOString() })),
    followUps,
    evaluations,
    lessons,
    reach: reach.map(({ startedAt, states, ...one }) => ({
      ...one,
      startedAt: startedAt.toISOString(),
      total: Object.values(states).reduce((sum, heads) => sum + heads, 0),
      states,
    })),
    known,
  }
}
