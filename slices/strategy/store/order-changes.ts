import type { Trx } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { strategyTrx } from './handle.ts'

export type Move = { key: string; revision: number; from: number; to: number }
type About = { editionId: string; by: string; at: Date }

/** Steps by one person within this time are one move. */
const ONE_GO_MS = 15 * 60_000

/** Writes down that elements got another place. What is moved on by the same person in one go stays one line, and none when it is back. */
export async function noteMoves(trx: Trx, moves: readonly Move[], about: About): Promise<void> {
  for (const move of moves) await noteMove(trx, move, about)
}

async function noteMove(trx: Trx, { key, revision, from, to }: Move, { editionId, by, at }: About): Promise<void> {
  const db = strategyTrx(trx)
  const last = await db
    .selectFrom('strategy.element_change')
    .select(['id', 'by', 'at', 'place_before', 'place_after'])
    .where('key', '=', key)
    .where('edition_id', '=', editionId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const goesOn = last?.place_after === from && last.by === by && at.getTime() - last.at.getTime() < ONE_GO_MS
  if (!goesOn) {
    const content = { before: null, after: null, reason: '', place_before: from, place_after: to }
    const row = { id: newId('sch'), edition_id: editionId, key, revision, by, at, ...content }
    await db.insertInto('strategy.element_change').values(row).execute()
    return
  }
  if (last.place_before === to) await db.deleteFrom('strategy.element_change').where('id', '=', last.id).execute()
  else await db.updateTable('strategy.element_change').set({ place_after: to, at }).where('id', '=', last.id).execute()
}
