import { type Caller, type Duty, holdsDuty } from '../../../kit/kernel/caller.ts'
import { type MessageState, stateAfter } from './message-state.ts'

export const ABILITIES = [
  'edit',
  'comment',
  'ask',
  'take-back',
  'approve',
  'return',
  'settle-check',
  'lift-stop',
  'reopen',
  'withdraw',
  'start-correction',
  'set-origin',
] as const
export type Ability = (typeof ABILITIES)[number]

/** Who writes for a unit, and who reads what is not out yet. */
export const WRITING_DUTIES: readonly Duty[] = [
  'leader',
  'communication-leader',
  'communication-adviser',
  'press-contact',
]
const READING_DUTIES: readonly Duty[] = [...WRITING_DUTIES, 'press-contact-alternate', 'administrator']
const LEADING_DUTIES: readonly Duty[] = ['leader', 'communication-leader']

export type Standing = {
  state: MessageState
  unitId: string
  ownerId: string
  /** The verdict of `mayDecide` for this caller. */
  decides: boolean
  /** A crisis room holds it: what can be done with it is done there. */
  isHeld: boolean
  /** A leader at the approving level or above it who has not written in the text. */
  liftsStops: boolean
}

export function mayRead(
  caller: Caller,
  { unitId, ownerId, decides, liftsStops }: Omit<Standing, 'state' | 'isHeld'>,
): boolean {
  return caller.id === ownerId || decides || liftsStops || holdsDuty(caller, READING_DUTIES, unitId)
}

/** The units whose messages the caller reads, besides their own; null for all. The same rule as `mayRead`. */
export function readableUnits(caller: Caller): string[] | null {
  if (caller.kind === 'system') return null
  const held = caller.duties.filter(({ duty }) => READING_DUTIES.includes(duty))
  return [...new Set(held.flatMap(({ unitIds }) => unitIds))]
}

/** What can still be done here with a text that a room holds. */
const BESIDE_THE_ROOM: readonly Ability[] = ['comment', 'set-origin']

/** What this caller can do with the message now. The same list reaches the buttons; the action asks again. */
export function abilitiesOf(caller: Caller, standing: Standing): Ability[] {
  const { state, unitId, ownerId, decides, liftsStops, isHeld } = standing
  const isOwner = caller.id === ownerId
  const writes = isOwner || holdsDuty(caller, WRITING_DUTIES, unitId)
  const leads = holdsDuty(caller, LEADING_DUTIES, unitId)
  const open = state === 'draft' || state === 'in-review'
  const can: Record<Ability, boolean> = {
    edit: writes && stateAfter(state, 'edit') !== null,
    comment: (writes || decides) && open,
    ask: writes && stateAfter(state, 'ask') !== null,
    'take-back': writes && stateAfter(state, 'take-back') !== null,
    approve: decides && stateAfter(state, 'approve') !== null,
    return: decides && stateAfter(state, 'return') !== null,
    'settle-check': (writes || decides) && open,
    'lift-stop': liftsStops && state === 'draft',
    reopen: writes && stateAfter(state, 'reopen') !== null,
    // Text that is approved or out is the agency's, no longer the writer's: a leader takes it down.
    withdraw: (state === 'draft' ? writes : leads) && stateAfter(state, 'withdraw') !== null,
    'start-correction': writes && state === 'dispatched',
    // Where it comes from is no part of what is approved, and can be told afterwards too.
    'set-origin': writes && state !== 'withdrawn',
  }
  return ABILITIES.filter((ability) => can[ability] && (!isHeld || BESIDE_THE_ROOM.includes(ability)))
}
