import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { ListedCrisis } from '../rules/crisis-view.ts'
import { listCrises, roomsThatMayBeWrong } from '../store/crises.ts'
import { crisisLine } from './crisis-line.ts'
import { readable } from './load-crisis.ts'
import { namesInCrises } from './names-in-crises.ts'
import { owedInRoom } from './promises-in-room.ts'
import { wrongInRoom } from './wrong-in-room.ts'

const MOST_SHOWN = 200

/** The crises that the caller may read: open ones on top, then the newest; what stands wrong with those who have it, and what is owed, is said where the room opens for them. */
export async function viewCrises(varde: Varde, caller: Caller): Promise<{ items: ListedCrisis[] }> {
  const { db } = varde
  const shown = await readable(db, caller, await listCrises(db, MOST_SHOWN))
  const names = await namesInCrises(db, shown)
  const inside = shown.filter(({ isIn }) => isIn).map(({ file }) => file.id)
  const suspect = new Set(await roomsThatMayBeWrong(db, inside))
  const wrongOf = async (id: string) => (suspect.has(id) ? wrongInRoom(db, id, varde.now()) : [])
  return {
    items: await Promise.all(
      shown.map(async (one) => ({
        ...crisisLine(one, names),
        wrong: await wrongOf(one.file.id),
        owed: one.isIn && one.file.state === 'open' ? await owedInRoom(db, one.file, varde.now()) : null,
      })),
    ),
  }
}
