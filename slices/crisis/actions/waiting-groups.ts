import type { Database } from '../../../kit/db/database.ts'
import type { HardStop } from '../rules/crisis.ts'
import type { Group } from '../rules/statement.ts'
import { type CrisisRow, scenarios } from '../store/crises.ts'
import { packRule } from '../store/pack-rules.ts'
import { liftsOf, openStop, passesOf } from '../store/promises.ts'

/** Who waits now, and at which stop: the one answer that the engine's gates, the room and the dialogs of release use. */
export type Waiting = { stop: HardStop | null; waits: Group[]; mayPass: Group[] }

/** `mayPass`: those of them that a leader may let have it before the stop is lifted. */
export async function waitingGroups(db: Database, file: Pick<CrisisRow, 'id' | 'scenario_key'>): Promise<Waiting> {
  const stop = await openStop(db, file)
  if (!stop) return { stop, waits: [], mayPass: [] }
  const { waits, mayPass } = (await packRule(db, 'hard-stops'))[stop]
  const passed = (await passesOf(db, file.id, stop)).map((one) => one.group)
  const left = waits.filter((group) => !passed.includes(group))
  return { stop, waits: left, mayPass: left.filter((group) => mayPass.includes(group)) }
}

/** Who waited at the stop of this room, and when: as its kind sets it now. */
export async function waitedAt(
  db: Database,
  file: Pick<CrisisRow, 'id' | 'scenario_key'>,
): Promise<(group: Group, at: Date) => boolean> {
  const stop = (await scenarios(db)).find(({ key }) => key === file.scenario_key)?.hard_stop
  if (!stop) return () => false
  const [{ waits }, lifts, passes] = [
    (await packRule(db, 'hard-stops'))[stop],
    (await liftsOf(db, file.id)).filter((one) => one.stop === stop),
    await passesOf(db, file.id, stop),
  ]
  return (group, at) =>
    waits.includes(group) &&
    !lifts.some((one) => one.lifted_at <= at) &&
    !passes.some((one) => one.group === group && one.given_at <= at)
}
