import type { AskedDuty, Duty } from '../../../kit/kernel/caller.ts'
import type { Role } from './crisis.ts'

/** One of those who answer for a duty at this moment, as the engine of duty says it. */
export type Asked = {
  personId: string
  insteadOf: string | null
  unitId: string
  as: 'primary' | 'alternate' | 'leader' | 'desk'
}
/** Everyone who answers for a duty in a unit at this moment, the nearest first: turns, absences and deputies are counted in. */
export type Ask = (duty: AskedDuty, unitId: string) => readonly Asked[]

/**
 * One who is asked; `insteadOf` is away. A reserve is asked because nobody who holds the duty there has answered: the leader,
 * or somebody one level up.
 */
export type Candidate = { personId: string; insteadOf: string | null; isReserve: boolean }
/** A place in the room, and those who are asked to fill it, in order. Those who are only told are not called in: the first is, and the next when nothing reaches them. */
export type Position = { role: Role; duty: AskedDuty | null; unitId: string; isTold: boolean; candidates: Candidate[] }

export type Concerned = {
  /** From where it happened and upwards, without the ministry. */
  line: readonly string[]
  ownerId: string
  toldId: string | null
  /** Groups that the crisis order of the strategy concerns, in its order: keys of the stakeholder map. */
  groups: readonly string[]
  /** The desk at the top that is told of everything, and what stands in when nobody has it; none when there is no such desk. */
  desk?: readonly AskedDuty[]
}

type Wanted = { role: Role; duty: Duty; at: 'place' | 'owner' | 'told' }

/** Who answers for a group of the crisis order. A group that is not here is reached by those who lead and write. */
const ANSWERS_FOR: Record<string, Wanted> = {
  'safety-delegates': { role: 'safety-delegate', duty: 'safety-delegate', at: 'place' },
  'union-representatives': { role: 'union-representative', duty: 'union-representative', at: 'place' },
  inmates: { role: 'notices', duty: 'notice-poster', at: 'place' },
  convicted: { role: 'notices', duty: 'notice-poster', at: 'place' },
  relatives: { role: 'relatives', duty: 'relatives-liaison', at: 'place' },
  press: { role: 'press', duty: 'press-contact', at: 'place' },
  public: { role: 'press', duty: 'press-contact', at: 'place' },
}
const MINISTRY = ['ministry', 'ministry-communication', 'ministry-department']
/** When no strategy is in force, every group: nobody is forgotten for want of data. */
const EVERY_GROUP = [...Object.keys(ANSWERS_FOR), ...MINISTRY]

const LEADS: readonly Role[] = ['leader', 'communication']

/**
 * Everyone concerned and only they. Each place is asked for in its own unit first, in the order in which people answer for the
 * duty (`slices/duty`), then the same one level up. A place that nobody can fill
 * stays in the list, empty, so that the room sees it.
 */
export function callList(concerned: Concerned, ask: Ask): Position[] {
  const { line, ownerId, toldId } = concerned
  const placeId = line[0]
  if (placeId === undefined) return []
  const isTop = ownerId === line.at(-1)
  const unitOf = { place: placeId, owner: ownerId, told: toldId ?? ownerId }
  const called = wantedFor(concerned, isTop).map(({ role, duty, at }) => {
    const unitId = unitOf[at]
    const upwards = line.slice(Math.max(0, line.indexOf(unitId)))
    return {
      role,
      duty,
      unitId,
      isTold: role === 'told',
      candidates: candidatesOf(role, duty, upwards, ask),
    }
  })
  return [...called, ...deskOf(concerned, ask)]
}

/** Those who lead and speak are found however far up; for the rest nobody further away than the next level is woken. */
const lineAsked = (role: Role, upwards: readonly string[]): readonly string[] =>
  LEADS.includes(role) ? upwards : upwards.slice(0, 2)

/**
 * Is it a place of those who lead, of the duty desk, or of one called in by hand? They are called also where nobody has come to another crisis that the same person
 * declared. At the top whoever speaks leads the communication of all.
 */
