import type { Database } from '../../../kit/db/database.ts'
import { ASKED_DUTIES } from '../../../kit/kernel/caller.ts'
import { chainAt, type DutyBook, isManned, loadDutyBook } from '../../duty/index.ts'
import { levelOf } from '../../organisation/index.ts'
import { elementsInForce } from '../../strategy/index.ts'
import {
  type Ask,
  type Candidate,
  callList,
  candidatesOf,
  onlyParticipants,
  type Position,
} from '../rules/call-list.ts'
import type { Level } from '../rules/crisis.ts'
import { type Owning, owningUnit } from '../rules/owning-unit.ts'
import type { PositionRow } from '../store/calls.ts'
import { agencyLine, type Reach, reachOf, type UnitOnLine } from '../store/line.ts'
import { packRule } from '../store/pack-rules.ts'

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
  const [line, { book }, groups, desk] = await Promise.all([
    agencyLine(db, asked.unitId),
    loadDutyBook(db, { from: now, to: new Date(now.getTime() + 1), duties: ASKED_DUTIES }),
    concernedGroups(db),
    packRule(db, 'duty-desk'),
  ])
  if (!book) return null
  const at = now.getTime()
  const ids = line.map((unit) => unit.id)
  const owning = owningUnit(
    line.map(({ id, kind }) => {
      const level = levelOf(kind)
      const isThere = isManned(book, { unitId: id, duty: 'press-contact' }, at)
      return { id, level: level === 'directorate' ? 'agency' : level, isManned: isThere }
    }),
    asked,
  )
  if (!owning) return null
  const everyone = callList(
    { line: ids, ownerId: owning.ownerId, toldId: owning.toldId, groups, desk: desk.duties },
    askIn(book, at),
  )
  const named = asked.participantIds && (await reachOf(db, asked.participantIds))
  const positions = named ? onlyParticipants(everyone, named) : everyone
  const called = positions.flatMap((position) => position.candidates.map((one) => one.personId))
  const reach = new Map((await reachOf(db, called)).map((one) => [one.personId, one]))
  return { line, owning, positions, reach }
}

/** Those who are asked for one place from now on, as when a crisis is declared. */
export async function candidatesAnew(
  db: Database,
  { role, duty, unit_id: unitId }: Pick<PositionRow, 'role' | 'duty' | 'unit_id'>,
  now: Date,
): Promise<Candidate[]> {
  const [line, { book }] = await Promise.all([
    agencyLine(db, unitId),
    loadDutyBook(db, { from: now, to: new Date(now.getTime() + 1), duties: ASKED_DUTIES }),
  ])
  if (!book || duty === null) return []
  const ids = line.map((unit) => unit.id)
  return candidatesOf(role, duty, ids, askIn(book, now.getTime()))
}

/** The desk that is nobody in person cannot be rung by name. */
const askIn =
  (book: DutyBook, at: number): Ask =>
  (duty, unitId) =>
    chainAt(book, { unitId, duty }, at).flatMap(({ personId, ...one }) =>
      personId === null ? [] : [{ ...one, personId }],
    )

/** Stakeholder groups that the crisis order concerns, in its order; none when no strategy is in force. */
async function concernedGroups(db: Database): Promise<string[]> {
  const groups = await elementsInForce(db, { kinds: ['crisis-group'] })
  const inOrder = groups.toSorted((a, b) => Number(a.data.priority ?? 99) - Number(b.data.priority ?? 99))
  return [...new Set(inOrder.flatMap((group) => group.links.for ?? []))]
}
