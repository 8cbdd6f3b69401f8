import type { EventStream } from '../../../kit/http/sse.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dispatchView } from '../actions/dispatch-view.ts'

const LOOK_MS = 400
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
