import type { Trx } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { isOffered } from '../rules/shift-offer.ts'
import { type ShiftRow, shiftsOf, takeShift } from '../store/afterwards.ts'
import { callListOf } from '../store/calls.ts'
import { practicePeople } from '../store/practices.ts'

/** The offer is taken, in a room that is held. Throws `crisis.no-such-shift`, and `crisis.shift-ended` when the offer stands no more. */
export async function takeOffer(
  trx: Trx,
  crisisId: string,
  { id, toId, at }: { id: string; toId: string; at: Date },
): Promise<ShiftRow> {
  const offers = await shiftsOf(trx, crisisId)
  const offer = offers.find((one) => one.id === id)
  if (!offer || offer.to_id !== toId || offer.taken_at !== null) throw new Failure('not-found', 'crisis.no-such-shift')
  const { positions } = await callListOf(trx, [crisisId])
  const people = await practicePeople(trx, [crisisId])
  if (!isOffered(offer, { offers, positions, people })) throw new Failure('conflict', 'crisis.shift-ended')
  const taken = await takeShift(trx, crisisId, id, toId, at)
  if (!taken) throw new Failure('not-found', 'crisis.no-such-shift')
  return taken
}
