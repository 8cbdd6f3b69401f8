import { createHmac } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Varde } from '../../../kit/settings/varde.ts'
import { knownMachine } from './known-machine.ts'

/** Where a password is tried: a machine that this account has signed in on before, or a stranger's address. */
export const signInSource = (varde: Varde, request: FastifyRequest, email: string): string =>
  knownMachine(varde, request, email) ?? addressSource(varde, request.ip)

/** Where the code after it is tried. Whoever is there has the password, so an address of their own gives them no more tries. */
export const codeSource = (varde: Varde, request: FastifyRequest, email: string): string =>
  knownMachine(varde, request, email) ?? 'code'

export const sessionSource = (sessionId: string): string => `session:${sessionId}`

/** A keyed digest: the address itself is written nowhere. A network that one household or office has counts as one (IPv6, /64). */
export function addressSource(varde: Varde, ip: string): string {
  const digest = createHmac('sha256', varde.secrets.session)
    .update(`address:${network(ip)}`)
    .digest('base64url')
  return `address:${digest}`
}

function network(ip: string): string {
  if (!ip.includes(':') || ip.includes('.')) return ip.replace(/^::ffff:/i, '')
  const [before = '', after = ''] = ip.toLowerCase().split('::')
  const head = before.split(':').filter(Boolean)
  const tail = after.split(':').filter(Boolean)
  const zeros = ip.includes('::') ? Array<string>(8 - head.length - tail.length).fill('0') : []
  return [...head, ...zeros, ...tail].slice(0, 4).join(':')
}
