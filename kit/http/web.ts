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
import type { Capability } from '../kernel/rights/rights.ts'
import type { FaultPage } from './send-fault.ts'

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

/**
 * What comes of an operation, said as `config.consequence`; the server refuses to start with a route that does not say it.
 * `read` changes nothing. `write` changes what stays inside and can be put right. The last four are grave:
 * `power`     gives or takes what somebody may do, or a way in; calls in; erases what others rely on; or overrules what protects others
 * `approval`  somebody says yes to what others wrote, or lifts what holds it
 * `release`   words or figures leave the agency, or change where everyone can see them
 * `take-out`  a register, a file about persons or a lasting way out of it leaves Varde
 */
export const CONSEQUENCES = ['read', 'write', 'power', 'approval', 'release', 'take-out'] as const
export type Consequence = (typeof CONSEQUENCES)[number]

export const isGrave = (consequence: Consequence): boolean => consequence !== 'read' && consequence !== 'write'

/**
 * What decides who may use a route, said as `config.right`: a capability of the table of rights, and whoever has it nowhere is refused at the gate (how far
 * it reaches, the action asks); or one of these, which the action decides alone. `own`: one's own things. `standing`: the thing's state and relations besides the table, as in a crisis room.
 * `authority`: whom the authority table of the agency names.
 */
export type RestsOn = Capability | 'own' | 'standing' | 'authority'

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
    consequence?: Consequence
    /** Said by every route that changes something for those who are signed in; one for administrators rests on `access.administer`. */
    right?: RestsOn
    /** Only for a grave route without a session: what proves instead who it is. */
    provedBy?: 'one-time-link' | 'sign-in'
    /** Only for what a crisis cannot do without: a session by a code from an envelope serves, for all or for some of what is sent. */
    emergencyCode?: true | ((body: unknown) => boolean)
    /** Where some of what can be asked is graver than the rest: what comes of that. The action finds out, and then calls `demandGraver` of the server. */
    graver?: Consequence
    /** Open also to somebody who is signed in with less than their duties demand: what proving more takes, and nothing else. */
    enrolling?: true
    /** A plain write that says something for a person, as that they come: never by a token, and no fresh sign-in is asked for. */
    byPerson?: true
    /** Fields of what is sent that stay in working papers, as a room's log: a name of somebody in custody is asked about before it is written. */
    workingText?: readonly string[]
    /** Fields with what somebody outside said, or with names that stand by name: they may name anybody, but an identity number is refused. `all`: whatever is sent. */
    quotedText?: readonly string[] | 'all'
    /** For API tokens: the scope that opens this route. A route without one is closed to tokens, as what lists people outside the agency. */
    scope?: string
  }
  interface FastifyRequest {
    caller: Caller | null
  }
  interface FastifyInstance {
    /** Asks of a route with `config.graver` what that consequence asks of a route, now that it has come to it. */
    demandGraver: (request: FastifyRequest) => void
    /** What a reader meets where nothing answers; null: everybody gets the problem. Set by whoever serves pages. */
    faultPage: FaultPage | null
  }
}

/** Implemented by the access slice and injected by `apps/server`: finds out who asks, or null. */
export type Identify = (request: FastifyRequest) => Promise<Caller | null>

/**
 * How good the proof is that it is this person: given in the last ten minutes, only a code from an envelope, such a code and what confirms
 * it in the last ten minutes, old, less than what their duties demand, a code from an envelope that waits for a second person, or given before the machine was left alone.
 */
export type Proof = 'recent' | 'emergency' | 'emergency-confirmed' | 'old' | 'weak' | 'waiting' | 'idle'
export type Prove = (request: FastifyRequest) => Proof

/** The caller of a route that needs sign-in. Throws `not-signed-in` when there is none. */
export function callerOf(request: FastifyRequest): Caller {
  if (!request.caller) throw new Failure('not-signed-in', 'access.not-signed-in')
  return request.caller
}
