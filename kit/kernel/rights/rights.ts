import { CASES } from './cases.ts'
import { CRISIS } from './crisis.ts'
import type { Grant } from './grant.ts'
import { MESSAGE } from './message.ts'

/**
 * Who may do what, as data: for each capability which duties give it, and how far. Code, the page «Hvem kan hva», docs/rights.md and the
 * proof of all routes read this table. What comes on top (one's own things, being called in, the table of authority) stands where
 * the thing itself is decided.
 */
export const RIGHTS = { ...MESSAGE, ...CASES, ...CRISIS } as const

export type Capability = keyof typeof RIGHTS
export const CAPABILITIES = Object.keys(RIGHTS) as Capability[]

export const grantsOf = (capability: Capability): readonly Grant[] => RIGHTS[capability]
