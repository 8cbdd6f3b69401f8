import type { Database } from '../../../kit/db/database.ts'
import type { HardStop } from '../rules/crisis.ts'
import type { Group } from '../rules/statement.ts'
import type { CrisisRow } from '../store/crises.ts'
import { packRule } from '../store/pack-rules.ts'
import { openStop, passesOf } from '../store/promises.ts'

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
