import type { Database } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { ApprovedVersion } from '../../message/index.ts'
import { reachFaults } from '../rules/approved-reach.ts'
import type { WavePlan } from '../rules/plan.ts'
import { reachesStaff } from '../rules/wave.ts'
import { type CorrectionAhead, countCorrection, type ToldGroup } from '../store/freeze.ts'
import { dispatchesOfVersion } from '../store/plan-store.ts'
import { wavesOf } from '../store/wave-store.ts'

/**
 * The waves that a correction goes to, by the version it replaces: those of every dispatch that the old text left by, own staff first, and the
 * oldest dispatch. Waves that never opened are left out: nobody there has the old text.
 */
async function wavesToCorrect(db: Database, replacesId: string) {
  const started = (await dispatchesOfVersion(db, replacesId)).filter((one) => one.state !== 'planned')
  const rows = (await Promise.all(started.map((one) => wavesOf(db, one.id)))).flat()
  const opened = rows.filter((wave) => wave.opened_at !== null)
  return { started, inOrder: opened.toSorted((one, other) => rank(one) - rank(other)) }
}

/** Exactly who a correction of these versions would go to if it were frozen now, group by group and (`group` null) together; numbers alone. */
export async function correctionReach(
  db: Database,
  replacesIds: readonly string[],
  groups: readonly ToldGroup[],
): Promise<(CorrectionAhead & { group: string | null })[]> {
  const waves = (await Promise.all(replacesIds.map((id) => wavesToCorrect(db, id)))).flatMap((one) => one.inOrder)
  return countCorrection(
    db,
    waves.map((wave) => wave.id),
    groups,
  )
}

/** The waves of a correction. Nothing waits but for own staff before the public. */
export async function correctionWaves(db: Database, version: ApprovedVersion) {
  const { started, inOrder } = await wavesToCorrect(db, version.replacesId!)
  if (inOrder.length === 0) throw new Failure('conflict', 'dispatch.nothing-to-correct')
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
