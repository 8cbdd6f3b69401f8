import type { PlanFault, PlanFaultCode } from './plan-fault.ts'
import { isOwnStaff, type PlannedWave, reachesPublic } from './wave.ts'

/** What the leader said yes to: to whom, and whether this is real. */
export type ApprovedReach = { audienceKinds: readonly string[]; mode: 'real' | 'exercise' | 'demo' }

/**
 * Waves that go to others than those the text was approved for. Who approves follows from the audiences, so a text that
 * a local leader approved for staff must not end at the press. Own staff may always be told. An exercise stays among them.
 */
export function reachFaults(waves: PlannedWave[], { audienceKinds, mode }: ApprovedReach): PlanFault[] {
  const isPublic = audienceKinds.includes('press') || audienceKinds.includes('public')
  const approved = new Set([...audienceKinds, ...(isPublic ? ['press', 'public'] : [])])
  return waves.flatMap((wave) => {
    const kinds = reachesPublic(wave) ? [...wave.audienceKinds, 'public'] : wave.audienceKinds
    const fault = (code: PlanFaultCode): PlanFault => ({ code, position: wave.position, params: {} })
    const isInside = wave.publishes.length === 0 && kinds.every(isOwnStaff)
    if (mode === 'exercise' && !isInside) return [fault('plan.exercise-stays-inside')]
    return kinds.every((kind) => isOwnStaff(kind) || approved.has(kind)) ? [] : [fault('plan.not-approved-for')]
  })
}
