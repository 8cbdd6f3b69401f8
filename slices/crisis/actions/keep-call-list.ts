import type { Trx } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Position } from '../rules/call-list.ts'
import { insertCallList } from '../store/calls.ts'

/** Keeps the places of a room, and who is asked for each, in their order. */
export async function keepCallList(trx: Trx, crisisId: string, positions: readonly Position[]): Promise<void> {
  const rows = positions.map(({ role, duty, unitId, isTold }, place) => ({
    id: newId('pos'),
    crisis_id: crisisId,
    place,
    role,
    duty,
    unit_id: unitId,
    is_told: isTold,
  }))
  const candidates = positions.flatMap((position, at) =>
    position.candidates.map(({ personId, insteadOf, isReserve }, place) => ({
      position_id: rows[at]!.id,
      person_id: personId,
      place,
      instead_of: insteadOf,
      is_reserve: isReserve,
    })),
  )
  await insertCallList(trx, rows, candidates)
}
