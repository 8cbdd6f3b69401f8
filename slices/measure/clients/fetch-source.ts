import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { publicLookup, targetFault } from '../../dispatch/index.ts'
import type { Ask, NoAnswer } from '../rules/connect/ask.ts'

export type Fetching = {
  ask: Pick<Ask, 'url' | 'method' | 'body'>
  /** Sent to the machine that was asked, and to no other: a key as Bearer, `name:password` as Basic. */
  secret: string | null
  now: Date
  /** Demo mode: this machine alone. */
  isDemo: boolean
  timeoutMs?: number
}
export type Got = { status: number; bytes: Buffer; charset: string | null; link: string | null }
export type NotGot = NoAnswer

const MOST_BYTES = 8 * 1024 * 1024
const MOST_HOPS = 3
const LONGEST_WAIT = 6 * 3600

/**
 * Asks a source once. Addresses outside the public internet are refused, also where a redirect or a changed name leads there. Never rejects:
 * what went wrong is the answer.
 */
export async function fetchSource(fetching: Fetching): Promise<Got | NotGot> {
  let url = fetching.ask.url
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    const wrong = targetFault({ url, allowLocal: fetching.isDemo })
    if (wrong) return { fault: 'address', detail: wrong }
    const isFirst = new URL(url).origin === new URL(fetching.ask.url).origin
    const got = await once(url, { ...fetching, secret: isFirst ? fetching.secret : null })
    if (!('location' in got)) return got
    if (fetching.ask.method === 'POST' || !URL.canParse(got.location, url))
      return { fault: 'status', detail: `${got.status}: ${got.location}`.slice(0, 200) }
    url = new URL(got.location, url).href
  }
  return { fault: 'status', detail: 'too many redirects' }
}

type Moved = { status: number; location: string }

function once(address: string, fetching: Fetching): Promise<Got | NotGot | Moved> {
  const { ask, secret, isDemo, timeoutMs = 30_000 } = fetching
  const url = new URL(address)
  return new Promise((done) => {
    const start = url.protocol === 'https:' ? httpsRequest : httpRequest
    const request = start(url, {
      method: ask.method,
      headers: {
        accept: 'application/json, application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5',
        'user-agent': 'Varde-Measure/1',
        ...(ask.body === null
          ? {}
          : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(ask.body) }),
        ...(secret ? { authorization: authorization(secret) } : {}),
      },
      ...(isDemo ? {} : { lookup: publicLookup }),
    })
    const timer = setTimeout(() => request.destroy(new Error('no answer in time')), timeoutMs)
    const end = (answer: Got | NotGot | Moved) => {
      clearTimeout(timer)
      done(answer)
    }
    request.once('error', (error: NodeJS.ErrnoException) =>
      end({ fault: error.code === 'EACCES' ? 'address' : 'silent', detail: error.message.slice(0, 200) }),
    )
    request.once('response', (response) => receive(response, fetching.now, request.destroy.bind(request), end))
    request.end(ask.body ?? undefined)
  })
}

function receive(
  response: IncomingMessage,
  now: Date,
  stop: () => void,
  end: (answer: Got | NotGot | Moved) => void,
): void {
  const status = response.statusCode ?? 0
  const { location, link, 'retry-after': after, 'content-type': type } = response.headers
  const settled = statusAnswer(status, { location, after, now })
  if (settled) {
    stop()
    end(settled)
    return
  }
  const parts: Buffer[] = []
  let size = 0
  response.on('data', (part: Buffer) => {
    size += part.length
    if (size > MOST_BYTES) {
      end({ fault: 'too-big', detail: '' })
      stop()
    } else parts.push(part)
  })
  const cut = () => end({ fault: 'silent', detail: 'the answer was cut off' })
  response.once('error', cut)
  response.once('aborted', cut)
  response.once('end', () => {
    const charset = /charset="?([\w-]+)/i.exec(type ?? '')?.[1] ?? null
    end({ status, bytes: Buffer.concat(parts), charset, link: nextLink([link ?? []].flat().join(',')) })
  })
}

type Told = { location: string | undefined; after: string | undefined; now: Date }

/** What the status alone settles: moved, wait, or silent. Null when the answer must be read. */
function statusAnswer(status: number, { location, after, now }: Told): NotGot | Moved | null {
  if ([301, 302, 303, 307, 308].includes(status) && location) return { status, location }
  if (status === 429 || (status === 503 && after)) return { waitSeconds: waitOf(after, now) }
  return status >= 500 ? { fault: 'silent', detail: String(status) } : null
}

/** Seconds or a moment, as HTTP has it, never more than six hours; null when the source does not say. */
function waitOf(after: string | undefined, now: Date): number | null {
  const seconds = Number(after)
  const until = Date.parse(after ?? '')
  const isSeconds = Number.isFinite(seconds) && after !== undefined
  if (!isSeconds && Number.isNaN(until)) return null
  const wait = isSeconds ? seconds : (until - now.getTime()) / 1000
  return Math.min(Math.max(Math.ceil(wait), 1), LONGEST_WAIT)
}

const authorization = (secret: string) =>
  secret.includes(':') ? `Basic ${Buffer.from(secret).toString('base64')}` : `Bearer ${secret}`

const nextLink = (header: string): string | null => /<([^>]+)>\s*;[^,]*rel="?next"?/i.exec(header)?.[1] ?? null
