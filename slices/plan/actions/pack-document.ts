import type { InitiativeDocument } from '../rules/initiative.ts'
import type { PackInitiative } from './read-pack.ts'

/** The document of an initiative as the demo's files describe it. `day` makes a date of a number of days from now. */
export function packDocument(
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
