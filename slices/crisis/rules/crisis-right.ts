import type { Caller } from '../../../kit/kernel/caller.ts'
import { may } from '../../../kit/kernel/rights/may.ts'
import type { CrisisState } from './crisis.ts'

export const CRISIS_ABILITIES = [
  'answer',
  'log',
  'call-in',
  'lead',
  'speak',
  'speak-first',
  'close',
  'take-over',
  'support',
  'direct',
  'observe',
  'waive',
  'write-page',
] as const
/** How many may be called in past the list, in one crisis. *Ikke i kilden.* */
export const MOST_CALLED_IN = 20

export type CrisisAbility = (typeof CRISIS_ABILITIES)[number]

export type CrisisStanding = {
  state: CrisisState
  unitId: string
  ownerUnitId: string
  declaredBy: string
  /** Everyone who has been asked or told. */
  calledIds: readonly string[]
  /** Everyone who has a place, or is asked for one or told as one of those concerned now. */
  listedIds: readonly string[]
  /** Who fills the place of leader. */
  leaderId: string | null
  /** Who fills the place of communication. */
  speakerId: string | null
  /** The level above the owner; null where there is none, and in an exercise. */
  aboveId: string | null
  supportIds: readonly string[]
  /** Whoever declared it has let first words go alone in as many other open rooms as the agency allows. */
  spokeElsewhere: boolean
  /** Those who lead an exercise, and those who watch it; none in what is real. */
  directorIds: readonly string[]
  observerIds: readonly string[]
}

/** The caller without what they hold in a ministry: it gets the situation reports made for it, and no room of ours. */
export function withoutMinistry(caller: Caller, ministryIds: readonly string[]): Caller {
  return { ...caller, duties: caller.duties.filter((held) => !ministryIds.includes(held.unitId)) }
}

/** Anyone where they work; others where they handle such things. Whoever sees smoke can say so. */
export const mayDeclare = (caller: Caller, unitId: string): boolean =>
  caller.kind === 'person' && (caller.unitId === unitId || may(caller, 'crisis.declare', unitId))

/** Those called in, the one who declared it, those who handle such things for the units it concerns, and those who lead or watch an exercise. */
export const mayRead = (caller: Caller, standing: CrisisStanding): boolean =>
  standing.declaredBy === caller.id ||
  standing.calledIds.includes(caller.id) ||
  standing.directorIds.includes(caller.id) ||
  standing.observerIds.includes(caller.id) ||
  may(caller, 'crisis.read', standing.unitId) ||
  may(caller, 'crisis.read', standing.ownerUnitId)

/**
 * A leader or communication leader, or whoever stands in for one, of the unit that handles it or above it: as for any override of a
 * wave. Leading the room is not enough, as that role is handed to whoever is there.
 */
export const mayWaive = (caller: Caller, unitId: string): boolean =>
  caller.kind === 'person' && may(caller, 'crisis.waive', unitId)

/** The one who has a role hands it on, and so do whoever leads and the one who handed it over, who takes it back. */
export const mayHandOn = (
  caller: Pick<Caller, 'id'>,
  place: { filled_by: string | null; handed_by: string | null },
  abilities: readonly CrisisAbility[],
): boolean => place.filled_by === caller.id || place.handed_by === caller.id || abilities.includes('lead')

/** What this caller can do in the room now. The same list reaches the buttons; the action asks again. */
export function abilitiesOf(caller: Caller, standing: CrisisStanding): CrisisAbility[] {
  if (!mayRead(caller, standing)) return []
  const isOpen = standing.state === 'open'
  // Whoever watches an exercise takes no part in it, whatever they do otherwise.
  if (standing.observerIds.includes(caller.id)) return ['observe']
  const leads = standing.leaderId === caller.id || may(caller, 'crisis.lead', standing.ownerUnitId)
  const speaks = leads || standing.speakerId === caller.id || may(caller, 'crisis.speak', standing.ownerUnitId)
  const isUnled = standing.leaderId === null && standing.speakerId === null
  const isAtHome = caller.unitId === standing.unitId
  const isAbove = standing.aboveId !== null && may(caller, 'crisis.take-over', standing.aboveId)
  const is: Record<CrisisAbility, boolean> = {
    answer: isOpen && standing.calledIds.includes(caller.id),
    // Who reads by a right in the unit, or has lost their place, writes nothing. Also afterwards: what was written without a network must not be
    // lost because the room was closed meanwhile.
    log:
      standing.listedIds.includes(caller.id) ||
      standing.declaredBy === caller.id ||
      standing.directorIds.includes(caller.id) ||
      speaks ||
      isAbove,
    // The list is those concerned; past it, whoever leads answers for who is let into the room.
    'call-in': isOpen && leads,
    lead: leads,
    speak: isOpen && speaks,
    // Words approved beforehand wait for nobody: until somebody leads or speaks here, whoever declared it where they work may let them go, in one room.
    'speak-first':
      isOpen && (speaks || (isUnled && standing.declaredBy === caller.id && isAtHome && !standing.spokeElsewhere)),
    close: isOpen && leads,
    'take-over': isOpen && isAbove,
    support: isOpen && isAbove && !standing.supportIds.includes(caller.id),
    direct: isOpen && standing.directorIds.includes(caller.id),
    observe: standing.directorIds.includes(caller.id),
    // Also afterwards: what was released goes when the room is closed.
    waive: mayWaive(caller, standing.ownerUnitId),
    // Also afterwards: the last word of the page comes then.
    'write-page': speaks,
  }
  return CRISIS_ABILITIES.filter((ability) => is[ability])
}
