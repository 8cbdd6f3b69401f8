import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CASES_EVENTS, type CasesEvent } from '../events.ts'
import { isDone, type Subject } from '../rules/analysis.ts'
import { type AnalysisRow, changeAnalysis, type GroupRow, groupRows, takeAnalysis } from '../store/analyses.ts'
import type { SubjectStanding } from './subject-door.ts'

/** An analysis held for a change: its rows, how to tell the log, and how to end. */
export type HeldAnalysis = {
  rows: GroupRow[]
  tell: (name: CasesEvent, content: Record<string, unknown>) => Promise<void>
  /** Settles whether the analysis is done now, and announces it when that has changed. */
  settle: () => Promise<void>
}

/** Two people who change the same analysis come one after the other. */
export async function holdAnalysis(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  subject: Subject,
  { mode, unitId }: SubjectStanding,
): Promise<HeldAnalysis> {
  const now = varde.now()
  const made = { mode, unit_id: unitId, done_by: null, done_at: null, created_by: caller.id, created_at: now }
  const analysis = await takeAnalysis(trx, subject, made)
  const tell = async (name: CasesEvent, content: Record<string, unknown>) => {
    const about = { mode: analysis.mode, subject: subject.id, unitId, actor: caller.id, at: now }
    await publish(trx, { name, ...about, content: { subjectKind: subject.kind, ...content } })
  }
  const settle = () => settleDone(trx, subject, analysis, { by: caller.id, at: now }, tell)
  return { rows: await groupRows(trx, subject), tell, settle }
}

async function settleDone(
  trx: Trx,
  subject: Subject,
  analysis: AnalysisRow,
  { by, at }: { by: string; at: Date },
  tell: HeldAnalysis['tell'],
): Promise<void> {
  const rows = await groupRows(trx, subject)
  const isDoneNow = isDone(rows.map((row) => ({ ...row, channelKeys: row.channel_keys })))
  const wasDone = analysis.done_at !== null
  if (isDoneNow === wasDone) return
  await changeAnalysis(trx, subject, isDoneNow ? { done_by: by, done_at: at } : { done_by: null, done_at: null })
  await tell(isDoneNow ? CASES_EVENTS.analysisDone : CASES_EVENTS.analysisReopened, { groups: rows.length })
}
