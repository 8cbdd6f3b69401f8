import { randomUUID } from 'node:crypto'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { isDatabaseAway } from '../db/faults.ts'
import { Failure, type FailureKind } from '../kernel/failure.ts'

/** The one table from kinds of failure to HTTP. */
const STATUS: Record<FailureKind, number> = {
  'not-found': 404,
  'not-allowed': 403,
  'not-signed-in': 401,
  conflict: 409,
  invalid: 422,
  unavailable: 503,
  'too-many': 429,
}

/** RFC 9457. `code` is what the interface translates; `trace` finds the entry in the server's log. */
export type Problem = {
  type: 'about:blank'
  title: string
  status: number
  code: string
  details: Record<string, unknown>
  trace: string
}

export function problemOf(error: unknown, trace: string): Problem {
  const base = { type: 'about:blank' as const, trace }
  if (error instanceof Failure)
    return { ...base, title: error.kind, status: STATUS[error.kind], code: error.code, details: error.details }
  const known = error as Partial<FastifyError>
  if (isDatabaseError(error)) {
    // A value that the database cannot keep (class 22: a NUL in a text, a number or a day too far away): the request is at fault.
    if (/^22...$/.test(error.code))
      return {
        ...base,
        title: 'invalid',
        status: 422,
        code: 'request.invalid',
        details: { reason: 'a value out of range' },
      }
    // Something with that name, address or number is there already, or came at the same moment.
    if (error.code === '23505')
      return { ...base, title: 'conflict', status: 409, code: 'request.there-already', details: {} }
    // What it names is not there, or is not there any more; or what it takes away is used by something else.
    if (error.code === '23503')
      return { ...base, title: 'conflict', status: 409, code: 'request.not-there', details: {} }
    // Two at the same moment each held what the other wanted; the database let one of them through.
    if (error.code === '40P01' || error.code === '40001' || error.code === '55P03')
      return { ...base, title: 'conflict', status: 409, code: 'request.at-once', details: {} }
  }
  if (isDatabaseAway(error))
    return { ...base, title: 'unavailable', status: 503, code: 'request.database-away', details: {} }
  if (known.code === 'FST_ERR_BAD_URL')
    return { ...base, title: 'invalid', status: 400, code: 'request.no-such-address', details: {} }
  if (known.validation || known.code === 'FST_ERR_VALIDATION')
    return { ...base, title: 'invalid', status: 422, code: 'request.invalid', details: { reason: known.message } }
  if (known.statusCode === 429)
    return { ...base, title: 'too-many', status: 429, code: 'request.too-many', details: {} }
  if (known.statusCode && known.statusCode < 500)
    return { ...base, title: 'invalid', status: known.statusCode, code: 'request.refused', details: {} }
  return { ...base, title: 'unexpected', status: 500, code: 'request.unexpected', details: {} }
}

/** What PostgreSQL itself refused. */
const isDatabaseError = (error: unknown): error is { code: string } =>
  typeof (error as { severity?: unknown } | null)?.severity === 'string' &&
  typeof (error as { code?: unknown }).code === 'string'

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const found = problemOf(error, randomUUID())
  // A gateway sends again what was not kept; what is not of its shape it does not.
  const isUnkept = request.url.startsWith('/hooks/') && (found.status >= 500 || found.code === 'request.at-once')
  const problem = isUnkept ? { ...found, status: 503 } : found
  // What was asked stands before what the database said of it, which may be long.
  const about = { method: request.method, route: request.routeOptions?.url, trace: problem.trace, err: error }
  if (problem.status >= 500) request.log.error(about, 'request failed')
  else if (isDatabaseError(error)) request.log.warn(about, 'the database refused a request')
  void reply.status(problem.status).type('application/problem+json').send(problem)
}