export function isCalledFirst({ role, duty }: { role: Role; duty: AskedDuty | null }): boolean {
  if (duty === null || role === 'leader' || role === 'local-leader' || role === 'told') return true
  return role === 'communication' && duty === 'communication-leader'
}

/** The desk at the top is told whichever level handles it, the top too: the first of its duties that somebody there answers for. */
function deskOf({ line, desk = [] }: Concerned, ask: Ask): Position[] {
  const unitId = line.at(-1)!
  const asked = desk.map((duty) => ({ duty, candidates: candidatesFor(duty, [unitId], ask) }))
  const found = asked.find(({ candidates }) => candidates.some((one) => !one.isReserve)) ?? asked[0]
  return found ? [{ role: 'told', unitId, isTold: true, ...found }] : []
}

function wantedFor({ line, ownerId, toldId, groups }: Concerned, isTop: boolean): Wanted[] {
  const isElsewhere = ownerId !== line[0]
  const writes: Duty = isTop ? 'communication-leader' : 'press-contact'
  const keys = groups.length > 0 ? groups : EVERY_GROUP
  const all: Wanted[] = [
    { role: 'leader', duty: 'leader', at: 'owner' },
    ...(isElsewhere ? [{ role: 'local-leader', duty: 'leader', at: 'place' } as const] : []),
    { role: 'communication', duty: writes, at: 'owner' },
    ...keys.flatMap((key): Wanted[] => {
      if (MINISTRY.includes(key)) return isTop ? [{ role: 'ministry', duty: 'communication-leader', at: 'owner' }] : []
      const wanted = ANSWERS_FOR[key]
      if (!wanted) return []
      // In the unit that handles it itself, the one who writes answers the press too.
      return wanted.role === 'press' && !isElsewhere ? [] : [wanted]
    }),
    ...(toldId === null ? [] : [{ role: 'told', duty: 'leader', at: 'told' } as const]),
  ]
  return all.filter((one, at) => all.findIndex((other) => other.role === one.role) === at)
}

/**
 * Those who answer for the duty in the first unit of the line, as far up as the line goes; where it goes all the way, also whoever has the
 * desk at the top. A reserve does not hold the duty there: the leader, or somebody one level up.
 */
export function candidatesFor(duty: AskedDuty, line: readonly string[], ask: Ask): Candidate[] {
  const [unitId] = line
  if (unitId === undefined) return []
  return ask(duty, unitId)
    .filter((one) => line.includes(one.unitId))
    .map(({ personId, insteadOf, ...one }) => ({
      ...{ personId, insteadOf },
      isReserve: one.unitId !== unitId || one.as === 'desk' || (one.as === 'leader' && duty !== 'leader'),
    }))
}

/**
 * Those who are asked for a place in the first unit of the line. Where a unit is told, somebody above it is told in its stead only when it has nobody:
 * when nothing reaches those that it has, its own address is written to.
 */
export function candidatesOf(role: Role, duty: AskedDuty, upwards: readonly string[], ask: Ask): Candidate[] {
  const own = role === 'told' ? candidatesFor(duty, upwards.slice(0, 1), ask) : []
  return own.length > 0 ? own : candidatesFor(duty, lineAsked(role, upwards), ask)
}

/**
 * In an exercise only those named take part: each place keeps those of its candidates who do, and who is first in no place
 * takes part as themselves. Nobody else is called, and nobody is told.
 */
export function onlyParticipants(
  positions: readonly Position[],
  participants: readonly { personId: string; unitId: string }[],
): Position[] {
  const named = new Set(participants.map((one) => one.personId))
  const kept = positions
    .filter((position) => !position.isTold)
    .map((position) => ({
      ...position,
      candidates: position.candidates.filter((one) => named.has(one.personId) && !one.isReserve),
    }))
    .filter((position) => position.candidates.length > 0)
  const first = new Set(kept.map((position) => position.candidates[0]!.personId))
  const others = participants.filter((one) => !first.has(one.personId))
  return [
    ...kept,
    ...others.map(({ personId, unitId }) => ({
      role: 'participant' as const,
      duty: null,
      unitId,
      isTold: false,
      candidates: [{ personId, insteadOf: null, isReserve: false }],
    })),
  ]
}
