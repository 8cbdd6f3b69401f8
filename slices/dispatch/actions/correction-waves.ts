import type { Database } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { ApprovedVersion } from '../../message/index.ts'
import { reachFaults } from '../rules/approved-reach.ts'
import type { WavePlan } from '../rules/plan.ts'
import { reachesStaff } from '../rules/wave.ts'
import { type CorrectionAhead, countCorrection, type ToldGroup } from '../store/freeze.ts'
import { lineOf } from '../store/line-store.ts'
import { dispatchesOfVersion } from '../store/plan-store.ts'
import { wavesOf } from '../store/wave-store.ts'

/**
 * The waves that a correction goes to, by the version it replaces, own staff first, and the oldest dispatch: those of every dispatch that the old text
 * left by; and with each of them those to the same audience of the rest of its line, as whoever has any wrong words of it is put right. Waves that
 * never opened are left out: nobody there has the words.
 */
async function wavesToCorrect(db: Database, replacesId: string, besides: readonly string[]) {
  const own = await startedWaves(db, replacesId)
  const line = await lineOf(db, replacesId, besides)
  const others = (await Promise.all(line.map((id) => startedWaves(db, id)))).flatMap(({ opened }) => opened)
  const inOrder = own.opened.map((wave) => ({ wave, waveIds: [wave.id] }))
  for (const wave of others) {
    const same = inOrder.find((one) => audienceOf(one.wave) === audienceOf(wave))
    if (same) same.waveIds.push(wave.id)
    else inOrder.push({ wave, waveIds: [wave.id] })
  }
  return { started: own.started, inOrder: inOrder.toSorted((one, other) => rank(one.wave) - rank(other.wave)) }
}

async function startedWaves(db: Database, versionId: string) {
  const started = (await dispatchesOfVersion(db, versionId)).filter((one) => one.state !== 'planned')
  const rows = (await Promise.all(started.map((one) => wavesOf(db, one.id)))).flat()
  return { started, opened: rows.filter((wave) => wave.opened_at !== null) }
}

/**
 * Exactly who a correction of these versions (`besides`: its own) would go to if it were frozen now, group by group and (`group` null) together;
 * numbers alone.
 */
export async function correctionReach(
  db: Database,
  replacesIds: readonly string[],
  groups: readonly ToldGroup[],
  besides: readonly string[] = [],
): Promise<(CorrectionAhead & { group: string | null })[]> {
  const found = await Promise.all(replacesIds.map((id) => wavesToCorrect(db, id, besides)))
  return countCorrection(
    db,
    found.flatMap(({ inOrder }) => inOrder.flatMap(({ waveIds }) => waveIds)),
    groups,
  )
}

/** The waves of a correction. Nothing waits but for own staff before the public. */
export async function correctionWaves(db: Database, version: ApprovedVersion) {
  const { started, inOrder } = await wavesToCorrect(db, version.replacesId!, [version.id])
  if (inOrder.length === 0) throw new Failure('conflict', 'dispatch.nothing-to-correct')
  const waves = inOrder.map(({ wave, waveIds }, index): WavePlan & { position: number } => ({
    position: index + 1,
    name: wave.name,
    audiences: wave.audiences,
    audienceKinds: wave.audience_kinds,
    channels: wave.channels,
    publishes: wave.publishes,
    gate: { kind: 'with-start' },
    secondChannelMinutes: null,
    fallBackSeconds: wave.fall_back_seconds,
    correctsWaveIds: waveIds,
  }))
  const [fault] = reachFaults(waves, version)
  if (fault) throw new Failure('invalid', `dispatch.${fault.code}`, { ...fault.params, position: fault.position })
  return { correctsId: started[0]!.id, waves }
}

const audienceOf = (wave: { audience_kinds: string[] }) => wave.audience_kinds.toSorted().join()
const rank = (wave: { audience_kinds: string[] }) => (reachesStaff({ audienceKinds: wave.audience_kinds }) ? 0 : 1)
