import type { Caller } from '../../../kit/kernel/caller.ts'
import { may, mayAnywhere } from '../../../kit/kernel/rights/may.ts'
import { type InitiativeState, stateAfter } from './initiative-state.ts'

export const ABILITIES = [
  'edit',
  'ask',
  'take-back',
  'approve',
  'return',
  'reopen',
  'move',
  'measure',
  'propose',
  'decide',
  'evaluate',
  'close',
  'stop',
] as const
export type Ability = (typeof ABILITIES)[number]

export type Standing = {
  state: InitiativeState
  unitId: string
  ownerId: string
  /** The verdict of `mayDecide` for this caller. */
  decides: boolean
}

export const mayWrite = (caller: Caller, unitId: string) => may(caller, 'plan.write', unitId)

/** What is approved is everyone's to know, so that the agency pulls the same way; before that it is the writers' own. */
export function mayRead(caller: Caller, { state, unitId, ownerId, decides }: Standing): boolean {
  const isOpen = state !== 'draft' && state !== 'in-review'
  return isOpen || caller.id === ownerId || decides || may(caller, 'plan.read', unitId)
}

const STARTED: readonly InitiativeState[] = ['running', 'evaluating']
const UNDER_WAY: readonly InitiativeState[] = ['approved', ...STARTED]

/** What this caller can do with the initiative now. The same list reaches the buttons; the action asks again. */
export function abilitiesOf(caller: Caller, standing: Standing): Ability[] {
  const { state, unitId, ownerId, decides } = standing
  const writes = caller.id === ownerId || mayWrite(caller, unitId)
  const stops = caller.id === ownerId || may(caller, 'plan.stop-initiative', unitId)
  const can: Record<Ability, boolean> = {
    edit: writes && stateAfter(state, 'edit') !== null,
    ask: writes && stateAfter(state, 'ask') !== null,
    'take-back': writes && stateAfter(state, 'take-back') !== null,
    approve: decides && stateAfter(state, 'approve') !== null,
    return: decides && stateAfter(state, 'return') !== null,
    reopen: writes && stateAfter(state, 'reopen') !== null,
    move: writes && (state === 'draft' || UNDER_WAY.includes(state)),
    measure: writes && UNDER_WAY.includes(state),
    propose: writes && STARTED.includes(state),
    decide: decides && STARTED.includes(state),
    evaluate: writes && STARTED.includes(state),
    close: writes && stateAfter(state, 'close') !== null,
    // What a leader has approved, a leader stops; a draft belongs to those who write it.
    stop: (state === 'draft' ? writes : stops) && stateAfter(state, 'stop') !== null,
  }
  return ABILITIES.filter((ability) => can[ability])
}

/** A lesson is taken out by who wrote it, or by a leader of the unit it came from (of any unit, where it came from none). */
export const mayRemoveLesson = (caller: Caller, by: string, unitId: string | null): boolean =>
  caller.id === by ||
  (unitId === null ? mayAnywhere(caller, 'plan.remove-lesson') : may(caller, 'plan.remove-lesson', unitId))
