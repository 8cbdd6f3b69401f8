import { createHmac, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Varde } from '../../../kit/settings/varde.ts'

/**
 * A cookie by which a browser shows that an account has signed in on it before (OWASP, device cookies): whoever guesses elsewhere then
 * shuts nobody out there. It opens nothing, and says nothing of who without our key: a number of the browser's own, and a seal for each account.
 */
const DAYS = 180
const MOST_ACCOUNTS = 20
const PART = /^[\w-]{22}$/

const nameOf = (varde: Varde) => `${varde.settings.baseUrl.startsWith('https:') ? '__Host-' : ''}varde_machine`

function partsOf(varde: Varde, request: FastifyRequest): string[] {
  const parts = (request.cookies[nameOf(varde)] ?? '').split('.')
  return parts.length <= MOST_ACCOUNTS + 1 && parts.every((part) => PART.test(part)) ? parts : []
}

const sealOf = (varde: Varde, machine: string, email: string): string =>
  createHmac('sha256', varde.secrets.session)
    .update(`machine:${machine}:${email.trim().toLowerCase()}`)
    .digest('base64url')
    .slice(0, 22)

/** Where tries at this account on this browser are counted; null when it was never signed in here. */
export function knownMachine(varde: Varde, request: FastifyRequest, email: string): string | null {
  const [machine, ...seals] = partsOf(varde, request)
  return machine && seals.includes(sealOf(varde, machine, email)) ? `machine:${machine}` : null
}

/** This account has signed in here. Not for a shared computer: nothing of whoever leaves stays there. */
export function rememberMachine(
  varde: Varde,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  email: string,
): void {
  const [machine = randomBytes(16).toString('base64url'), ...seals] = partsOf(varde, request)
  const seal = sealOf(varde, machine, email)
  const kept = [seal, ...seals.filter((one) => one !== seal)].slice(0, MOST_ACCOUNTS)
  reply.setCookie(nameOf(varde), [machine, ...kept].join('.'), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: varde.settings.baseUrl.startsWith('https:'),
    maxAge: DAYS * 86_400,
  })
}
