import { liveStreams } from '../../../kit/http/sse.ts'
import type { Web } from '../../../kit/http/web.ts'
import { pause } from '../../../kit/jobs/start-work.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { hearChanged } from '../store/changed-access.ts'
import { type Found, foundOf, signInServerOf } from './sign-in-server.ts'

/** Many hints at once are one look at everybody. */
const MOST_HINTS = 100

/**
 * Ends what is followed live as soon as the session or the token behind it ends, or the person may do something else than when it began, whichever process
 * did it. A hint that is false costs a look, and ends nothing.
 */
export function watchStreams(web: Web, varde: Varde): void {
  const closing = new AbortController()
  const hints = new Set<string>()
  let isLooking = false
  const hear = (whose: string) => {
    if (hints.size < MOST_HINTS) hints.add(whose)
    else hints.add('')
    if (isLooking) return
    isLooking = true
    void lookAround(web, varde, hints).finally(() => {
      isLooking = false
    })
  }
  web.addHook('onListen', async () => {
    void keepHearing(varde, hear, closing.signal)
  })
  web.addHook('preClose', async () => closing.abort())
}

async function keepHearing(varde: Varde, hear: (whose: string) => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const { lost, stop } = await hearChanged(varde.connection, hear)
      signal.addEventListener('abort', stop, { once: true })
      if (signal.aborted) await stop()
      // What was told while nobody heard.
      hear('')
      await lost
      signal.removeEventListener('abort', stop)
    } catch (error) {
      if (!signal.aborted) varde.log.warn({ err: error }, 'changes of access are not heard, tries again')
    }
    await pause(1000, signal)
  }
}

async function lookAround(web: Web, varde: Varde, hints: Set<string>): Promise<void> {
  const server = signInServerOf(varde)
  while (hints.size > 0) {
    const told = new Set(hints)
    hints.clear()
    server.forget()
    for (const { request, cut } of liveStreams()) {
      const before = foundOf(request)
      if (!before || request.server.server !== web.server) continue
      if (!told.has('') && !told.has(before.userId) && !told.has(before.caller.id)) continue
      const now = await server.look(request).catch(() => before)
      if (!now || powerOf(now) !== powerOf(before)) cut()
    }
  }
}

const powerOf = ({ caller: { unitId, duties } }: Found): string => canonical({ unitId, duties })
