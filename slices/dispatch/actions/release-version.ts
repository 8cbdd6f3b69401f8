import { type Caller, systemCaller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { approvedVersion } from '../../message/index.ts'
import { dispatchesOfVersion } from '../store/plan-store.ts'
import { planCorrection } from './plan-correction.ts'
import { type DispatchPlan, planDispatch } from './plan-dispatch.ts'
import { startDispatch } from './start-dispatch.ts'

const NOBODY = ['dispatch.nobody-to-reach', 'dispatch.nothing-to-correct']

/**
 * Plans and starts the dispatch of a version that this room holds, once: whoever asks again, after a crash too, gets the one that is there. The slice
 * that asks has decided that `by` may. Where it asks within a transaction (`varde.db`), all of it is done there. A correction goes to those who got the old text. Null when it reaches nobody.
 */
export async function releaseVersion(
  varde: Varde,
  { by, versionId, waves, room }: { by: string; versionId: string; waves: DispatchPlan['waves']; room: string },
): Promise<string | null> {
  const caller: Caller = { ...systemCaller('dispatch'), id: by }
  const [known] = await dispatchesOfVersion(varde.db, versionId)
  const isCorrection = known ? false : Boolean((await approvedVersion(varde.db, versionId))?.replacesId)
  const plan = () =>
    isCorrection
      ? planCorrection(varde, caller, versionId, room)
      : planDispatch(varde, caller, { versionId, waves, notAfter: null }, room)
  try {
    const id = known?.id ?? (await plan())
    if (!known || known.state === 'planned') await startDispatch(varde, caller, id, room)
    return id
  } catch (error) {
    if (!(error instanceof Failure) || !NOBODY.includes(error.code)) throw error
    return null
  }
}
