import { type Caller, type Duty, holdsDuty } from '../../../kit/kernel/caller.ts'

export const DISPATCH_RIGHTS = ['see', 'plan', 'start', 'pause', 'override', 'answer', 'see-people'] as const
export type DispatchRight = (typeof DISPATCH_RIGHTS)[number]

/** Which duties, in the unit that sends or in one above it, give which right. */
const GIVEN_BY: Record<DispatchRight, readonly Duty[]> = {
  see: [
    'leader',
    'communication-leader',
    'communication-adviser',
    'press-contact',
    'press-contact-alternate',
    'administrator',
    'safety-delegate',
    'union-representative',
    'notice-poster',
  ],
  plan: ['leader', 'communication-leader', 'communication-adviser'],
  start: ['leader', 'communication-leader', 'communication-adviser'],
  pause: ['leader', 'communication-leader', 'communication-adviser'],
  override: ['leader', 'communication-leader'],
  answer: ['leader', 'communication-leader', 'communication-adviser'],
  'see-people': ['leader', 'communication-leader', 'communication-adviser'],
}

/** What the caller may do with a dispatch of this unit. The same list goes to the buttons and decides in the actions. */
export function dispatchRights(caller: Caller, unitId: string): DispatchRight[] {
  return DISPATCH_RIGHTS.filter((right) => holdsDuty(caller, GIVEN_BY[right], unitId))
}

/** Duties that follow a dispatch when it has reached somebody; what is only planned is not theirs to know yet. */
const AFTERWARDS: readonly Duty[] = ['safety-delegate', 'union-representative', 'notice-poster']

/** May the caller see that there is such a dispatch, its title and its waves? `isOut`: a wave of it has opened. */
export function maySee(caller: Caller, unitId: string, isOut: boolean): boolean {
  const duties = isOut ? GIVEN_BY.see : GIVEN_BY.see.filter((duty) => !AFTERWARDS.includes(duty))
  return holdsDuty(caller, duties, unitId)
}

/** The units whose dispatches the caller may see, always and once they are out; null for all. The same rule as `maySee`. */
export function seenUnits(caller: Caller): { always: string[] | null; out: string[] | null } {
  if (caller.kind === 'system') return { always: null, out: null }
  const of = (duties: readonly Duty[]) => [
    ...new Set(caller.duties.filter((held) => duties.includes(held.duty)).flatMap((held) => held.unitIds)),
  ]
  return { always: of(GIVEN_BY.see.filter((duty) => !AFTERWARDS.includes(duty))), out: of(GIVEN_BY.see) }
}
