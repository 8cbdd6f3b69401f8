import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { reachFaults } from '../rules/approved-reach.ts'
import { dispatchesOfVersion } from '../store/plan-store.ts'
import { wavesOf } from '../store/wave-store.ts'
import { savePlan, usableVersion } from './plan-dispatch.ts'

/**
 * Plans the dispatch of a correction: the same waves in the same order, to exactly those who may have got the old text.
 * Waves that never opened are left out. Nothing waits but for own staff before the public.
 */
export async function planCorrection(
  varde: Varde,
  caller: Caller,
  versionId: string,
  room: string | null = null,
): Promise<string> {
  const version = await usableVersion(varde, caller, versionId, room)
  if (!version.replacesId) throw new Failure('invalid', 'dispatch.not-a-correction')
  const old = (await dispatchesOfVersion(varde.db, version.replacesId)).find((one) => one.state !== 'planned')
  if (!old) throw new Failure('conflict', 'dispatch.nothing-to-correct')
  const waves = (await wavesOf(varde.db, old.id)).filter((wave) => wave.opened_at !== null)
  if (waves.length === 0) throw new Failure('conflict', 'dispatch.nothing-to-correct')
  const plans = waves.map((wave) => ({
    position: wave.position,
    name: wave.name,
    audiences: wave.audiences,
    audienceKinds: wave.audience_kinds,
    channels: wave.channels,
    publishes: wave.publishes,
    gate: { kind: 'with-start' as const },
    secondChannelMinutes: null,
    fallBackSeconds: wave.fall_back_seconds,
  }))
  const [fault] = reachFaults(plans, version)
  if (fault) throw new Failure('invalid', `dispatch.${fault.code}`, { ...fault.params, position: fault.position })
  return savePlan(varde, caller, version, plans, null, old.id)
}
