import type { InitiativeDocument, Target } from '../rules/initiative.ts'
import type { InitiativeRow, TargetRow } from '../store/initiatives.ts'

/** The rows of an initiative as the document that is written, saved and compared. */
export function documentOf(row: InitiativeRow, targets: readonly TargetRow[]): InitiativeDocument {
  return {
    title: row.title,
    concept: row.concept,
    unitId: row.unit_id,
    ownerId: row.owner_id,
    gapKeys: row.gap_keys,
    subGoalKeys: row.sub_goal_keys,
    audienceKeys: row.audience_keys,
    channelKeys: row.channel_keys,
    blockKeys: row.block_keys,
    roleKey: row.role_key,
    budgetNok: row.budget_nok,
    startOn: row.start_on,
    endOn: row.end_on,
    targets: targets.map(targetOf),
  }
}

export function targetOf(row: TargetRow): Target {
  return {
    id: row.id,
    kpiKey: row.kpi_key,
    name: row.name,
    unit: row.unit,
    direction: row.direction,
    baseline: row.baseline,
    measureFirst: row.measure_first,
    target: row.target,
    dueOn: row.due_on,
  }
}

/** The columns that hold the document, without its targets. */
export function columnsOf(document: InitiativeDocument) {
  return {
    title: document.title,
    concept: JSON.stringify(document.concept),
    unit_id: document.unitId,
    owner_id: document.ownerId,
    gap_keys: document.gapKeys,
    sub_goal_keys: document.subGoalKeys,
    audience_keys: document.audienceKeys,
    channel_keys: document.channelKeys,
    block_keys: document.blockKeys,
    role_key: document.roleKey,
    budget_nok: document.budgetNok,
    start_on: document.startOn,
    end_on: document.endOn,
  }
}

export function targetRows(initiativeId: string, document: InitiativeDocument) {
  return document.targets.map((target, position) => ({
    id: target.id,
    initiative_id: initiativeId,
    position,
    kpi_key: target.kpiKey,
    name: target.name,
    unit: target.unit,
    direction: target.direction,
    baseline: target.baseline,
    measure_first: target.measureFirst,
    target: target.target,
    due_on: target.dueOn,
    removed_at: null,
  }))
}
