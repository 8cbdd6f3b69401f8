import type { Trx } from '../../../kit/db/database.ts'
import { type Caller, systemCaller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { callerOfPerson } from '../../organisation/index.ts'
import { type Hold, nextStep } from '../rules/next-step.ts'
import { isSentByHand } from '../rules/sent-by-hand.ts'
import { type Loaded, loadDispatch } from '../store/dispatch-store.ts'
import { passWave } from './pass-again.ts'
import { rememberedHold } from './remembered-hold.ts'

/** What a room at the unit refuses, and how the wave that waits for it says so. */
const HOLD_OF: Readonly<Record<string, string>> = {
  'crisis.sentence-unconfirmed-beside': 'hold.beside-unconfirmed',
  'crisis.sentence-unconfirmed-there': 'hold.beside-unconfirmed',
  'crisis.sentence-unconfirmed-closed': 'hold.beside-closed',
  'crisis.sentence-before-next-of-kin': 'hold.beside-next-of-kin',
  'crisis.sentence-before-victims': 'hold.beside-victims',
  'crisis.words-wait': 'hold.waits',
}

/** How the rooms stood when somebody looked, and the transaction to weigh in where it is not known. */
export type Look = { stamp: string; within: (weigh: (trx: Trx) => Promise<Hold | null>) => Promise<Hold | null> }

/**
 * What a room at the unit has against a wave that would open now, by whatever started it may know of the room: or, where that person is gone, by every room. It opens by itself when that has changed, but for
 * what a room had not confirmed when it was closed. Null when it has nothing. `caller`, who looks at it, reads that it waits, and for what where they may know of the room. What holds it is remembered a while.
 */
export async function heldBeside(
  varde: Varde,
  loaded: Loaded,
  position: number,
  { stamp, within }: Look,
  caller?: Caller,
): Promise<Hold | null> {
  const { id } = loaded.row
  const now = varde.now()
  const held = await rememberedHold({ of: [id, position], stamp, now }, () =>
    within((trx) => weighBeside(trx, varde, loaded, position)),
  )
  if (!held || !caller) return held
  const duties = caller.duties.map(({ duty, unitId }) => [duty, unitId])
  const known = await rememberedHold(
    { of: [id, position, caller.id, caller.unitId, duties], stamp, now },
    () => within((trx) => heldFor(trx, varde, loaded, position, caller)),
    true,
  )
  // What they know of may be passed by hand, and something else that they may not know of holds it too.
  const isHidden = !known || (isSentByHand(known.code) && !isSentByHand(held.code))
  return isHidden ? { position, code: 'hold.waits', params: {}, until: null } : known
}

/** The same, for whoever started it, weighed as it is now. */
export async function weighBeside(trx: Trx, varde: Varde, loaded: Loaded, position: number): Promise<Hold | null> {
  return heldFor(trx, varde, loaded, position, await starterOf(trx, varde, loaded))
}

/** The same of the next wave of a dispatch, thrown as it was refused. Locks nothing. Throws as `passRooms`. */
export async function refuseHeldWave(trx: Trx, varde: Varde, dispatchId: string): Promise<void> {
  const loaded = await loadDispatch(trx, dispatchId)
  const step = loaded && nextStep(loaded.now, varde.now())
  if (step?.kind !== 'open-wave') return
  const wave = loaded!.now.waves.find((one) => one.position === step.position)!
  await passWave(trx, varde, await starterOf(trx, varde, loaded!), loaded!, wave, { byItself: true })
}

async function starterOf(
  trx: Trx,
  varde: Varde,
  { row: { started_by: by, unit_id: unitId } }: Loaded,
): Promise<Caller> {
  const starter = by ? await callerOfPerson(trx, by, varde.now()) : null
  return starter ?? { ...systemCaller('dispatch'), unitId }
}

async function heldFor(
  ...[trx, varde, loaded, position, reader]: [Trx, Varde, Loaded, number, Caller]
): Promise<Hold | null> {
  const wave = loaded.now.waves.find((one) => one.position === position)!
  try {
    // To look is to be asked nothing.
    await passWave(trx, varde, { ...reader, acknowledged: undefined }, loaded, wave, { byItself: true })
    return null
  } catch (error) {
    const code = error instanceof Failure ? HOLD_OF[error.code] : undefined
    if (!code) throw error
    const { sentence, number } = (error as Failure).details as { sentence: string; number?: string }
    return { position, code, params: number === undefined ? {} : { sentence, number }, until: null }
  }
}

export const withHeld = (loaded: Loaded, held: Hold): Loaded => ({
  ...loaded,
  now: { ...loaded.now, besideHolds: [...loaded.now.besideHolds, held] },
})
