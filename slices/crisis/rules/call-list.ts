import type { Duty } from '../../../kit/kernel/caller.ts'
import type { Role } from './crisis.ts'

/** Who holds what at this moment. */
export type Roster = {
  /** The first holder of a duty in a unit first. */
  holders: readonly { personId: string; unitId: string; duty: Duty }[]
  /** Those who are away now, and their deputy. */
  away: ReadonlyMap<string, string | null>
  /** Everyone who works here now. */
  present: ReadonlySet<string>
}

/**
 * One who is asked; `insteadOf` is away. A reserve is asked because nobody who holds the duty there has answered: the leader,
 * or somebody one level up.
 */
export type Candidate = { personId: string; insteadOf: string | null; isReserve: boolean }
/** A place in the room, and those who are asked to fill it, in order. Those who are only told are not called in. */
export type Position = { role: Role; duty: Duty | null; unitId: string; isTold: boolean; candidates: Candidate[] }

export type Concerned = {
  /** From where it happened and upwards, without the ministry. */
  line: readonly string[]
  ownerId: string
  toldId: string | null
  /** Groups that the crisis order of the strategy concerns, in its order: keys of the stakeholder map. */
  groups: readonly string[]
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

/** Every duty that the list may ask for: what a roster must hold. */
export const CALLED_DUTIES: readonly Duty[] = [
  'leader',
  'communication-leader',
  'communication-adviser',
  'press-contact',
  'press-contact-alternate',
  'safety-delegate',
  'union-representative',
  'relatives-liaison',
  'notice-poster',
]

/**
 * Everyone concerned and only they. Each place is asked for in its own unit first: those who hold the duty and are at work,
 * then the deputies of those who are away, then the leader there, then the same one level up. A place that nobody can fill
 * stays in the list, empty, so that the room sees it.
 */
export function callList(concerned: Concerned, roster: Roster): Position[] {
  const { line, ownerId, toldId } = concerned
  const placeId = line[0]
  if (placeId === undefined) return []
  const isTop = ownerId === line.at(-1)
  const unitOf = { place: placeId, owner: ownerId, told: toldId ?? ownerId }
  return wantedFor(concerned, isTop).map(({ role, duty, at }) => {
    const unitId = unitOf[at]
    const isTold = role === 'told'
    const upwards = line.slice(Math.max(0, line.indexOf(unitId)))
    // Those who lead and speak are found however far up; for the rest nobody further away than the next level is woken.
    const asked = LEADS.includes(role) ? upwards : upwards.slice(0, 2)
    const candidates = candidatesFor(duty, asked, roster)
    return { role, duty, unitId, isTold, candidates: isTold ? candidates.slice(0, 1) : candidates }
  })
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

/** In order, each person once; nobody who is away or has left. */
export function candidatesFor(duty: Duty, line: readonly string[], roster: Roster): Candidate[] {
  const asked: Duty[] = duty === 'press-contact' ? ['press-contact', 'press-contact-alternate'] : [duty]
  const found = line.flatMap((unitId, at) => [
    ...inUnit(unitId, asked, roster).map((one) => ({ ...one, isReserve: at > 0 })),
    ...inUnit(unitId, duty === 'leader' ? [] : ['leader'], roster).map((one) => ({ ...one, isReserve: true })),
  ])
  return found.filter((one, at) => found.findIndex((other) => other.personId === one.personId) === at)
}

function inUnit(unitId: string, duties: readonly Duty[], roster: Roster): Omit<Candidate, 'isReserve'>[] {
  const holders = duties.flatMap((duty) =>
    roster.holders.filter((held) => held.unitId === unitId && held.duty === duty).map((held) => held.personId),
  )
  const atWork = holders.filter((personId) => isThere(personId, roster))
  const deputies = holders
    .filter((personId) => roster.away.has(personId))
    .flatMap((personId) => {
      const deputy = standInFor(personId, roster)
      return deputy === null ? [] : [{ personId: deputy, insteadOf: personId }]
    })
  return [...atWork.map((personId) => ({ personId, insteadOf: null })), ...deputies]
}

const isThere = (personId: string, { present, away }: Roster) => present.has(personId) && !away.has(personId)

/** Follows deputies of deputies; ends at a loop, a gap or somebody who has left. */
function standInFor(absentId: string, roster: Roster): string | null {
  const seen = new Set<string>()
  let at = roster.away.get(absentId) ?? null
  while (at !== null && !seen.has(at)) {
    if (isThere(at, roster)) return at
    seen.add(at)
    at = roster.away.get(at) ?? null
  }
  return null
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
