import type { Caller } from '../../../kit/kernel/caller.ts'
import { may, unitsWhere } from '../../../kit/kernel/rights/may.ts'
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
  return caller.id === ownerId || decides || liftsStops || may(caller, 'message.read', unitId)
}

/** The units whose messages the caller reads, besides their own; null for all. The same rule as `mayRead`. */
export const readableUnits = (caller: Caller): string[] | null => unitsWhere(caller, 'message.read')

/** What can still be done here with a text that a room holds. */
const BESIDE_THE_ROOM: readonly Ability[] = ['comment', 'set-origin']

/** What this caller can do with the message now. The same list reaches the buttons; the action asks again. */
export function abilitiesOf(caller: Caller, standing: Standing): Ability[] {
  const { state, unitId, ownerId, decides, liftsStops, isHeld } = standing
  const isOwner = caller.id === ownerId
  const writes = isOwner || may(caller, 'message.write', unitId)
  const mayWithdraw = may(caller, 'message.withdraw', unitId)
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
    withdraw: (state === 'draft' ? writes : mayWithdraw) && stateAfter(state, 'withdraw') !== null,
    'start-correction': writes && state === 'dispatched',
    // Where it comes from is no part of what is approved, and can be told afterwards too.
    'set-origin': writes && state !== 'withdrawn',
  }
  return ABILITIES.filter((ability) => can[ability] && (!isHeld || BESIDE_THE_ROOM.includes(ability)))
}
