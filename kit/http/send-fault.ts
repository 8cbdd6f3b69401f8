import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Problem, problemOf, sendProblem } from './problem.ts'

/** A page that says what is wrong to somebody who follows a link; `query` is that of the address, where it could be read. */
export type FaultPage = (problem: Problem, query: Readonly<Record<string, unknown>>) => string

/** What a page may do; an address that cannot be read never comes to what sets this for every other. */
const STRICT = {
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
}

/** Did somebody follow a link, and not a program ask for data? */
export const isForPage = ({ method, url, headers }: Pick<FastifyRequest, 'method' | 'url' | 'headers'>): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  !/^\/(api|hooks)(\/|$)/.test(url) &&
  headers.accept?.includes('text/html') === true

/** A reader gets a page (`web.faultPage`), a program the problem. */
export function sendFault(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (!reply.hasHeader('content-security-policy')) reply.headers(STRICT)
  const page = isForPage(request) ? request.server.faultPage : null
  if (page) sendPage(page, error, request, reply)
  else sendProblem(error, request, reply)
}

function sendPage(page: FaultPage, error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error, '')
  if (problem.status >= 500) request.log.error({ route: request.routeOptions?.url, err: error }, 'page failed')
  const query = (request.query ?? {}) as Record<string, unknown>
  void reply
    .status(problem.status)
    .headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .send(page(problem, query))
}
