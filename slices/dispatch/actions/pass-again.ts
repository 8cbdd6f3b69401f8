import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type ApprovedVersion, approvedVersion, plainText } from '../../message/index.ts'
import { passRooms } from '../../organisation/index.ts'
import { kindsReached, type PlannedWave } from '../rules/wave.ts'
import type { Loaded } from '../store/dispatch-store.ts'
import { whereReached } from '../store/wave-store.ts'

type Reached = Pick<PlannedWave, 'position' | 'audienceKinds' | 'publishes'>

/** What was confirmed in an open room when somebody said yes may have fallen since, and whoever these waves reach may wait at a stop by now. What says the same in another language is held as its source is. Throws as `passRooms`. */
export async function passAgain(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  { editions, sourceEditions, question, unitId, mode, heldBy }: ApprovedVersion,
  { id, waves }: { id: string; waves: readonly Reached[] },
  begunAt?: Date | undefined,
): Promise<void> {
  const reached = await whereReached(trx, id, waves)
  await passRooms(
    trx,
    varde,
    caller,
    { unitId, mode, to: kindsReached(waves), ...reached, begunAt, heldBy: heldBy ?? undefined },
    Object.entries({ ...sourceEditions, ...editions }).map(([language, { title, body }]) => ({
      ...{ language, title, text: plainText(body) },
      asked: question?.[language],
    })),
  )
}

/** The same when one wave opens, `byItself` also past a room that has been closed since the start. The words of a room are weighed in the room, and held by the stops of others. Throws as `passRooms`. */
export async function passWave(
  ...[trx, varde, caller, { row }, wave, { byItself }]: [Trx, Varde, Caller, Loaded, Reached, { byItself: boolean }]
): Promise<void> {
  const version = await approvedVersion(trx, row.version_id)
  if (!version) return
  await passAgain(
    trx,
    varde,
    caller,
    version,
    { id: row.id, waves: [wave] },
    byItself ? (row.started_at ?? undefined) : undefined,
  )
}
