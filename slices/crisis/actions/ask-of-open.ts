import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { Declaration } from '../rules/declaration.ts'
import { SOON_MS } from '../rules/declaring-again.ts'
import { openNear, sentCrisis } from '../store/crises.ts'
import { crisisLine } from './crisis-line.ts'
import { readable } from './load-crisis.ts'
import { namesInCrises } from './names-in-crises.ts'

/**
 * Asks whether it is the same as one that is open at the unit, or that the caller has declared within the hour, of the same kind or above or below it: a second press
 * answers. What the caller may not know of is not asked about, and exercises are no crises. Throws `crisis.another-open`.
 */
export async function askOfOpen(
  varde: Varde,
  caller: Caller,
  {
    unitId,
    scenarioKey,
    participantIds,
    clientKey,
  }: Pick<Declaration, 'unitId' | 'scenarioKey' | 'participantIds' | 'clientKey'>,
): Promise<void> {
  const { db } = varde
  if (participantIds || (await sentCrisis(db, caller.id, clientKey))) return
  const after = new Date(varde.now().getTime() - SOON_MS)
  const open = await readable(db, caller, await openNear(db, { unitId, kind: scenarioKey, by: caller.id, after }))
  if (open.length === 0) return
  const names = await namesInCrises(db, open)
  throw new Failure('conflict', 'crisis.another-open', { rooms: open.map((one) => crisisLine(one, names)) })
}
