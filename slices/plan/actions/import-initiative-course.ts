import type { Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { dayOf } from '../../organisation/index.ts'
import type { InitiativeDocument } from '../rules/initiative.ts'
import { insertAdjustment } from '../store/adjustments.ts'
import { putEvaluation } from '../store/evaluations.ts'
import { insertLesson } from '../store/lessons.ts'
import { insertStatusReport } from '../store/status-reports.ts'
import { insertValue } from '../store/values.ts'
import type { PackInitiative } from './read-pack.ts'

const DAY_MS = 86_400_000

/** An initiative of the demo that is there, and whose it is. `at` makes an instant of a number of days from now. */
type Made = {
  id: string
  mode: Mode
  ownerId: string
  leaderId: string
  document: InitiativeDocument
  at: (days: number) => Date
}

/** What has come of it: values of its targets, how it goes, adjustments, the evaluation and the lessons. */
export async function importInitiativeCourse(trx: Trx, from: PackInitiative, made: Made): Promise<void> {
  await addMeasurements(trx, from, made.document, made.ownerId, made.at)
  const { id, mode, ownerId, leaderId, document, at } = made
  for (const [number, { day, status, reason }] of from.statuses.entries())
    await insertStatusReport(trx, {
      id: `str_${from.key}-${number + 1}`,
      initiative_id: id,
      status,
      reason,
      by: ownerId,
      at: at(day),
    })
  for (const [number, adjustment] of from.adjustments.entries())
    await insertAdjustment(trx, {
      id: `adj_${from.key}-${number + 1}`,
      initiative_id: id,
      target_id: null,
      proposal: adjustment.proposal,
      reason: adjustment.reason,
      proposed_by: ownerId,
      proposed_at: at(adjustment.day),
      decision: adjustment.decision ?? null,
      decided_by: adjustment.decision ? leaderId : null,
      decided_at: adjustment.decision ? new Date(at(adjustment.day).getTime() + DAY_MS) : null,
      decision_reason: adjustment.decisionReason ?? null,
      done_revision: adjustment.decision === 'adopted' ? 1 : null,
    })
  if (from.evaluation) {
    const results = from.targets.flatMap((target, place) =>
      target.result ? [[document.targets[place]!.id, target.result] as const] : [],
    )
    await putEvaluation(trx, {
      initiative_id: id,
      held_on: dayOf(at(from.evaluation.day)),
      present: from.evaluation.present,
      findings: from.evaluation.findings,
      lasting_impression: from.evaluation.lastingImpression,
      results: JSON.stringify(Object.fromEntries(results)),
      revision: 1,
      written_by: ownerId,
      updated_at: at(from.evaluation.day),
      closed_by: from.state === 'closed' ? ownerId : null,
      closed_at: from.state === 'closed' ? at(from.evaluation.day) : null,
    })
  }
  for (const [number, lesson] of from.lessons.entries())
    await insertLesson(trx, {
      id: `les_${from.key}-${number + 1}`,
      initiative_id: id,
      mode,
      kind: lesson.kind,
      text: lesson.text,
      goal_keys: document.subGoalKeys,
      audience_keys: document.audienceKeys,
      channel_keys: document.channelKeys,
      by: ownerId,
      at: at(from.evaluation?.day ?? 0),
      removed_at: null,
    })
}

async function addMeasurements(
  trx: Trx,
  from: PackInitiative,
  document: InitiativeDocument,
  by: string,
  at: (days: number) => Date,
): Promise<void> {
  for (const [place, target] of from.targets.entries())
    for (const [number, value] of target.values.entries())
      await insertValue(trx, {
        id: `tvl_${from.key}-${place + 1}-${number + 1}`,
        target_id: document.targets[place]!.id,
        measured_on: dayOf(at(value.day)),
        value: value.value,
        sample: value.sample ?? null,
        margin: value.margin ?? null,
        source: value.source,
        by,
        at: at(value.day),
      })
}
