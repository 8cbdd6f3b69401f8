import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { inTransaction } from '../../../kit/db/in-transaction.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { markUsed, recipientFilter, type SegmentDefinition } from '../../audience/index.ts'
import { type ApprovedVersion, approvedVersion, markDispatched } from '../../message/index.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { reachFaults } from '../rules/approved-reach.ts'
import { dispatchRights } from '../rules/dispatch-right.ts'
import { planFaults } from '../rules/plan-fault.ts'
import { SHORTEST_REASON } from '../rules/reason.ts'
import { repeatFault } from '../rules/repeat.ts'
import { leavesAgency, reachesPublic, reachesStaff } from '../rules/wave.ts'
import { type Loaded, loadDispatch, setDispatchState } from '../store/dispatch-store.ts'
import { freezeCorrection, freezeWave } from '../store/freeze.ts'
import { hadIt, lockVersion, nobody, repeatFrozen } from '../store/had-it.ts'
import { renewWaves } from '../store/plan-store.ts'
import { wavesOf } from '../store/wave-store.ts'
import { correctionWaves } from './correction-waves.ts'
import { passAgain } from './pass-again.ts'
import { kindsOfWaves } from './reach-of-waves.ts'
import { refuseAct } from './refuse-act.ts'
import { stopVersion } from './stop-version.ts'

/**
 * Starts a dispatch: freezes the audience of every wave in one transaction, so that everyone is accounted for before
 * the first message leaves. Returns the number of heads. The engine opens the waves. Whoever has this version by another dispatch is left out
 * unless `again` says why a leader wants it, and a version that a correction has replaced goes to nobody more. Throws also as `passRooms`.
 */
export async function startDispatch(
  varde: Varde,
  caller: Caller,
  dispatchId: string,
  room: string | null = null,
  again: string | null = null,
): Promise<number> {
  return inTransaction(varde.db, async (trx) => {
    const loaded = await lockToStart(trx, dispatchId)
    const now = varde.now()
    const version = await checkStart(varde, trx, caller, loaded, room)
    if (room === null) await passAgain(trx, varde, caller, version, { id: dispatchId, waves: loaded.now.waves })
    if (version.replacesId) await takeOver(trx, loaded, version)
    else await checkReach(trx, loaded, version)
    if (again !== null) refuseAgain(caller, loaded, again)
    const totals = await freezeAll(trx, loaded, now, again !== null)
    if (version.replacesId) await stopVersion(trx, version.replacesId, { by: caller.id, at: now })
    const total = totals.reduce((sum, one) => sum + one, 0)
    if (room === null && !version.replacesId) refuseWithoutStaff(loaded, totals)
    if (total === 0 && (await wavesOf(trx, dispatchId)).every((wave) => hasEnded(wave) || wave.publishes.length === 0))
      throw new Failure('invalid', 'dispatch.nobody-to-reach')
    const { row } = loaded
    const repeat = await repeatFrozen(trx, row.id)
    const fault = repeatFault(repeat, again !== null)
    if (fault) throw new Failure('conflict', `dispatch.${fault}`, { had: repeat.had })
    await setDispatchState(trx, row.id, 'running', { started_by: caller.id, started_at: now })
    const content = {
      messageId: row.message_id,
      versionId: row.version_id,
      number: row.number,
      total,
      waves: totals,
      again: again !== null,
      ...(again !== null && { reason: again.trim() }),
      had: repeat.had,
    }
    await publish(trx, {
      name: DISPATCH_EVENTS.started,
      mode: row.mode,
      subject: row.id,
      unitId: row.unit_id,
      actor: caller.id,
      at: now,
      content,
    })
    const { message_id: messageId, version_id: versionId } = row
    await markDispatched(trx, { messageId, versionId, dispatchId: row.id, by: caller.id, at: now })
    return total
  })
}

/** The dispatch, when nobody else freezes its version, or decides on it, until the transaction ends. */
async function lockToStart(trx: Trx, id: string): Promise<Loaded> {
  const seen = await loadDispatch(trx, id)
  if (!seen) throw new Failure('not-found', 'dispatch.not-found')
  await lockVersion(trx, seen.row.version_id)
  return (await loadDispatch(trx, id, true))!
}

