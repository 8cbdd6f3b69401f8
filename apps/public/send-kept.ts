import type { FastifyReply, FastifyRequest } from 'fastify'
import { encodingFor, type Kept } from './kept-bytes.ts'

/** Everyone may keep it, nobody may show it without asking again: a withdrawn text is gone at the next look. */
export const CACHE_CONTROL = 'public, max-age=0, must-revalidate'

/** Sends a kept page, or 304 when the reader has these very bytes. HEAD gets the same headers without the body. */
export function sendKept(request: FastifyRequest, reply: FastifyReply, kept: Kept): FastifyReply {
  const encoding = encodingFor(request.headers['accept-encoding'])
  reply.header('etag', kept.etags[encoding])
  reply.header('last-modified', kept.lastModified.toUTCString())
  reply.header('cache-control', CACHE_CONTROL)
  reply.header('vary', 'accept-encoding')
  if (kept.status === 200 && isFresh(request, kept)) return reply.code(304).send()
  if (kept.location) reply.header('location', kept.location)
  reply.header('content-type', kept.type)
  const body = kept.bodies[encoding]
  if (encoding !== 'identity' && body !== kept.bodies.identity) reply.header('content-encoding', encoding)
  return reply.code(kept.status).send(body)
}

/** If-None-Match wins over If-Modified-Since (RFC 9110, 13.2.2); ETags are compared weakly. */
function isFresh(request: FastifyRequest, kept: Kept): boolean {
  const match = request.headers['if-none-match']
  if (match !== undefined) {
    const known = Object.values(kept.etags)
    return match.trim() === '*' || match.split(',').some((tag) => known.includes(tag.trim().replace(/^W\//, '')))
  }
  const since = Date.parse(request.headers['if-modified-since'] ?? '')
  return !Number.isNaN(since) && kept.lastModified.getTime() <= since
}
