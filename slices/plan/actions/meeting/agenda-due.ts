import type { Caller } from '../../../../kit/kernel/caller.ts'
import { dayPart, shiftDays } from '../../../../kit/kernel/local-time.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { dayOf, unitWithBelow } from '../../../organisation/index.ts'
import { type AgendaInitiative, type DueItem, dueItems } from '../../rules/meeting/agenda.ts'
import { progressOf } from '../../rules/progress.ts'
import { adjustmentsOf } from '../../store/adjustments.ts'
import { evaluationsOf } from '../../store/evaluations.ts'
import { openUntil } from '../../store/follow-ups.ts'
import { allInitiatives, type InitiativeRow, targetsOf } from '../../store/initiatives.ts'
import type { MeetingRow } from '../../store/meetings.ts'
import { lastStatusOf } from '../../store/status-reports.ts'
import { valuesOf } from '../../store/values.ts'
import { calendarEntries } from '../calendar-entries.ts'
import { targetOf } from '../document-of.ts'
import { readableBy } from '../readable-by.ts'
import { asValue } from '../weigh-initiative.ts'

const COMING_DAYS = 14

/** What the plan of the meeting's unit, and of those below it, puts on its agenda now, as far as this caller may read. */
export async function agendaDue(varde: Varde, caller: Caller, meeting: MeetingRow): Promise<DueItem[]> {
  const { db, mode } = varde
  const unitIds = new Set(await unitWithBelow(db, meeting.unit_id))
  const today = dayOf(varde.now())
  const readable = await readableBy(varde, caller, await allInitiatives(db))
  const own = readable
    .map(({ initiative }) => initiative)
    .filter((row) => row.mode === mode && unitIds.has(row.unit_id) && LIVE.includes(row.state))
  const late = await openUntil(db, mode, shiftDays(today, -1))
  return dueItems(
    meeting.kind,
    {
      initiatives: await weighed(varde, own, today),
      lateFollowUps: late.filter((row) => unitIds.has(row.unit_id)).length,
      comingEntries: meeting.kind === 'editorial' ? await coming(varde, caller, meeting, unitIds) : 0,
    },
    dayPart(meeting.starts),
  )
}

const LIVE: readonly string[] = ['in-review', 'running', 'evaluating']

async function weighed(varde: Varde, rows: InitiativeRow[], today: string): Promise<AgendaInitiative[]> {
  const { db } = varde
  const ids = rows.map(({ id }) => id)
  const [targets, proposals, evaluations, statuses] = await Promise.all([
    targetsOf(db, ids),
    adjustmentsOf(db, ids),
    evaluationsOf(db, ids),
    lastStatusOf(db, ids),
  ])
  const values = Map.groupBy(
    await valuesOf(
      db,
      targets.map(({ id }) => id),
    ),
    (value) => value.target_id,
  )
  const isOverdue = (target: (typeof targets)[number]) =>
    progressOf(targetOf(target), (values.get(target.id) ?? []).map(asValue), today).isOverdue
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    state: row.state,
    status: statuses.get(row.id)?.status ?? null,
    reason: statuses.get(row.id)?.reason ?? '',
    overdueTargets: targets.filter((target) => target.initiative_id === row.id && isOverdue(target)).length,
    waitsForApproval: row.state === 'in-review',
    openProposals: proposals.filter((one) => one.initiative_id === row.id && one.decision === null).length,
    endOn: row.end_on,
    isEvaluated: evaluations.some((one) => one.initiative_id === row.id && one.held_on !== null),
  }))
}

async function coming(varde: Varde, caller: Caller, { starts }: MeetingRow, unitIds: Set<string>): Promise<number> {
  const from = dayPart(starts)
  const { seen } = await calendarEntries(varde.db, varde.mode, caller, { from, to: shiftDays(from, COMING_DAYS) })
  return seen.filter((entry) => entry.kind !== 'meeting' && unitIds.has(entry.unitId)).length
}
