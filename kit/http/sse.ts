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

/**
 * Turns a reply into an event stream with a heartbeat every 15 seconds, so that proxies keep it open. Ends after five
 * minutes: who has signed out, or no longer stands in for somebody, hears nothing more after that.
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
  const beat = setInterval(() => raw.write(': \n\n'), 15_000)
  const life = setTimeout(() => raw.end(), LIFETIME_MS)
  const closed = new Promise<void>((done) =>
    request.raw.on('close', () => {
      isClosed = true
      clearInterval(beat)
      clearTimeout(life)
      done()
    }),
  )
  return {
    send: (event, data) => void (isClosed || raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)),
    closed,
    isClosed: () => isClosed,
    end: () => raw.end(),
  }
}
