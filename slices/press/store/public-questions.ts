import type { Selectable } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { type PressTables, pressTables } from './tables.ts'

export type PublicQuestion = Selectable<PressTables['press.public_question']>

/** Questions with answers that anyone may read: approved, marked public, not past their day. Newest approved first. */
export async function readPublicQuestions(db: Database, mode: Mode): Promise<PublicQuestion[]> {
  return pressTables(db)
    .selectFrom('press.public_question')
    .selectAll()
    .where('mode', '=', mode)
    .orderBy('approved_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
}
