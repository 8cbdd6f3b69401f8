import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { jsonOf } from '../../../kit/http/text-body.ts'
import { isLoopback, postJson } from './post-json.ts'
import type { Keeper } from './received.ts'

export type SmsReceiverOptions = {
  token: string
  /** Where reports go when a request names no place. */
  reportUrl: string
  onFault: (error: unknown) => void
}

const smsRequest = z.object({
  to: z.string().regex(/^\+\d{7,15}$/),
  text: z.string().min(1).max(2000),
  reference: z.string().max(200),
  reportUrl: z.url().optional(),
})
type Report = { type: 'delivery'; reference: string; status: 'delivered' | 'failed'; error?: string; at: string }

const REFUSED = '+4799990000'
const FAILING = '+4799990001'
const REPORT_MS = 300
const REMEMBERED = 50_000

/**
 * The gateway of docs/sms-gateway.md on loopback: it keeps each SMS and posts a delivery report a moment later. The number
 * +47 99 99 00 00 is refused, and +47 99 99 00 01 is taken but reported as failed.
 */
export async function startSmsReceiver(keeper: Keeper, options: SmsReceiverOptions) {
  const seen = new Map<string, string>()
  const reports = new Map<string, Report[]>()
  let posting: NodeJS.Timeout | null = null

  const postReports = async () => {
    posting = null
    const due = [...reports]
    reports.clear()
    for (const [url, list] of due)
      for (let i = 0; i < list.length; i += 1000)
        await postJson(url, list.slice(i, i + 1000), options.token).catch(options.onFault)
  }
  const report = (url: string, one: Report) => {
    if (!isLoopback(url)) return options.onFault(new Error('A demo reports to this machine only'))
    const waiting = reports.get(url)
    if (waiting) waiting.push(one)
    else reports.set(url, [one])
    posting ??= setTimeout(() => void postReports(), REPORT_MS)
  }
  const take = (body: string, key: string): { status: number; answer: unknown } => {
    const before = seen.get(key)
    if (before !== undefined) return { status: 200, answer: { id: before } }
    const parsed = smsRequest.safeParse(jsonOf(body))
    if (!parsed.success || parsed.data.to === REFUSED) return { status: 422, answer: { error: 'number or text' } }
    const { to, text, reference, reportUrl } = parsed.data
    const id = `demo-${seen.size + 1}`
    if (seen.size >= REMEMBERED) seen.clear()
    seen.set(key, id)
    const at = new Date()
    keeper.keep({ channel: 'sms', address: to, subject: '', text, raw: null, received_at: at })
    const fails = to === FAILING
    report(reportUrl ?? options.reportUrl, {
      type: 'delivery',
      reference,
      status: fails ? 'failed' : 'delivered',
      ...(fails ? { error: 'absent subscriber' } : {}),
      at: at.toISOString(),
    })
    return { status: 202, answer: { id } }
  }
  const server = createServer((request, response) => void answer(request, response))
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const isOurs = request.headers.authorization === `Bearer ${options.token}`
    const body = await bodyOf(request)
    const key = String(request.headers['idempotency-key'] ?? '')
    const { status, answer: said } =
      !isOurs || request.method !== 'POST' || !key ? { status: 401, answer: {} } : take(body, key)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said))
  }
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const close = async () => {
    if (posting) clearTimeout(posting)
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
  return { port: (server.address() as AddressInfo).port, close }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
