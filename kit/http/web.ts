import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyRequest,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Caller } from '../kernel/caller.ts'
import { Failure } from '../kernel/failure.ts'

/** The web server as a slice sees it in `http.ts`: routes are typed by their zod schemas. */
export type Web = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>

/**
 * Who a route is for. Every route names one in `config.access`; the server refuses to start with a route that does not.
 * `signed-in`: any person with a session or token; what they may do there is decided in the action by their duties.
 * `public`: no sign-in (on the list that a watch test holds).
 */
export type Access = 'public' | 'signed-in' | 'administrator'

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
    /** For API tokens: the scope that opens this route. A route without one is closed to tokens. */
    scope?: string
  }
  interface FastifyRequest {
    caller: Caller | null
  }
}

/** Implemented by the access slice and injected by `apps/server`: finds out who asks, or null. */
export type Identify = (request: FastifyRequest) => Promise<Caller | null>

/** The caller of a route that needs sign-in. Throws `not-signed-in` when there is none. */
export function callerOf(request: FastifyRequest): Caller {
  if (!request.caller) throw new Failure('not-signed-in', 'access.not-signed-in')
  return request.caller
}
