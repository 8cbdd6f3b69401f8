import type { Database } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { ApprovedVersion } from '../../message/index.ts'
import { reachFaults } from '../rules/approved-reach.ts'
import type { WavePlan } from '../rules/plan.ts'
import { reachesStaff } from '../rules/wave.ts'
import { dispatchesOfVersion } from '../store/plan-store.ts'
import { wavesOf } from '../store/wave-store.ts'

/**
 * The waves of a correction: those of every dispatch that the old text left by, own staff first, and the oldest dispatch. Waves that
 * never opened are left out: nobody there has the old text. Nothing waits but for own staff before the public.
 */
export async function correctionWaves(db: Database, version: ApprovedVersion) {
  const started = (await dispatchesOfVersion(db, version.replacesId!)).filter((one) => one.state !== 'planned')
  const rows = (await Promise.all(started.map((one) => wavesOf(db, one.id)))).flat()
  const opened = rows.filter((wave) => wave.opened_at !== null)
  if (opened.length === 0) throw new Failure('conflict', 'dispatch.nothing-to-correct')
  const inOrder = opened.toSorted((one, other) => rank(one) - rank(other))
  const waves = inOrder.map((wave, index): WavePlan & { position: number } => ({
    position: index + 1,
    name: wave.name,
    audiences: wave.audiences,
    audienceKinds: wave.audience_kinds,
    channels: wave.channels,
    publishes: wave.publishes,
    gate: { kind: 'with-start' },
    secondChannelMinutes: null,
    fallBackSeconds: wave.fall_back_seconds,
    correctsWaveId: wave.id,
  }))
  const [fault] = reachFaults(waves, version)
  if (fault) throw new Failure('invalid', `dispatch.${fault.code}`, { ...fault.params, position: fault.position })
  return { correctsId: started[0]!.id, waves }
}

const rank = (wave: { audience_kinds: string[] }) => (reachesStaff({ audienceKinds: wave.audience_kinds }) ? 0 : 1)
