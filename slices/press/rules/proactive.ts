import type { Caller } from '../../../kit/kernel/caller.ts'
import { may } from '../../../kit/kernel/rights/may.ts'
import { takesInquiries } from './inquiry.ts'

export const PROACTIVE_KINDS = ['pitch', 'interview', 'op-ed', 'portrait'] as const
export type ProactiveKind = (typeof PROACTIVE_KINDS)[number]

/**
 * idea: ours alone. offered: an outlet has it. agreed: they want it. done: written, spoken or filmed. outcome: what came of
 * it is told. dropped: it came to nothing, with the reason.
 */
export const PROACTIVE_STATES = ['idea', 'offered', 'agreed', 'done', 'outcome', 'dropped'] as const
export type ProactiveState = (typeof PROACTIVE_STATES)[number]
export const COURSE = ['idea', 'offered', 'agreed', 'done', 'outcome'] as const satisfies readonly ProactiveState[]

const NEXT: Record<ProactiveState, readonly ProactiveState[]> = {
  idea: ['offered', 'dropped'],
  offered: ['agreed', 'dropped'],
  agreed: ['done', 'dropped'],
  done: ['outcome'],
  outcome: [],
  dropped: ['idea'],
}
/** Where it can go from here, the usual step first. */
export const nextStates = (state: ProactiveState): readonly ProactiveState[] => NEXT[state]

export type ProactiveFault = 'no-outlet' | 'no-outcome' | 'no-reason' | 'not-next'

/** Why a step cannot be taken, or null. */
export function stepFault(
  now: { state: ProactiveState; outletId: string | null },
  to: ProactiveState,
  said: { reason: string; outcome: string },
): ProactiveFault | null {
  if (!nextStates(now.state).includes(to)) return 'not-next'
  if (to === 'offered' && now.outletId === null) return 'no-outlet'
  if (to === 'outcome' && !said.outcome.trim()) return 'no-outcome'
  if (to === 'dropped' && !said.reason.trim()) return 'no-reason'
  return null
}

export const PROACTIVE_ABILITIES = ['edit', 'move'] as const
export type ProactiveAbility = (typeof PROACTIVE_ABILITIES)[number]

/** The unit's own press people, and those above. */
export function proactiveAbilities(caller: Caller, unitId: string): ProactiveAbility[] {
  return may(caller, 'press.write-proactive', unitId) ? [...PROACTIVE_ABILITIES] : []
}
export const readsProactive = takesInquiries

export type ProactiveHeadline = { code: 'none' | 'agreed' | 'waiting' | 'ideas'; count: number }

/** The sentence that is true now: what is agreed goes before what waits for an answer, and that before ideas. */
export function proactiveHeadline(lines: readonly { state: ProactiveState }[]): ProactiveHeadline {
  const of = (state: ProactiveState) => lines.filter((one) => one.state === state).length
  if (of('agreed') > 0) return { code: 'agreed', count: of('agreed') }
  if (of('offered') > 0) return { code: 'waiting', count: of('offered') }
  if (of('idea') > 0) return { code: 'ideas', count: of('idea') }
  return { code: 'none', count: 0 }
}
