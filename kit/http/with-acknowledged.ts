import type { FastifyRequest } from 'fastify'
import type { Caller } from '../kernel/caller.ts'

/** The header with which a person says what they have looked at, by number, parted by commas. */
const ACKNOWLEDGED = 'varde-acknowledged'
/** More is no answer of a page of ours. */
const MOST = 20

/** A person who does something can be asked before it is done, and says here that they have looked. A program has looked at nothing, and whoever reads is asked nothing. */
export function withAcknowledged(request: FastifyRequest, caller: Caller): Caller {
  if (caller.kind !== 'person' || request.routeOptions.config.consequence === 'read') return caller
  const said = request.headers[ACKNOWLEDGED]
  const numbers = typeof said === 'string' ? said.split(',').map((one) => one.trim()) : []
  return { ...caller, acknowledged: numbers.filter(Boolean).slice(0, MOST) }
}