/** A correction goes to those who got the old text by now, and from now on nobody gets that any more. */
async function takeOver(trx: Trx, { row }: Loaded, version: ApprovedVersion): Promise<void> {
  await lockVersion(trx, version.replacesId!)
  await renewWaves(trx, row.id, (await correctionWaves(trx, version)).waves)
}

/** Groups may have changed since it was planned: what they are now is what the text must be approved for. */
async function checkReach(trx: Trx, { row, now }: Loaded, version: ApprovedVersion): Promise<void> {
  const planned = await wavesOf(trx, row.id)
  const kinds = await kindsOfWaves(
    trx,
    planned.map((wave) => wave.audiences as SegmentDefinition),
  )
  const waves = now.waves.map((wave, index) => ({ ...wave, audienceKinds: kinds[index]! }))
  const changed = waves.find((wave, index) => !isSame(wave.audienceKinds, now.waves[index]!.audienceKinds))
  if (changed) throw new Failure('conflict', 'dispatch.groups-changed', { position: changed.position })
  const [fault] = [...reachFaults(waves, version), ...planFaults(waves, row.not_after)]
  if (fault) throw new Failure('invalid', `dispatch.${fault.code}`, { ...fault.params, position: fault.position })
}

const isSame = (one: readonly string[], other: readonly string[]) => one.toSorted().join() === other.toSorted().join()

async function checkStart(
  varde: Varde,
  trx: Trx,
  caller: Caller,
  { row, now }: Loaded,
  room: string | null,
): Promise<ApprovedVersion> {
  await refuseAct(trx, caller, 'start', row, room)
  if (row.state !== 'planned') throw new Failure('conflict', 'dispatch.already-started', { state: row.state })
  if (row.not_after && row.not_after <= varde.now()) throw new Failure('conflict', 'dispatch.end-has-passed')
  if (row.not_after && now.embargoUntil && row.not_after <= now.embargoUntil && now.waves.some(leavesAgency))
    throw new Failure('conflict', 'dispatch.embargo-after-end', { at: now.embargoUntil.toISOString() })
  const version = await approvedVersion(trx, row.version_id)
  if (!version || version.withdrawnAt) throw new Failure('conflict', 'dispatch.version-withdrawn')
  if (version.isReplaced) throw new Failure('conflict', 'dispatch.version-replaced')
  return version
}

/**
 * Own staff first is more than a wave by that name: when the text goes to the press or the public, somebody of own staff is among those
 * who get it (or have it). A room tells own staff itself, before each language.
 */
function refuseWithoutStaff({ now }: Loaded, totals: readonly number[]): void {
  const firstPublic = now.waves.find(reachesPublic)
  if (!firstPublic || now.waves.some((wave, index) => reachesStaff(wave) && totals[index]! > 0)) return
  throw new Failure('invalid', 'dispatch.plan.public-without-staff', { position: firstPublic.position })
}

/** To send the same once more to those who have it is a leader's choice, and the log keeps why. */
function refuseAgain(caller: Caller, { row }: Loaded, reason: string): void {
  if (caller.kind === 'system' || !dispatchRights(caller, row.unit_id).includes('override'))
    throw new Failure('not-allowed', 'dispatch.again-needs-leader')
  if (reason.trim().length < SHORTEST_REASON)
    throw new Failure('invalid', 'dispatch.override-needs-reason', { characters: SHORTEST_REASON })
}

/** What ended before it began goes to nobody. */
const hasEnded = ({ state }: { state: string }): boolean => state === 'done'

async function freezeAll(trx: Trx, { row }: Loaded, now: Date, again: boolean): Promise<number[]> {
  const had = again ? nobody : hadIt(row)
  const totals: number[] = []
  for (const wave of await wavesOf(trx, row.id)) {
    if (hasEnded(wave)) {
      totals.push(0)
      continue
    }
    const common = { id: wave.id, dispatchId: row.id, channels: wave.channels, had }
    const oldWaveIds = wave.corrects_wave_ids
    if (oldWaveIds.length > 0) totals.push(await freezeCorrection(trx, { ...common, oldWaveIds }, now))
    else {
      const definition = wave.audiences as SegmentDefinition
      await markUsed(trx, definition, now)
      totals.push(await freezeWave(trx, { ...common, filter: recipientFilter(definition) }, now))
    }
  }
  return totals
}
