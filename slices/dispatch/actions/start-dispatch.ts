import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { markUsed, recipientFilter, type SegmentDefinition } from '../../audience/index.ts'
import { approvedVersion } from '../../message/index.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { dispatchRights } from '../rules/dispatch-right.ts'
import { planFaults } from '../rules/plan-fault.ts'
import { repeatFault } from '../rules/repeat.ts'
import { leavesAgency } from '../rules/wave.ts'
import { type Loaded, loadDispatch, setDispatchState } from '../store/dispatch-store.ts'
import { freezeCorrection, freezeWave } from '../store/freeze.ts'
import { hadIt, lockVersion, nobody, repeatFrozen } from '../store/had-it.ts'
import { wavesOf } from '../store/wave-store.ts'
import { refuseShielded } from './refuse-shielded.ts'

/**
 * Starts a dispatch: freezes the audience of every wave in one transaction, so that everyone is accounted for before
 * the first message leaves. Returns the number of heads. The engine opens the waves. Whoever has this version by another dispatch is left out
 * unless `again`, and a version that a correction has replaced goes to nobody more.
 */
export async function startDispatch(
  varde: Varde,
  caller: Caller,
  dispatchId: string,
  room: string | null = null,
  again = false,
): Promise<number> {
  return varde.db.transaction().execute(async (trx) => {
    const loaded = await loadDispatch(trx, dispatchId, true)
    if (!loaded) throw new Failure('not-found', 'dispatch.not-found')
    await checkStart(varde, caller, loaded, room)
    const now = varde.now()
    await lockVersion(trx, loaded.row.version_id)
    const totals = await freezeAll(trx, loaded, now, again)
    const total = totals.reduce((sum, one) => sum + one, 0)
    if (total === 0 && loaded.now.waves.every((wave) => wave.publishes.length === 0))
      throw new Failure('invalid', 'dispatch.nobody-to-reach')
    const { row } = loaded
    const repeat = await repeatFrozen(trx, row.id)
    const fault = repeatFault(repeat, again)
    if (fault) throw new Failure('conflict', `dispatch.${fault}`, { had: repeat.had })
    await setDispatchState(trx, row.id, 'running', { started_by: caller.id, started_at: now })
    const content = {
      messageId: row.message_id,
      versionId: row.version_id,
      number: row.number,
      total,
      waves: totals,
      again,
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
    return total
  })
}

async function checkStart(varde: Varde, caller: Caller, { row, now }: Loaded, room: string | null): Promise<void> {
  if (!dispatchRights(caller, row.unit_id).includes('start')) throw new Failure('not-allowed', 'dispatch.may-not-start')
  await refuseShielded(varde.db, caller, row.message_id)
  if (row.state !== 'planned') throw new Failure('conflict', 'dispatch.already-started', { state: row.state })
  if (row.not_after && row.not_after <= varde.now()) throw new Failure('conflict', 'dispatch.end-has-passed')
  if (row.not_after && now.embargoUntil && row.not_after <= now.embargoUntil && now.waves.some(leavesAgency))
    throw new Failure('conflict', 'dispatch.embargo-after-end', { at: now.embargoUntil.toISOString() })
  const version = await approvedVersion(varde.db, row.version_id)
  if (!version || version.withdrawnAt) throw new Failure('conflict', 'dispatch.version-withdrawn')
  if (version.isReplaced) throw new Failure('conflict', 'dispatch.version-replaced')
  if (version.heldBy !== room) throw new Failure('conflict', 'dispatch.version-held-by-room')
  const [fault] = row.corrects_id ? [] : planFaults(now.waves, row.not_after)
  if (fault) throw new Failure('invalid', `dispatch.${fault.code}`, { ...fault.params, position: fault.position })
}

async function freezeAll(trx: Trx, { row, waveIds }: Loaded, now: Date, again: boolean): Promise<number[]> {
  const waves = await wavesOf(trx, row.id)
  const old = row.corrects_id ? await wavesOf(trx, row.corrects_id) : []
  const had = again ? nobody : hadIt(row)
  const totals: number[] = []
  for (const [index, wave] of waves.entries()) {
    const common = { id: waveIds[index]!, dispatchId: row.id, channels: wave.channels, had }
    const oldWave = old.find((one) => one.position === wave.position)
    if (row.corrects_id)
      totals.push(oldWave ? await freezeCorrection(trx, { ...common, oldWaveId: oldWave.id }, now) : 0)
    else {
      const definition = wave.audiences as SegmentDefinition
      await markUsed(trx, definition, now)
      totals.push(await freezeWave(trx, { ...common, filter: recipientFilter(definition) }, now))
    }
  }
  return totals
}
