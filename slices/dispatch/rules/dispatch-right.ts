import type { Caller } from '../../../kit/kernel/caller.ts'
import { may, unitsWhere } from '../../../kit/kernel/rights/may.ts'

export const DISPATCH_RIGHTS = ['see', 'plan', 'start', 'pause', 'override', 'answer', 'see-people'] as const
export type DispatchRight = (typeof DISPATCH_RIGHTS)[number]

/** What the caller may do with a dispatch of this unit. The same list goes to the buttons and decides in the actions. */
export function dispatchRights(caller: Caller, unitId: string): DispatchRight[] {
  return DISPATCH_RIGHTS.filter((right) =>
    may(caller, right === 'see' ? 'dispatch.see-out' : `dispatch.${right}`, unitId),
  )
}

/** May the caller see that there is such a dispatch, its title and its waves? `isOut`: a wave of it has opened. */
export function maySee(caller: Caller, unitId: string, isOut: boolean): boolean {
  return may(caller, isOut ? 'dispatch.see-out' : 'dispatch.see', unitId)
}

/** The units whose dispatches the caller may see, always and once they are out; null for all. The same rule as `maySee`. */
export const seenUnits = (caller: Caller): { always: string[] | null; out: string[] | null } => ({
  always: unitsWhere(caller, 'dispatch.see'),
  out: unitsWhere(caller, 'dispatch.see-out'),
})
