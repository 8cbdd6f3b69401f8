import type { Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { importAnalysis } from '../../cases/index.ts'
import { dayOf } from '../../organisation/index.ts'
import { type InitiativeDocument, keysOf } from '../rules/initiative.ts'
import { insertAdjustment } from '../store/adjustments.ts'
import { insertApproval } from '../store/approvals.ts'
import { putEvaluation } from '../store/evaluations.ts'
import { nearestHolder } from '../store/holders.ts'
import { findInitiative, insertInitiative, insertRevision, putTargets } from '../store/initiatives.ts'
import { insertLesson } from '../store/lessons.ts'
import { insertStatusReport } from '../store/status-reports.ts'
import { insertValue } from '../store/values.ts'
import { columnsOf, targetRows } from './document-of.ts'
import { elementNames } from './element-names.ts'
import type { PackInitiative } from './read-pack.ts'

const DAY_MS = 86_400_000
const PLANNED_DAYS = 14

/** Adds one initiative of the demo with its whole history; false when it is there already or its unit has nobody. */
export async function importInitiative(trx: Trx, from: PackInitiative, now: Date, mode: Mode): Promise<boolean> {
  const id = `ini_${from.key}`
  const unitId = `unt_${from.unit}`
  if (await findInitiative(trx, id)) return false
  const ownerId = await nearestHolder(trx, unitId, from.owner)
  const leaderId = await nearestHolder(trx, unitId, 'leader')
  if (!ownerId || !leaderId) return false
  const at = (days: number) => new Date(now.getTime() + days * DAY_MS)
  const document = documentOf(from, unitId, ownerId, (days) => dayOf(at(days)))
  const made = at(Math.min(from.starts ?? 0, 0) - PLANNED_DAYS)
  const isApproved = !['draft', 'in-review'].includes(from.state) && from.state !== 'stopped'
  await insertInitiative(trx, {
    id,
    mode,
    ...columnsOf(document),
    state: from.state,
    step: from.step ?? null,
    element_names: JSON.stringify((await elementNames(trx, keysOf(document))).names),
    revision: 1,
    approved_revision: isApproved ? 1 : null,
    stopped_reason: from.state === 'stopped' ? (from.stoppedReason ?? 'Demo') : null,
    created_by: ownerId,
    created_at: made,
    updated_at: made,
  })
  await putTargets(trx, id, targetRows(id, document), made)
  const revision = { initiative_id: id, number: 1, document: JSON.stringify(document), author_id: ownerId }
  await insertRevision(trx, { ...revision, saved_at: made })
  if (isApproved || from.state === 'in-review')
    await insertApproval(trx, {
      id: `pap_${from.key}`,
      initiative_id: id,
      revision: 1,
      asked_by: ownerId,
      asked_at: made,
      decision: isApproved ? 'approved' : null,
      decided_by: isApproved ? leaderId : null,
      decided_at: isApproved ? new Date(made.getTime() + DAY_MS) : null,
      instead_of: null,
      reason: null,
    })
  const rows = from.analysis.map(({ group, breadth, channels, shaping }) => ({
    groupKey: group,
    breadth,
    channelKeys: channels,
    shaping,
  }))
  await importAnalysis(trx, { kind: 'initiative', id }, rows, { mode, unitId, by: ownerId, at: made })
  await addMeasurements(trx, from, document, ownerId, at)
  await addAftermath(trx, from, { id, mode, ownerId, leaderId, document, at })
  return true
}

function documentOf(
  from: PackInitiative,
  unitId: string,
  ownerId: string,
  day: (days: number) => string,
): InitiativeDocument {
  return {
    title: from.title,
    concept: from.concept,
    unitId,
    ownerId,
    gapKeys: from.gaps,
    subGoalKeys: from.subGoals,
    audienceKeys: from.audiences,
    channelKeys: from.channels,
    blockKeys: from.blocks,
    roleKey: from.role ?? null,
    budgetNok: from.budgetNok ?? null,
    startOn: from.starts === undefined ? null : day(from.starts),
    endOn: from.ends === undefined ? null : day(from.ends),
    targets: from.targets.map((target, place) => ({
      id: `tgt_${from.key}-${place + 1}`,
      kpiKey: target.kpi ?? null,
      name: target.name,
      unit: target.unit,
      direction: target.direction,
      baseline: target.baseline ?? null,
      measureFirst: target.measureFirst,
      target: target.target ?? null,
      dueOn: target.due === undefined ? null : day(target.due),
    })),
  }
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

type Made = {
  id: string
  mode: Mode
  ownerId: string
  leaderId: string
  document: InitiativeDocument
  at: (days: number) => Date
}

async function addAftermath(trx: Trx, from: PackInitiative, made: Made): Promise<void> {
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
