import type { Aim, Definition } from '../rules/indicator.ts'

/** What is wanted of an indicator, as its row holds it. */
export const aimColumns = (aim: Aim) => ({
  unit_id: aim.unitId,
  rhythm: aim.rhythm,
  baseline: aim.baseline,
  baseline_on: aim.baselineOn,
  target: aim.target,
  target_on: aim.targetOn,
  goal_keys: [...new Set(aim.goalKeys)],
  initiative_ids: [...new Set(aim.initiativeIds)],
})

/** What is measured and how, as the row of a definition holds it. */
export const definitionColumns = ({ names, about, unit, method, source, ...rest }: Definition) => ({
  ...rest,
  names: JSON.stringify(names),
  about: about.trim(),
  unit: unit.trim(),
  method: method.trim(),
  source: source.trim(),
})
