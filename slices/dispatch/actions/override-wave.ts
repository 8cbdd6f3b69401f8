import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { dispatchRights } from '../rules/dispatch-right.ts'
import { holdOf } from '../rules/next-step.ts'
import { loadDispatch } from '../store/dispatch-store.ts'
import { openWave } from './open-wave.ts'

const SHORTEST_REASON = 10

/**
 * «Send likevel»: a leader opens a wave against what holds it, with a reason and a second confirmation. In the log for
 * ever, with what held the wave.
 */
export async function overrideWave(
  varde: Varde,
  caller: Caller,
  input: { dispatchId: string; waveId: string; reason: string; isConfirmed: boolean },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const loaded = await loadDispatch(trx, input.dispatchId, true)
    if (!loaded) throw new Failure('not-found', 'dispatch.not-found')
    const { row } = loaded
    const wave = loaded.now.waves[loaded.waveIds.indexOf(input.waveId)]
    if (!wave) throw new Failure('not-found', 'dispatch.no-such-wave')
    if (!dispatchRights(caller, row.unit_id).includes('override'))
      throw new Failure('not-allowed', 'dispatch.override-needs-leader')
    if (row.state !== 'running' || wave.state !== 'waiting')
      throw new Failure('conflict', 'dispatch.wave-not-waiting', { state: row.state })
    if (wave.gate.kind === 'stop' && wave.gate.liftedAt === null) throw new Failure('conflict', 'dispatch.wave-stopped')
    if (input.reason.trim().length < SHORTEST_REASON)
      throw new Failure('invalid', 'dispatch.override-needs-reason', { characters: SHORTEST_REASON })
    if (!input.isConfirmed) throw new Failure('invalid', 'dispatch.override-needs-confirmation')
    const now = varde.now()
    const hold = holdOf(loaded.now, wave, now)
    const event = { mode: row.mode, subject: row.id, unitId: row.unit_id, actor: caller.id, at: now }
    const content = {
      position: wave.position,
      reason: input.reason.trim(),
      hold: hold ? { code: hold.code, params: hold.params } : null,
    }
    await publish(trx, { ...event, name: DISPATCH_EVENTS.waveOverridden, content })
    await openWave(
      trx,
      loaded,
      wave.position,
      { by: caller.id, override: { by: caller.id, reason: input.reason.trim() } },
      now,
    )
  })
}

/** Opens a wave whose gate is «by hand», when nothing else holds it. */
export async function openByHand(
  varde: Varde,
  caller: Caller,
  input: { dispatchId: string; waveId: string },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const loaded = await loadDispatch(trx, input.dispatchId, true)
    const wave = loaded?.now.waves[loaded.waveIds.indexOf(input.waveId)]
    if (!loaded || !wave) throw new Failure('not-found', 'dispatch.no-such-wave')
    if (!dispatchRights(caller, loaded.row.unit_id).includes('start'))
      throw new Failure('not-allowed', 'dispatch.may-not-start')
    if (loaded.now.state !== 'running' || wave.state !== 'waiting')
      throw new Failure('conflict', 'dispatch.wave-not-waiting', { state: loaded.row.state })
    const now = varde.now()
    const hold = holdOf(loaded.now, wave, now)
    if (hold && hold.code !== 'hold.by-hand')
      throw new Failure('conflict', 'dispatch.wave-held', { hold: hold.code, ...hold.params })
    await openWave(trx, loaded, wave.position, { by: caller.id, override: null }, now)
  })
}
