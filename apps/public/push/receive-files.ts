import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { pathToFileURL } from 'node:url'
import { pushSignature, pushTarget } from './push-target.ts'

const LARGEST = 4 * 1024 * 1024
/** How far the clocks may be apart; an older request that somebody has kept is refused. */
const CLOCKS_MS = 5 * 60_000
const PATH = /^(status|felles)(\/[0-9a-zA-Z][\w.-]*)+$/

/** The other end: takes signed files into a folder that an ordinary web server shows. Nothing else is taken, nothing is shown. */
export function receiveFiles({
  folder,
  token,
  now = () => new Date(),
}: {
  folder: string
  token: string
  now?: () => Date
}): Server {
  const target = pushTarget({ url: pathToFileURL(`${folder}/`).href, token: '' }, now)
  return createServer((request, response) => {
    take(request)
      .then((status) => response.writeHead(status).end())
      .catch(() => response.writeHead(500).end())
  })

  async function take(request: IncomingMessage): Promise<number> {
    const path = (request.url ?? '').slice(1)
    if (request.method !== 'PUT') return 405
    if (!PATH.test(path)) return 404
    const header = (name: string) => String(request.headers[name] ?? '')
    const [at, digest, given] = [header('x-varde-time'), header('x-varde-digest'), header('x-varde-signature')]
    if (Math.abs(now().getTime() - Number(at) * 1000) > CLOCKS_MS) return 401
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
    await target.put({ path, type: header('content-type'), bytes, digest })
    return 204
  }
}

const isSame = (given: string, right: string): boolean =>
  given.length === right.length && timingSafeEqual(Buffer.from(given), Buffer.from(right))
