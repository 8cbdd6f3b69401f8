import type { FastifyReply, FastifyRequest } from 'fastify'

/** One server-sent event stream. `send` gives one JSON object per event; the stream ends when the client leaves. */
export type EventStream = {
  send: (event: string, data: unknown) => void
  closed: Promise<void>
  isClosed: () => boolean
  end: () => void
}

/** How long one stream lives. The browser comes back by itself, and is asked again who it is and what it may see. */
const LIFETIME_MS = 5 * 60_000
/** Who has not taken the end of it by then is cut off. */
const FAREWELL_MS = 10_000
/** What may wait for a client that does not read; the browser comes back and gets everything anew. */
const MOST_WAITING = 1024 * 1024

/** One that goes on, with the request that opened it. `cut` ends it at once: not even what waits to be read is sent. */
export type LiveStream = { request: FastifyRequest; cut: () => void }
const live = new Set<LiveStream>()
/** Those that go on in this process now; for whoever must end some of them (`access/http/watch-streams.ts`). */
export const liveStreams = (): LiveStream[] => [...live]

/**
 * Turns a reply into an event stream with a heartbeat every 15 seconds, so that proxies keep it open. Ends after five
 * minutes, and at once when the session ends or what the person may do changes: the browser that comes back is asked anew.
 */
export function openEventStream(request: FastifyRequest, reply: FastifyReply): EventStream {
  reply.hijack()
  const raw = reply.raw
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  raw.write('retry: 2000\n\n')
  let isClosed = false
  const write = (text: string) => {
    if (isClosed) return
    if (raw.writableLength > MOST_WAITING) raw.destroy()
    else raw.write(text)
  }
  const beat = setInterval(() => write(': \n\n'), 15_000)
  const timers = [setTimeout(() => raw.end(), LIFETIME_MS), setTimeout(() => raw.destroy(), LIFETIME_MS + FAREWELL_MS)]
  const one: LiveStream = {
    request,
    cut: () => {
      isClosed = true
      raw.destroy()
    },
  }
  live.add(one)
  const closed = new Promise<void>((done) => {
    const close = () => {
      isClosed = true
      live.delete(one)
      clearInterval(beat)
      for (const timer of timers) clearTimeout(timer)
      done()
    }
    request.raw.on('close', close)
    raw.on('close', close)
    // Who left while we still asked whether they may listen is not told of again.
    if (raw.destroyed || raw.socket?.destroyed) close()
  })
  return {
    send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    closed,
    isClosed: () => isClosed,
    end: () => raw.end(),
  }
}
