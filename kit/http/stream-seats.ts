import { Failure } from '../kernel/failure.ts'

/** Each stream asks the database several times a second, so one person has a few of them and not thousands. */
const MOST_STREAMS = 10
/** Each file is held in memory and read by a thread of its own. */
const MOST_UPLOADS = 3
const seats = new Map<string, number>()

/** Takes one of the person's streams; the function that comes back gives it free. Throws `request.too-many`. */
export const takeSeat = (personId: string): (() => void) => take(personId, MOST_STREAMS)

/** The same for sending a file. */
export const takeUploadSeat = (personId: string): (() => void) => take(`${personId} sends`, MOST_UPLOADS)

function take(key: string, most: number): () => void {
  const taken = seats.get(key) ?? 0
  if (taken >= most) throw new Failure('too-many', 'request.too-many')
  seats.set(key, taken + 1)
  let isTaken = true
  return () => {
    if (!isTaken) return
    isTaken = false
    const left = (seats.get(key) ?? 1) - 1
    if (left > 0) seats.set(key, left)
    else seats.delete(key)
  }
}
