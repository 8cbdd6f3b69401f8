import type { Database } from '../../../kit/db/database.ts'
import { ASKED_DUTIES, type AskedDuty } from '../../../kit/kernel/caller.ts'
import { dutiesWith } from '../../../kit/kernel/rights/may.ts'
import { chainAt, type DutyBook, standingBook } from '../../duty/index.ts'
import type { Filling, PositionRow } from '../store/calls.ts'
import type { CrisisRow } from '../store/crises.ts'

export type Grounds = {
  /** Is what this one has the place by still there, or has somebody taken it away? */
  stands: (position: PositionRow) => boolean
  /** Does this one answer for the place, by what stood when its list was made or when it was filled and stands still, or by what stands now? */
  answersFor: (position: PositionRow, personId: string) => boolean
  /** Whoever answers for the place has it by that, also when it is handed to them; anybody else by whoever handed it over. */
  handedTo: (position: PositionRow, personId: string, by: string) => Filling
}

/**
 * By what people have places in a room. A turn or an absence that ran out still counts; what somebody has taken away does not
 * (decision 51). `without`: nobody stands in for these.
 */
export async function groundsIn(
  db: Database,
  file: Pick<CrisisRow, 'declared_at'>,
  positions: readonly PositionRow[],
  {
    now,
    personIds = [],
    without,
  }: { now: Date; personIds?: readonly string[]; without?: (personId: string) => boolean },
): Promise<Grounds> {
  const filled = positions.flatMap((one) => (one.filled_by ? [one.filled_by] : []))
  const listedAt = (one: PositionRow) => one.listed_at ?? file.declared_at
  const momentsOf = (one: PositionRow) => [listedAt(one), one.filled_at ?? now, now]
  const moments = new Set(positions.flatMap(momentsOf).map((at) => at.getTime()))
  const books = new Map<number, DutyBook | null>()
  const people = [...filled, ...personIds]
  for (const since of moments)
    books.set(
      since,
      await standingBook(db, { since: new Date(since), now, duties: ASKED_DUTIES, personIds: people, without }),
    )
  const isIn = (at: Date, personId: string, of: { unitId: string; duty: AskedDuty }) => {
    const book = books.get(at.getTime())
    return book ? chainAt(book, of, at.getTime()).some((one) => one.personId === personId) : false
  }
  const answersAt = ({ duty, unit_id: unitId }: PositionRow, personId: string, moments: readonly Date[]) =>
    duty !== null && moments.some((at) => isIn(at, personId, { unitId, duty }))
  const answersFor = (position: PositionRow, personId: string) => answersAt(position, personId, momentsOf(position))
  const isAbove = ({ unit_id: unitId, filled_at }: PositionRow, personId: string) =>
    dutiesWith('crisis.take-over').some((duty) => isIn(filled_at ?? now, personId, { unitId, duty }))
  const worksHere = (personId: string) => [...books.values()].some((book) => book?.people.has(personId))
  return {
    answersFor,
    stands: (position) => {
      const { filled_by: personId, filled_as: as, duty } = position
      if (personId === null) return true
      if (as === 'above') return isAbove(position, personId)
      if (as === 'hand' || duty === null) return worksHere(personId)
      return answersFor(position, personId)
    },
    handedTo: (position, personId, by) => {
      // When it was filled is the moment of whoever has it still.
      if (answersAt(position, personId, [listedAt(position), now])) return { as: 'list', by }
      return position.filled_as === 'above' && isAbove(position, personId) ? { as: 'above', by } : { as: 'hand', by }
    },
  }
}
