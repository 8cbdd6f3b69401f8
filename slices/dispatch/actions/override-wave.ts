import { publish } from '../../../kit/bus/publish.ts'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { holdOf } from '../rules/next-step.ts'
import { SHORTEST_REASON } from '../rules/reason.ts'
import type { WaveNow } from '../rules/wave.ts'
import { type Loaded, loadDispatch } from '../store/dispatch-store.ts'
import { weighBeside } from './held-beside.ts'
import { openWave } from './open-wave.ts'
import { passWave } from './pass-again.ts'
import { refuseAct } from './refuse-act.ts'

/**
 * «Send likevel»: a leader opens a wave against what holds it, with a reason and a second confirmation. In the log for
 * ever, with what held the wave. No reason carries it past an open room at the unit: throws as `passRooms`. What a crisis room holds goes past own staff by a word given there alone.
 */
export async function overrideWave(
  varde: Varde,
  caller: Caller,
  input: { dispatchId: string; waveId: string; reason: string; isConfirmed: boolean },
): Promise<void> {
  if (!input.isConfirmed) throw new Failure('invalid', 'dispatch.override-needs-confirmation')
  await varde.db.transaction().execute(async (trx) => {
    const { loaded, wave } = await override(trx, caller, input, varde.now())
    await passByHand(trx, varde, caller, loaded, wave)
  })
}

/**
 * Opens a wave of `room` that waits for own staff alone, in the caller's transaction, on the word of `leader`, who has given it there
 * beforehand with a reason. False when it does not wait, or when something else holds it: an embargo, a gate or the stop of another room is not what was spoken of.
 */
export async function passStaffFirst(
  trx: Trx,
  varde: Varde,
  leader: Caller,
  input: { dispatchId: string; waveId: string; reason: string; room: string },
): Promise<boolean> {
  const now = varde.now()
  const loaded = await loadDispatch(trx, input.dispatchId, true)
  if (!loaded || !isHeldByStaff(loaded, input.waveId, now)) return false
  const { position } = loaded.now.waves[loaded.waveIds.indexOf(input.waveId)]!
  if (await weighBeside(trx, varde, loaded, position)) return false
  await override(trx, leader, input, now, input.room)
  return true
}

/** Does this wave wait for own staff, and for nothing that comes before them? Locks nothing. */
export async function waitsForStaff(
  db: Database,
  { dispatchId, waveId }: { dispatchId: string; waveId: string },
  now: Date,
): Promise<boolean> {
  const loaded = await loadDispatch(db, dispatchId)
  return loaded !== null && isHeldByStaff(loaded, waveId, now)
}

function isHeldByStaff({ now: dispatch, waveIds }: Loaded, waveId: string, now: Date): boolean {
  const wave = dispatch.waves[waveIds.indexOf(waveId)]
  if (dispatch.state !== 'running' || wave?.state !== 'waiting') return false
  return holdOf(dispatch, wave, now)?.code === 'hold.staff-first'
}

async function override(
  trx: Trx,
  caller: Caller,
  input: { dispatchId: string; waveId: string; reason: string },
  now: Date,
  room: string | null = null,
): Promise<{ loaded: Loaded; wave: WaveNow }> {
  const loaded = await loadDispatch(trx, input.dispatchId, true)
  if (!loaded) throw new Failure('not-found', 'dispatch.not-found')
  const { row } = loaded
  await refuseAct(trx, caller, 'override', row, room)
  const wave = loaded.now.waves[loaded.waveIds.indexOf(input.waveId)]
  if (!wave) throw new Failure('not-found', 'dispatch.no-such-wave')
  if (row.state !== 'running' || wave.state !== 'waiting')
    throw new Failure('conflict', 'dispatch.wave-not-waiting', { state: row.state })
  if (wave.gate.kind === 'stop' && wave.gate.liftedAt === null) throw new Failure('conflict', 'dispatch.wave-stopped')
  const reason = input.reason.trim()
  if (reason.length < SHORTEST_REASON)
    throw new Failure('invalid', 'dispatch.override-needs-reason', { characters: SHORTEST_REASON })
  const hold = holdOf(loaded.now, wave, now)
  const event = { mode: row.mode, subject: row.id, unitId: row.unit_id, actor: caller.id, at: now }
  const content = {
    position: wave.position,
    reason,
    hold: hold ? { code: hold.code, params: hold.params } : null,
  }
  await publish(trx, { ...event, name: DISPATCH_EVENTS.waveOverridden, content })
  await openWave(trx, loaded, wave.position, { by: caller.id, override: { by: caller.id, reason } }, now)
  return { loaded, wave }
}

/** Opens a wave whose gate is «by hand», when nothing else holds it. Throws as `passRooms`. */
export async function openByHand(
  varde: Varde,
  caller: Caller,
  input: { dispatchId: string; waveId: string },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const loaded = await loadDispatch(trx, input.dispatchId, true)
    const wave = loaded?.now.waves[loaded.waveIds.indexOf(input.waveId)]
    if (!loaded || !wave) throw new Failure('not-found', 'dispatch.no-such-wave')
    await refuseAct(trx, caller, 'open-wave', loaded.row)
    if (loaded.now.state !== 'running' || wave.state !== 'waiting')
      throw new Failure('conflict', 'dispatch.wave-not-waiting', { state: loaded.row.state })
    const now = varde.now()
    const hold = holdOf(loaded.now, wave, now)
    if (hold && hold.code !== 'hold.by-hand')
      throw new Failure('conflict', 'dispatch.wave-held', { hold: hold.code, ...hold.params })
    await passByHand(trx, varde, caller, loaded, wave)
    await openWave(trx, loaded, wave.position, { by: caller.id, override: null }, now)
  })
}

/** No room holds it that the caller may know of, and none that keeps it from going by itself while it is open. Throws as `passRooms`, and `dispatch.wave-held`. */
async function passByHand(trx: Trx, varde: Varde, caller: Caller, loaded: Loaded, wave: WaveNow): Promise<void> {
  await passWave(trx, varde, caller, loaded, wave, { byItself: false })
  const held = await weighBeside(trx, varde, loaded, wave.position)
  if (held && held.code !== 'hold.beside-closed')
    throw new Failure('conflict', 'dispatch.wave-held', { hold: 'hold.waits' })
}
