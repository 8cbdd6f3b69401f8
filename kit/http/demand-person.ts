import type { FastifyRequest } from 'fastify'
import type { Caller } from '../kernel/caller.ts'
import { Failure } from '../kernel/failure.ts'
import { dutiesWith, mayAnywhere } from '../kernel/rights/may.ts'
import { isCapability } from '../kernel/rights/rights.ts'
import { type Consequence, callerOf, isGrave, type Proof, type Prove, type RestsOn } from './web.ts'

/**
 * Whoever is signed in with less than their duties demand is let nowhere but to where they prove more (`access.second-factor-needed`), or
 * to where they wait for the second person (`access.second-person-needed`) or prove once more that it is them (`access.idle`).
 * Whoever has nowhere the right that the route rests on is told who has it (`access.right-needed`), before anything else is asked of them.
 * What is grave demands a person who proved who they are in the last ten minutes: never a token (`access.person-needed`), never an
 * old sign-in (`access.recent-needed`; the browser asks in place and repeats the call). A code from an envelope proves nothing, but
 * where the route says that it serves: it is the last way in a crisis. Confirmed, it says yes and releases as its person does; power, and a way out
 * of Varde, it never gives (`access.emergency-no-power`), or whoever finds an envelope makes a lasting way in of four hours. What speaks for a person (`byPerson`) is no token's either, and asks for no more.
 */
export function demandPerson(request: FastifyRequest, prove: Prove): void {
  const { access, byPerson, consequence, emergencyCode, enrolling, right } = request.routeOptions.config
  if (access === 'public') return
  if (!enrolling) refuseHeld(prove(request))
  if (right) demandRight(callerOf(request), right)
  const grave = consequence !== undefined && isGrave(consequence)
  if ((grave || byPerson) && callerOf(request).kind === 'token')
    throw new Failure('not-allowed', 'access.person-needed')
  if (grave) demandFresh(prove(request), consequence, emergencyCode !== undefined)
}

/** The same for a route that is graver for some of what is asked (`config.graver`), when its action has come to that. */
export function demandGraver(request: FastifyRequest, prove: Prove): void {
  const { graver } = request.routeOptions.config
  if (!graver) throw new Error('the route does not say what is graver of it (config.graver)')
  if (callerOf(request).kind === 'token') throw new Failure('not-allowed', 'access.person-needed')
  demandFresh(prove(request), graver, false)
}

function demandFresh(proof: Proof, consequence: Consequence, codeServes: boolean): void {
  if (proof === 'recent' || (isByCode(proof) && codeServes)) return
  if (isByCode(proof)) refuseMoreThanCode(consequence, proof)
  else throw new Failure('not-allowed', 'access.recent-needed')
}

const isByCode = (proof: Proof) => proof === 'emergency' || proof === 'emergency-confirmed'

function refuseMoreThanCode(consequence: Consequence, proof: Proof): void {
  if (consequence === 'power' || consequence === 'take-out')
    throw new Failure('not-allowed', 'access.emergency-no-power')
  if (proof === 'emergency') throw new Failure('not-allowed', 'access.recent-needed')
}

function demandRight(caller: Caller, right: RestsOn): void {
  if (isCapability(right) && !mayAnywhere(caller, right))
    throw new Failure('not-allowed', 'access.right-needed', { right, duties: dutiesWith(right) })
}

function refuseHeld(proof: Proof): void {
  if (proof === 'weak') throw new Failure('not-allowed', 'access.second-factor-needed')
  if (proof === 'waiting') throw new Failure('not-allowed', 'access.second-person-needed')
  if (proof === 'idle') throw new Failure('not-allowed', 'access.idle')
}

/** The same for a route where a code from an envelope serves for some of what can be sent; asked when the body has been read. */
export function demandMoreThanCode(request: FastifyRequest, prove: Prove): void {
  const { consequence = 'read', emergencyCode } = request.routeOptions.config
  if (typeof emergencyCode !== 'function') return
  const proof = prove(request)
  if (isByCode(proof) && !emergencyCode(request.body)) refuseMoreThanCode(consequence, proof)
}
