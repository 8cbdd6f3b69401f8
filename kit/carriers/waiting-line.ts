import { setTimeout as sleep } from 'node:timers/promises'

const LOOK_MS = 1000

/** Those who wait for a server that lets nobody in. */
export type WaitingLine<T> = {
  /** What was found, or null when the time is up or another has found the way: then look for oneself. Rejects when the signal does. */
  wait: (ms: number, signal?: AbortSignal) => Promise<T | null>
}

/**
 * One looks each second for all who wait; when it finds the way, all go at once, so that nobody sits out a long pause before a server that is back.
 * `leave`: what was found, and nobody waits for it any more.
 */
export function waitingLine<T>(look: () => Promise<T>, leave: (found: T) => void): WaitingLine<T> {
  const waiting = new Set<(found: T | null) => void>()
  let isLooking = false
  const lookOut = async () => {
    isLooking = true
    while (waiting.size > 0) {
      await sleep(LOOK_MS, undefined, { ref: false })
      const found = waiting.size > 0 ? await look().catch(() => null) : null
      if (found === null) continue
      const [first, ...rest] = waiting
      waiting.clear()
      if (first) first(found)
      else leave(found)
      for (const one of rest) one(null)
    }
    isLooking = false
  }
  const wait: WaitingLine<T>['wait'] = async (ms, signal) => {
    signal?.throwIfAborted()
    const { promise, resolve, reject } = Promise.withResolvers<T | null>()
    // Whoever leaves is out of the line at once: what is found then goes to another.
    const leaveWith = (end: () => void) => () => {
      waiting.delete(resolve)
      end()
    }
    const stop = leaveWith(() => reject(signal?.reason))
    const clock = setTimeout(
      leaveWith(() => resolve(null)),
      ms,
    )
    signal?.addEventListener('abort', stop, { once: true })
    waiting.add(resolve)
    if (!isLooking) void lookOut()
    try {
      return await promise
    } finally {
      clearTimeout(clock)
      signal?.removeEventListener('abort', stop)
    }
  }
  return { wait }
}
