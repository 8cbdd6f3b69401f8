import type { Duty } from '../caller.ts'

/**
 * How far a duty carries a right. `unit`: only in the unit where the duty is held. `line`: there and in every unit below it. `below`: only in
 * the units below it, never in its own. `agency`: for the whole agency, wherever the duty is held.
 */
export const REACHES = ['unit', 'line', 'below', 'agency'] as const
export type Reach = (typeof REACHES)[number]

export type Grant = { reach: Reach; duties: readonly Duty[] }

/** Some rights of one area: the name of each, and what gives it. */
export type Grants = Record<string, readonly Grant[]>

export const unit = (...duties: Duty[]): Grant => ({ reach: 'unit', duties })
export const line = (...duties: Duty[]): Grant => ({ reach: 'line', duties })
export const below = (...duties: Duty[]): Grant => ({ reach: 'below', duties })
export const agency = (...duties: Duty[]): Grant => ({ reach: 'agency', duties })
