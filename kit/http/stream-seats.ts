import { Failure } from '../kernel/failure.ts'

/** Each stream asks the database several times a second, so one person has a few of them and not thousands. */
const MOST_STREAMS = 10
const seats = new Map<string, number>()

/** Takes one of the person's streams; the function that comes back gives it free. Throws `request.too-many`. */
export function takeSeat(personId: string): () => void {
  const taken = seats.get(personId) ?? 0
  if (taken >= MOST_STREAMS) throw new Failure('too-many', 'request.too-many')
  seats.set(personId, taken + 1)
  return () => {
    const left = (seats.get(personId) ?? 1) - 1
    if (left > 0) seats.set(personId, left)
    else seats.delete(personId)
  }
}
