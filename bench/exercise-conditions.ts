import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const GATEWAYS = ['refuses', 'unavailable', 'silent', 'hangs-up'] as const
/** How a gateway can be dead: nobody answers, it says so, it says nothing, or it takes the SMS and hangs up. */
export type DeadGateway = (typeof GATEWAYS)[number]

export type Conditions = {
  gateway: DeadGateway
  /** How long the mail server takes over each message. */
  slowMs: number
  /** When the process is killed: so long after the release was asked for, and then after each start. */
  killsMs: number[]
}

/** What goes wrong in one run; the same for the same seed and number. */
export function conditionsOf(seed: number, run: number): Conditions {
  const next = randomOf(seed * 10_007 + run)
  return {
    gateway: GATEWAYS[Math.floor(next() * GATEWAYS.length)]!,
    slowMs: Math.round(20 + next() ** 2 * 1500),
    killsMs: Array.from({ length: 1 + Math.floor(next() * 3) }, () => Math.round(next() * 4000)),
  }
}

/** Mulberry32: numbers from 0 to 1 that are the same each time for the same start. */
function randomOf(start: number): () => number {
  let at = start >>> 0
  return () => {
    at = (at + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(at ^ (at >>> 15), at | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A gateway that carries no SMS, dead in the way asked for. */
export async function startDeadGateway(how: DeadGateway): Promise<{ url: string; stop: () => void }> {
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => {
      if (how === 'unavailable') response.writeHead(503).end()
      if (how === 'hangs-up') response.destroy()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  if (how === 'refuses') stop()
  return { url: `http://127.0.0.1:${port}`, stop }
}
