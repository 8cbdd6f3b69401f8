import type { FastifyRequest } from 'fastify'
import type { Identify } from '../../../kit/http/web.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { isRecent } from '../rules/session.ts'
import { foundOf, signInServerOf } from './sign-in-server.ts'

/** Finds out who asks, by session cookie or bearer token. Injected into the web server. */
export function identify(varde: Varde): Identify {
  const server = signInServerOf(varde)
  return async (request) => (await server.find(request))?.caller ?? null
}

/**
 * For acts with great consequences: the person must have signed in, or confirmed who they are, within ten minutes.
 * Throws `access.recent-needed`; the interface then asks for the password or a code and tries again. Tokens never pass.
 */
export function requireRecent(request: FastifyRequest, now: Date): void {
  const session = foundOf(request)?.session
  if (!session || !isRecent(session, now)) throw new Failure('not-allowed', 'access.recent-needed')
}
