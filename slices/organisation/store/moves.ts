import type { Database, Trx } from '../../../kit/db/database.ts'
import { tablesOf } from './handle.ts'
import type { MoveTable } from './tables.ts'

export type Move = {
  id: string
  personId: string
  fromUnitId: string
  toUnitId: string
  movesOn: string
  endsDuties: boolean
}

const COLUMNS = [
  'id',
  'person_id as personId',
  'from_unit_id as fromUnitId',
  'to_unit_id as toUnitId',
  'moves_on as movesOn',
  'ends_duties as endsDuties',
] as const

/** The last day a person moved, or null; no later move may be dated before it. */
export async function lastMoveOf(db: Database, personId: string): Promise<string | null> {
  const row = await tablesOf(db)
    .selectFrom('organisation.move')
    .select((e) => e.fn.max('moves_on').as('day'))
    .where('person_id', '=', personId)
    .where('done_at', 'is not', null)
    .executeTakeFirst()
  return row?.day ?? null
}

/** Moves that wait and whose day has come, locked so that two processes do not do the same one. */
export async function dueMoves(trx: Trx, day: string): Promise<Move[]> {
  return tablesOf(trx)
    .selectFrom('organisation.move')
    .select([...COLUMNS])
    .where('moves_on', '<=', day)
    .where('done_at', 'is', null)
    .where('called_off_at', 'is', null)
    .orderBy('id')
    .limit(500)
    .forUpdate()
    .skipLocked()
    .execute()
}

export async function markMoved(trx: Trx, id: string, at: Date): Promise<void> {
  await tablesOf(trx).updateTable('organisation.move').set({ done_at: at }).where('id', '=', id).execute()
}

/** Calls off what waits for a person. Returns the moves that were called off. */
export async function callOffMoves(trx: Trx, personId: string, at: Date): Promise<Move[]> {
  return tablesOf(trx)
    .updateTable('organisation.move')
    .set({ called_off_at: at })
    .where('person_id', '=', personId)
    .where('done_at', 'is', null)
    .where('called_off_at', 'is', null)
    .returning([...COLUMNS])
    .execute()
}

/** Moves that wait or are done, one or thousands. */
export async function insertMoves(trx: Trx, rows: MoveTable[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 1000)
    await tablesOf(trx)
      .insertInto('organisation.move')
      .values(rows.slice(at, at + 1000))
      .execute()
}

/** Calls off a move that waits and would lead where the person is now. */
export async function callOffMovesTo(trx: Trx, personIds: string[], at: Date): Promise<void> {
  for (let from = 0; from < personIds.length; from += 2000)
    await tablesOf(trx)
      .updateTable('organisation.move as m')
      .from('organisation.person as p')
      .set({ called_off_at: at })
      .whereRef('p.id', '=', 'm.person_id')
      .whereRef('p.unit_id', '=', 'm.to_unit_id')
      .where('m.person_id', 'in', personIds.slice(from, from + 2000))
      .where('m.done_at', 'is', null)
      .where('m.called_off_at', 'is', null)
      .execute()
}

/** The moves ahead of these people, by person. */
export async function comingMoves(db: Database, personIds: string[]) {
  if (personIds.length === 0) return new Map<string, never>()
  const rows = await tablesOf(db)
    .selectFrom('organisation.move as m')
    .innerJoin('organisation.unit as u', 'u.id', 'm.to_unit_id')
    .select(['m.person_id as personId', 'm.to_unit_id as toUnitId', 'u.name as toUnitName', 'm.moves_on as movesOn'])
    .where('m.person_id', 'in', personIds)
    .where('m.done_at', 'is', null)
    .where('m.called_off_at', 'is', null)
    .execute()
  return new Map(rows.map(({ personId, ...move }) => [personId, move]))
}
