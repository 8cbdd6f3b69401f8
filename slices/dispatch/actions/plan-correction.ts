import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { correctionWaves } from './correction-waves.ts'
import { savePlan, usableVersion } from './plan-dispatch.ts'

/** Plans the dispatch of a correction, to exactly those who may have got the old text; who they are is found anew when it starts. */
export async function planCorrection(
  varde: Varde,
  caller: Caller,
  versionId: string,
  room: string | null = null,
): Promise<string> {
  const version = await usableVersion(varde, caller, versionId, room)
  if (!version.replacesId) throw new Failure('invalid', 'dispatch.not-a-correction')
  const { correctsId, waves } = await correctionWaves(varde.db, version)
  return savePlan(varde, caller, version, waves, null, correctsId)
}
