import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { callerOfPerson } from '../../organisation/index.ts'
import type { Hold } from '../rules/next-step.ts'
import type { Loaded } from '../store/dispatch-store.ts'
import { passWave } from './pass-again.ts'

/** What a room at the unit refuses, and how the wave that waits for it says so. */
const HOLD_OF: Readonly<Record<string, string>> = {
  'crisis.sentence-unconfirmed-beside': 'hold.beside-unconfirmed',
  'crisis.sentence-unconfirmed-there': 'hold.beside-unconfirmed',
  'crisis.sentence-before-next-of-kin': 'hold.beside-next-of-kin',
  'crisis.sentence-before-victims': 'hold.beside-victims',
}

/**
 * What an open room at the unit has against a wave that would open now, as `caller` may know of it, or else whoever started the dispatch; null when it has
 * nothing. It opens by itself when that has changed.
 */
export async function heldBeside(
  trx: Trx,
  varde: Varde,
  loaded: Loaded,
  position: number,
  caller?: Caller,
): Promise<Hold | null> {
  const { row, now } = loaded
  const wave = now.waves.find((one) => one.position === position)!
  const reader = caller ?? (row.started_by ? await callerOfPerson(trx, row.started_by, varde.now()) : null)
  if (!reader) return null
  try {
    await passWave(trx, varde, reader, loaded, wave)
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
