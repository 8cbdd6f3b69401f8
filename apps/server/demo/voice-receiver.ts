import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { isLoopback, postJson } from './post-json.ts'
import type { Keeper } from './received.ts'

export type VoiceReceiverOptions = {
  token: string
  onFault: (error: unknown) => void
  /** How long the one who is rung thinks before they press a key; default 15 s. */
  thinkMs?: number
}

const ringRequest = z.object({
  to: z.string().regex(/^\+\d{7,15}$/),
  text: z.string().min(1).max(2000),
  reference: z.string().max(200),
  reportUrl: z.url(),
})
const THINK_MS = 15_000
const REMEMBERED = 50_000

/**
 * The gateway of docs/voice-gateway.md on loopback. It keeps what it would have read aloud, and presses a key in the place of
 * the one who is rung: most are coming, a number that ends in 8 cannot, and one that ends in 9 does not answer.
 */
export async function startVoiceReceiver(keeper: Keeper, options: VoiceReceiverOptions) {
  const seen = new Set<string>()
  const ringing = new Map<string, NodeJS.Timeout>()
  const answerLater = (to: string, reference: string, reportUrl: string) => {
    if (!isLoopback(reportUrl)) return options.onFault(new Error('A demo reports to this machine only'))
    const last = to.at(-1)
    const report = last === '9' ? end(reference, 'no-answer') : press(reference, last === '8' ? '2' : '1')
    const timer = setTimeout(() => {
      ringing.delete(reference)
      void postJson(reportUrl, report, options.token).catch(options.onFault)
    }, options.thinkMs ?? THINK_MS)
    ringing.set(reference, timer)
  }
  const take = (body: unknown, isHangUp: boolean): number => {
    if (isHangUp) {
      const asked = z.object({ reference: z.string() }).safeParse(body)
      if (!asked.success) return 422
      clearTimeout(ringing.get(asked.data.reference))
      ringing.delete(asked.data.reference)
      return 202
    }
    const asked = ringRequest.safeParse(body)
    if (!asked.success) return 422
    const { to, text, reference, reportUrl } = asked.data
    if (seen.has(reference)) return 200
    if (seen.size >= REMEMBERED) seen.clear()
    seen.add(reference)
    keeper.keep({ channel: 'voice', address: to, subject: '', text, raw: null, received_at: new Date() })
    answerLater(to, reference, reportUrl)
    return 202
  }
  const server = createServer((request, response) => void answer(request, response))
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const isOurs = request.headers.authorization === `Bearer ${options.token}` && request.method === 'POST'
    const body = await bodyOf(request)
    const status = isOurs ? take(body, (request.url ?? '').endsWith('/hang-up')) : 401
    response.writeHead(status, { 'content-type': 'application/json' }).end('{}')
  }
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const close = async () => {
    for (const timer of ringing.values()) clearTimeout(timer)
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
  return { port: (server.address() as AddressInfo).port, close }
}

const press = (reference: string, key: string) => [
  { type: 'key', reference, key },
  { type: 'end', reference, status: 'answered' },
]
const end = (reference: string, status: string) => [{ type: 'end', reference, status }]

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return null
  }
}
