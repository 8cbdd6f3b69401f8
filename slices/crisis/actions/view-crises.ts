import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { CrisisLine } from '../rules/crisis-view.ts'
import { listCrises } from '../store/crises.ts'
import { crisisLine } from './crisis-line.ts'
import { readable } from './load-crisis.ts'
import { namesInCrises } from './names-in-crises.ts'

const MOST_SHOWN = 200

/** The crises that the caller may read: open ones on top, then the newest. */
export async function viewCrises(varde: Varde, caller: Caller): Promise<{ items: CrisisLine[] }> {
  const { db } = varde
  const shown = await readable(db, caller, await listCrises(db, MOST_SHOWN))
  const names = await namesInCrises(db, shown)
  return { items: shown.map((one) => crisisLine(one, names)) }
}
