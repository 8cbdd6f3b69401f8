import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Web } from '../../kit/http/web.ts'

/** Largest form that we take: two thousand letters of any alphabet, percent-encoded, with room to spare. */
export const FORM_BYTES = 64 * 1024
const POSTS_PER_MINUTE = 12

/** Lets this scope take what a plain HTML form sends. Nothing else on the server does. */
export function takeForms(web: Web): void {
  if (web.hasContentTypeParser('application/x-www-form-urlencoded')) return
  web.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
}

/** One field of a form as text; missing or repeated in another shape counts as empty. */
export function field(request: FastifyRequest, name: string): string {
  const body = request.body as Record<string, unknown> | null | undefined
  const value = body?.[name]
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
}

/**
 * For POSTs behind a link of one's own: counted per link, not per address, since a whole prison may share one address
 * and confirm in the same minute.
 */
export const perLink = {
  max: POSTS_PER_MINUTE,
  timeWindow: '1 minute',
  keyGenerator: (request: FastifyRequest) => `link:${(request.params as { token?: string }).token ?? ''}`,
}

/** A page for one reader: kept nowhere, found by no search engine, and its address told to nobody. */
export function sendPrivate(reply: FastifyReply, text: string, status = 200): FastifyReply {
  return privately(reply).code(status).header('content-type', 'text/html; charset=utf-8').send(text)
}

export function privately(reply: FastifyReply): FastifyReply {
  return reply.headers({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow, noarchive',
  })
}
