import { ACCESS } from './access.ts'
import { APPROVAL } from './approval.ts'
import { AUDIENCE } from './audience.ts'
import { CASES } from './cases.ts'
import { CONFIDENTIALITY } from './confidentiality.ts'
import { CRISIS } from './crisis.ts'
import { DISPATCH } from './dispatch.ts'
import { DUTY } from './duty.ts'
import type { Grant } from './grant.ts'
import { MEASURE } from './measure.ts'
import { MESSAGE } from './message.ts'
import { ORGANISATION } from './organisation.ts'
import { PLAN } from './plan.ts'
import { PRESS } from './press.ts'
import { STRATEGY } from './strategy.ts'
import { TRACE } from './trace.ts'

/**
 * Who may do what, as data: for each capability which duties give it, and how far. Code, the page «Hvem kan hva», docs/rights.md and the
 * proof of all routes read this table. What comes on top (one's own things, being called in, the table of authority) stands where
 * the thing itself is decided.
 */
export const RIGHTS = {
  ...APPROVAL,
  ...STRATEGY,
  ...AUDIENCE,
  ...CASES,
  ...PLAN,
  ...MESSAGE,
  ...DISPATCH,
  ...PRESS,
  ...CRISIS,
  ...CONFIDENTIALITY,
  ...MEASURE,
  ...DUTY,
  ...TRACE,
  ...ORGANISATION,
  ...ACCESS,
} as const

export type Capability = keyof typeof RIGHTS
export const CAPABILITIES = Object.keys(RIGHTS) as Capability[]
export const isCapability = (word: string): word is Capability => Object.hasOwn(RIGHTS, word)

/** The area of a capability: the part of Varde it stands in. */
export const areaOf = (capability: Capability): string => capability.split('.')[0]!

export const grantsOf = (capability: Capability): readonly Grant[] => RIGHTS[capability]
