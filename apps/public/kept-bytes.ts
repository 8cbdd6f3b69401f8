import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** A page as its renderer gives it. */
export type Made = { status: number; type: string; text: string; location?: string }

export type Encoding = 'identity' | 'gzip' | 'br'
/** A page ready to send: bytes per encoding, each with its own strong ETag (RFC 9110, 8.8.3). */
export type Kept = {
  status: number
  type: string
  /** Where a moved page is. */
  location: string | undefined
  hash: string
  bodies: Record<Encoding, Buffer>
  etags: Record<Encoding, string>
  lastModified: Date
}

const WORTH_PACKING = 600

/**
 * Packs a page once. `before` is what stood at the same address: the same bytes keep their date, new bytes get a later
 * one (whole seconds, so at least one second later), so that If-Modified-Since never hides a change.
 */
export function keptBytes(made: Made, before?: Kept): Kept {
  const plain = Buffer.from(made.text)
  const hash = createHash('sha256')
    .update(`${made.status} ${made.type}\n`)
    .update(plain)
    .digest('base64url')
    .slice(0, 22)
  if (before?.hash === hash && before.location === made.location) return before
  const packed = plain.length >= WORTH_PACKING
  const bodies = {
    identity: plain,
    gzip: packed ? gzipSync(plain) : plain,
    br: packed ? brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : plain,
  }
  const etags = { identity: `"${hash}"`, gzip: `"${hash}-gz"`, br: `"${hash}-br"` }
  return {
    status: made.status,
    type: made.type,
    location: made.location,
    hash,
    bodies,
    etags,
    lastModified: laterThan(before?.lastModified),
  }
}

function laterThan(before: Date | undefined): Date {
  const now = Math.floor(Date.now() / 1000) * 1000
  return new Date(before ? Math.max(now, before.getTime() + 1000) : now)
}

/** The best encoding that the reader takes. `q=0` refuses one. */
export function encodingFor(accept: string | undefined): Encoding {
  if (!accept) return 'identity'
  const takes = (name: string) =>
    accept.split(',').some((part) => {
      const [token, ...params] = part.split(';').map((piece) => piece.trim().toLowerCase())
      return token === name && !params.some((param) => /^q=0(\.0{0,3})?$/.test(param))
    })
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : 'identity'
}
