import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames } from '../../organisation/index.ts'
import { broadFirst, type Subject, unanswered } from '../rules/analysis.ts'
import type { AnalysisRowView, AnalysisView } from '../rules/analysis-view.ts'
import { findAnalysis, type GroupRow, groupRows } from '../store/analyses.ts'
import { measuredReach } from '../store/reach.ts'
import { strategyStart } from './strategy-start.ts'
import { type SubjectDoors, standingOfSubject } from './subject-door.ts'

/** The stakeholder analysis of a subject, empty when nobody has begun. Throws `cases.no-such-subject`. */
export async function viewAnalysis(
  varde: Varde,
  caller: Caller,
  doors: SubjectDoors,
  subject: Subject,
): Promise<AnalysisView> {
  const { db } = varde
  const standing = await standingOfSubject(varde, caller, doors, subject)
  const analysis = await findAnalysis(db, subject)
  const rows = await rowsOf(db, subject)
  const { groups, channels } = await strategyStart(db)
  const inForce = new Map(groups.map((group) => [group.key, group.names]))
  const taken = new Set(rows.map((row) => row.groupKey))
  const people = await personNames(db, analysis?.done_by ? [analysis.done_by] : [])
  return {
    subject,
    rows: rows.map((row) => ({
      ...row,
      names: inForce.get(row.groupKey) ?? row.names,
      isInStrategy: inForce.has(row.groupKey),
    })),
    done: analysis?.done_by
      ? {
          by: { id: analysis.done_by, name: people.get(analysis.done_by) ?? null },
          at: analysis.done_at!.toISOString(),
        }
      : null,
    groups: groups
      .filter((group) => !taken.has(group.key))
      .map(({ key, names, parentKey, circle }) => ({
        key,
        names,
        parentKey,
        circle,
        isNamed: standing.groupKeys.includes(key),
      })),
    channels,
    reach: await measuredReach(db, [...taken]),
    mayEdit: standing.mayEdit,
  }
}

/** The rows of an analysis, broad interest first. For slices above, and for the page. */
export async function rowsOf(db: Database, subject: Subject): Promise<Omit<AnalysisRowView, 'isInStrategy'>[]> {
  const rows = await groupRows(db, subject)
  const people = await personNames(
    db,
    rows.map((row) => row.answered_by),
  )
  return broadFirst(rows.map((row) => rowView(row, people)))
}

function rowView(row: GroupRow, people: Map<string, string>): Omit<AnalysisRowView, 'isInStrategy'> {
  const answer = {
    interest: row.interest,
    influence: row.influence,
    breadth: row.breadth,
    channelKeys: row.channel_keys,
    shaping: row.shaping,
  }
  return {
    groupKey: row.group_key,
    names: row.group_names,
    ...answer,
    missing: unanswered(answer),
    revision: row.revision,
    answeredBy: { id: row.answered_by, name: people.get(row.answered_by) ?? null },
    answeredAt: row.answered_at.toISOString(),
  }
}
