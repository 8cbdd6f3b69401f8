import type { EventStream } from '../../../kit/http/sse.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dispatchView } from '../actions/dispatch-view.ts'

const LOOK_MS = 400
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

/** Sends the dispatch whenever it has changed, until the reader leaves or it has ended for good. */
export async function followDispatch(varde: Varde, caller: Caller, id: string, stream: EventStream): Promise<void> {
  let last = ''
  while (!stream.isClosed()) {
    const view = await dispatchView(varde, caller, id).catch(() => null)
    if (!view) break
    const text = JSON.stringify(view)
    if (text !== last) stream.send('progress', view)
    last = text
    await Promise.race([stream.closed, new Promise((done) => setTimeout(done, LOOK_MS))])
  }
  stream.end()
}
