import type { Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { isDone, type Subject } from '../rules/analysis.ts'
import type { AnalysisRowView } from '../rules/analysis-view.ts'
import { changeAnalysis, groupRows, insertGroups, takeAnalysis } from '../store/analyses.ts'
import { strategyStart } from './strategy-start.ts'

export type ImportedRow = Pick<AnalysisRowView, 'groupKey' | 'breadth' | 'channelKeys' | 'shaping'>

/** Writes the analysis of a demo's subject, with interest and influence from the stakeholder map; unknown groups are left out. */
export async function importAnalysis(
  trx: Trx,
  subject: Subject,
  rows: readonly ImportedRow[],
  { mode, unitId, by, at }: { mode: Mode; unitId: string; by: string; at: Date },
): Promise<void> {
  const { groups } = await strategyStart(trx)
  const known = rows.flatMap((row) => {
    const group = groups.find((one) => one.key === row.groupKey)
    return group ? [{ row, group }] : []
  })
  if (known.length === 0) return
  const made = { mode, unit_id: unitId, done_by: null, done_at: null, created_by: by, created_at: at }
  await takeAnalysis(trx, subject, made)
  await insertGroups(
    trx,
    known.map(({ row, group }) => ({
      subject_kind: subject.kind,
      subject_id: subject.id,
      group_key: row.groupKey,
      group_names: JSON.stringify(group.names),
      interest: group.interest ?? 'medium',
      influence: group.influence ?? 'medium',
      breadth: row.breadth,
      channel_keys: row.channelKeys,
      shaping: row.shaping,
      revision: 1,
      answered_by: by,
      answered_at: at,
    })),
  )
  const written = (await groupRows(trx, subject)).map((row) => ({ ...row, channelKeys: row.channel_keys }))
  if (isDone(written)) await changeAnalysis(trx, subject, { done_by: by, done_at: at })
}
