import type { Caller } from '../../../kit/kernel/caller.ts'
import { mayAnywhere } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf, personNames, unitNames } from '../../organisation/index.ts'
import type { InitiativeLine } from '../rules/initiative-view.ts'
import { progressOf } from '../rules/progress.ts'
import { allInitiatives, type TargetRow, targetsOf } from '../store/initiatives.ts'
import { valuesOf } from '../store/values.ts'
import { targetOf } from './document-of.ts'
import { readableBy } from './readable-by.ts'
import { asValue } from './weigh-initiative.ts'

export type InitiativeList = { items: InitiativeLine[]; abilities: 'start'[] }

/** The initiatives that the caller may read, the newest change first, and whether they may start one. */
export async function listInitiatives(varde: Varde, caller: Caller): Promise<InitiativeList> {
  const { db } = varde
  const rows = await readableBy(varde, caller, await allInitiatives(db))
  const targets = await targetsOf(
    db,
    rows.map(({ initiative }) => initiative.id),
  )
  const people = await personNames(
    db,
    rows.map(({ initiative }) => initiative.owner_id),
  )
  const units = await unitNames(
    db,
    rows.map(({ initiative }) => initiative.unit_id),
  )
  const values = Map.groupBy(
    await valuesOf(
      db,
      targets.map((target) => target.id),
    ),
    (value) => value.target_id,
  )
  const today = dayOf(varde.now())
  const standing = (own: TargetRow[]) => {
    const progress = own.map((row) => progressOf(targetOf(row), (values.get(row.id) ?? []).map(asValue), today))
    return {
      targetCount: own.length,
      reachedCount: progress.filter((one) => one.standing === 'reached').length,
      overdueCount: progress.filter((one) => one.isOverdue).length,
    }
  }
  const items = rows.map(
    ({ initiative: row, waitsForYou }): InitiativeLine => ({
      id: row.id,
      title: row.title,
      state: row.state,
      mode: row.mode,
      step: row.step,
      unit: { id: row.unit_id, name: units.get(row.unit_id) ?? null },
      owner: { id: row.owner_id, name: people.get(row.owner_id) ?? null },
      gapKeys: row.gap_keys,
      subGoalKeys: row.sub_goal_keys,
      audienceKeys: row.audience_keys,
      startOn: row.start_on,
      endOn: row.end_on,
      ...standing(targets.filter((target) => target.initiative_id === row.id)),
      updatedAt: row.updated_at.toISOString(),
      waitsForYou,
    }),
  )
  const mayStart = mayAnywhere(caller, 'plan.write')
  return { items, abilities: mayStart ? ['start'] : [] }
}
