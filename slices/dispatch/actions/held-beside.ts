import type { Trx } from '../../../kit/db/database.ts'
import { type Caller, systemCaller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { callerOfPerson } from '../../organisation/index.ts'
import type { Hold } from '../rules/next-step.ts'
import { isSentByHand } from '../rules/sent-by-hand.ts'
import type { Loaded } from '../store/dispatch-store.ts'
import { passWave } from './pass-again.ts'

/** What a room at the unit refuses, and how the wave that waits for it says so. */
const HOLD_OF: Readonly<Record<string, string>> = {
  'crisis.sentence-unconfirmed-beside': 'hold.beside-unconfirmed',
  'crisis.sentence-unconfirmed-there': 'hold.beside-unconfirmed',
  'crisis.sentence-unconfirmed-closed': 'hold.beside-closed',
  'crisis.sentence-before-next-of-kin': 'hold.beside-next-of-kin',
  'crisis.sentence-before-victims': 'hold.beside-victims',
}

/**
 * What a room at the unit has against a wave that would open now, by whatever started it may know of the room: or, where that person is gone, by every room. It opens by itself when that has changed, but for
 * what a room had not confirmed when it was closed. Null when it has nothing. `caller`, who looks at it, reads that it waits, and for what where they may know of the room.
 */
export async function heldBeside(
  trx: Trx,
  varde: Varde,
  loaded: Loaded,
  position: number,
  caller?: Caller,
): Promise<Hold | null> {
  const { started_by: by, unit_id: unitId } = loaded.row
  const starter = by ? await callerOfPerson(trx, by, varde.now()) : null
  const held = await heldFor(trx, varde, loaded, position, starter ?? { ...systemCaller('dispatch'), unitId })
  if (!held || !caller) return held
  const known = await heldFor(trx, varde, loaded, position, caller)
  // What they know of may be passed by hand, and something else that they may not know of holds it too.
  const isHidden = !known || (isSentByHand(known.code) && !isSentByHand(held.code))
  return isHidden ? { position, code: 'hold.waits', params: {}, until: null } : known
}

async function heldFor(
  ...[trx, varde, loaded, position, reader]: [Trx, Varde, Loaded, number, Caller]
): Promise<Hold | null> {
  const wave = loaded.now.waves.find((one) => one.position === position)!
  try {
    await passWave(trx, varde, reader, loaded, wave, { byItself: true })
    return null
  } catch (error) {
    const code = error instanceof Failure ? HOLD_OF[error.code] : undefined
    if (!code) throw error
    const { sentence, number } = (error as Failure).details as { sentence: string; number: string }
    return { position, code, params: { sentence, number }, until: null }
  }
}

export const withHeld = (loaded: Loaded, held: Hold): Loaded => ({
  ...loaded,
  now: { ...loaded.now, besideHolds: [...loaded.now.besideHolds, held] },
})
