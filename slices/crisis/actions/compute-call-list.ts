import type { Database } from '../../../kit/db/database.ts'
import { dutyRoster, levelOf } from '../../organisation/index.ts'
import { elementsInForce } from '../../strategy/index.ts'
import {
  CALLED_DUTIES,
  callList,
  candidatesFor,
  onlyParticipants,
  type Position,
  type Roster,
} from '../rules/call-list.ts'
import type { Level } from '../rules/crisis.ts'
import { type Owning, owningUnit } from '../rules/owning-unit.ts'
import { agencyLine, type Reach, reachOf, type UnitOnLine } from '../store/line.ts'

export type ToCompute = {
  unitId: string
  level: Level
  securityCrisis: boolean
  /** Null for something real; otherwise exactly those who take part. */
  participantIds: readonly string[] | null
}
export type Computed = {
  line: UnitOnLine[]
  owning: Owning
  positions: Position[]
  /** Where everyone in the list can be reached now. */
  reach: Map<string, Reach>
}

/**
 * Who handles it and who is called in, from the crisis order of the strategy in force, the duties of the units, and who is
 * away. Null when there is no such unit in the agency.
 */
export async function computeCallList(db: Database, asked: ToCompute, now: Date): Promise<Computed | null> {
  const [line, roster, groups] = await Promise.all([
    agencyLine(db, asked.unitId),
    rosterAt(db, now),
    concernedGroups(db),
  ])
  const ids = line.map((unit) => unit.id)
  const owning = owningUnit(
    line.map(({ id, kind }) => {
      const level = levelOf(kind)
      const isManned = candidatesFor('press-contact', [id], roster).length > 0
      return { id, level: level === 'directorate' ? 'agency' : level, isManned }
    }),
    asked,
  )
  if (!owning) return null
  const everyone = callList({ line: ids, ownerId: owning.ownerId, toldId: owning.toldId, groups }, roster)
  const named = asked.participantIds && (await reachOf(db, asked.participantIds))
  const positions = named ? onlyParticipants(everyone, named) : everyone
  const called = positions.flatMap((position) => position.candidates.map((one) => one.personId))
  const reach = new Map((await reachOf(db, called)).map((one) => [one.personId, one]))
  return { line, owning, positions, reach }
}

async function rosterAt(db: Database, now: Date): Promise<Roster> {
  const found = await dutyRoster(db, { duties: CALLED_DUTIES, from: now, to: new Date(now.getTime() + 1) })
  const day = now.toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo' })
  const holds = ({ validFrom, validTo }: { validFrom: string; validTo: string | null }) =>
    validFrom <= day && (validTo === null || validTo > day)
  const away = new Map<string, string | null>()
  // The last registered absence stands first, and decides.
  for (const { personId, deputyId } of found.absences) if (!away.has(personId)) away.set(personId, deputyId)
  return {
    holders: found.holders.filter(holds),
    away,
    present: new Set(found.people.filter(holds).map((person) => person.id)),
  }
}

/** Stakeholder groups that the crisis order concerns, in its order; none when no strategy is in force. */
async function concernedGroups(db: Database): Promise<string[]> {
  const groups = await elementsInForce(db, { kinds: ['crisis-group'] })
  const inOrder = groups.toSorted((a, b) => Number(a.data.priority ?? 99) - Number(b.data.priority ?? 99))
  return [...new Set(inOrder.flatMap((group) => group.links.for ?? []))]
}
