import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { nextStep } from '../rules/next-step.ts'
import { type Loaded, loadDispatch, setDispatchState } from '../store/dispatch-store.ts'
import { prepareReachTasks } from '../store/freeze.ts'
import { handOverPrint } from '../store/print-store.ts'
import { roomsStamp } from '../store/rooms-stamp.ts'
import { giveUpWaiting } from '../store/settle-store.ts'
import { finishWaves } from '../store/wave-store.ts'
import { heldBeside, type Look, withHeld } from './held-beside.ts'
import { openWave } from './open-wave.ts'

const ACTOR = 'system:dispatch'

/** Takes every step that is due now. Returns when to look again at the latest, or null when only new receipts matter. */
export async function advanceDispatch(varde: Varde, dispatchId: string): Promise<Date | null> {
  for (;;) {
    const until = await varde.db.transaction().execute(async (trx) => {
      const loaded = await loadDispatch(trx, dispatchId, true)
      if (loaded?.now.state === 'running' && (await handOverPrint(trx, dispatchId, varde.now())) > 0) return 'again'
      return loaded ? takeStep(trx, varde, loaded, varde.now()) : { rest: null }
    })
    if (until !== 'again') return until.rest
  }
}

async function takeStep(trx: Trx, varde: Varde, loaded: Loaded, now: Date): Promise<'again' | { rest: Date | null }> {
  const step = nextStep(loaded.now, now)
  if (step.kind === 'open-wave') {
    const look: Look = { stamp: await roomsStamp(trx, loaded.row.mode), within: (weigh) => weigh(trx) }
    const held = await heldBeside(varde, loaded, step.position, look)
    if (held) return takeStep(trx, varde, withHeld(loaded, held), now)
  }
  if (step.kind === 'rest') return { rest: step.until }
  if (step.kind === 'open-wave') await openWave(trx, loaded, step.position, { by: ACTOR, override: null }, now)
  else if (step.kind === 'expire') await endDispatch(trx, loaded, DISPATCH_EVENTS.expired, ACTOR, now)
  else if (step.kind === 'give-up') await giveUp(trx, loaded, step.positions, now)
  else await endDispatch(trx, loaded, DISPATCH_EVENTS.closed, ACTOR, now)
  return step.kind === 'open-wave' || step.kind === 'give-up' ? 'again' : { rest: null }
}

/** Nobody is given a promise that has passed: who still waits in these waves is accounted for as too late, and becomes a task for their unit. */
async function giveUp(trx: Trx, { row, now: { waves }, waveIds }: Loaded, positions: number[], now: Date) {
  const ids = waveIds.filter((_, index) => positions.includes(waves[index]!.position))
  const givenUp = await giveUpWaiting(trx, ids, 'too-late', now)
  for (const waveId of ids) await prepareReachTasks(trx, waveId, now)
  const { id: subject, mode, unit_id: unitId } = row
  await publish(trx, {
    ...{ name: DISPATCH_EVENTS.promisePassed, mode, subject, unitId, actor: ACTOR, at: now },
    content: { givenUp },
  })
}

/** Ends a dispatch for good. Who still waits is accounted for as too late or stopped, and becomes a task for their unit. */
export async function endDispatch(trx: Trx, loaded: Loaded, event: string, actor: string, now: Date): Promise<void> {
  const { row } = loaded
  const isStopped = event === DISPATCH_EVENTS.stopped
  const given = await giveUpWaiting(trx, loaded.waveIds, isStopped ? 'stopped' : 'too-late', now)
  if (!isStopped) for (const waveId of loaded.waveIds) await prepareReachTasks(trx, waveId, now)
  await finishWaves(trx, row.id)
  await setDispatchState(trx, row.id, isStopped ? 'stopped' : 'closed', { closed_at: now })
  const counts = loaded.now.waves.map((wave) => ({ position: wave.position, total: wave.total, counts: wave.counts }))
  await publish(trx, {
    name: event,
    mode: row.mode,
    subject: row.id,
    unitId: row.unit_id,
    actor,
    at: now,
    content: { givenUp: given, waves: counts },
  })
}
