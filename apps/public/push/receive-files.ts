import { createHash, timingSafeEqual } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { pushSignature, pushTarget } from './push-target.ts'
import type { CopyFile } from './status-copy.ts'

const LARGEST = 4 * 1024 * 1024
/** How far the clocks may be apart; an older request that somebody has kept is refused. */
const CLOCKS_MS = 5 * 60_000
const SLOW_MS = 30_000
const PATH = /^(status|felles)(\/[0-9a-zA-Z][\w.-]*)+$/

/**
 * The other end: takes signed files into a folder that an ordinary web server shows. Nothing else is taken, nothing is shown, and no
 * file is replaced by one that was signed before it: a file has the signed second as its time.
 */
export function receiveFiles({
  folder,
  token,
  now = () => new Date(),
}: {
  folder: string
  token: string
  now?: () => Date
}): Server {
  const target = pushTarget({ url: pathToFileURL(`${folder}/`).href, token: '' })
  let turn: Promise<unknown> = Promise.resolve()
  // Nobody but the sender has anything to say here, and the sender has said it within ten seconds.
  return createServer({ headersTimeout: SLOW_MS, requestTimeout: SLOW_MS }, (request, response) => {
    take(request)
      .then((status) => response.writeHead(status, status < 300 ? {} : { connection: 'close' }).end())
      .catch(() => response.writeHead(500, { connection: 'close' }).end())
  })

  async function take(request: IncomingMessage): Promise<number> {
    const path = (request.url ?? '').slice(1)
    if (request.method !== 'PUT') return 405
    if (!PATH.test(path)) return 404
    const header = (name: string) => String(request.headers[name] ?? '')
    const [at, digest, given] = [header('x-varde-time'), header('x-varde-digest'), header('x-varde-signature')]
    if (!/^\d{1,12}$/.test(at) || Math.abs(now().getTime() - Number(at) * 1000) > CLOCKS_MS) return 401
    if (!isSame(given, pushSignature(token, { path, at, digest }))) return 401
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > LARGEST) return 413
      chunks.push(chunk)
    }
    const bytes = Buffer.concat(chunks)
    if (createHash('sha256').update(bytes).digest('hex') !== digest) return 422
    const file = { path, type: header('content-type'), bytes, digest }
    const put = turn.then(() => putNewer(file, Number(at)))
    turn = put.catch(() => undefined)
    return put
  }

  /** One at a time, so that an old one cannot slip in between the look and the writing. */
  async function putNewer(file: CopyFile, at: number): Promise<number> {
    const place = join(folder, file.path)
    const there = await stat(place).catch(() => null)
    const stood = there ? Math.floor(there.mtimeMs / 1000) : 0
    // A time that nobody can have signed yet was put there by other hands, and says nothing.
    if (stood >= at && stood * 1000 <= now().getTime() + CLOCKS_MS)
      return (await readFile(place)).equals(file.bytes) ? 204 : 409
    await target.put(file, at)
    return 204
  }
}

const isSame = (given: string, right: string): boolean =>
  given.length === right.length && timingSafeEqual(Buffer.from(given), Buffer.from(right))
