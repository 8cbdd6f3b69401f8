import type { Insertable, Kysely, Selectable, Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { IdeaState } from '../rules/idea/idea.ts'

type Tables = {
  'plan.idea': {
    id: string
    mode: Mode
    title: string
    text: string
    unit_id: string | null
    by: string | null
    is_unnamed: boolean
    code_hash: string | null
    given_on: string
    answer_by: string
    state: IdeaState
    taken_by: string | null
    answer: string
    answered_by: string | null
    answered_on: string | null
    initiative_id: string | null
  }
  'plan.notice': {
    id: string
    kind: 'idea-answered' | 'idea-initiative' | 'ambassador-asked'
    subject_id: string
    person_id: string
    made_at: Date
  }
}
export type IdeaRow = Selectable<Tables['plan.idea']>
const tables = (db: Database) => db as Kysely<Tables>

/** Every idea of the installation, the one that must be answered first on top. */
export async function allIdeas(db: Database, mode: Mode): Promise<IdeaRow[]> {
  const found = tables(db).selectFrom('plan.idea').selectAll().where('mode', '=', mode)
  return found.orderBy('answer_by').orderBy('id').execute()
}

/** The idea, held until the transaction ends. */
export async function lockIdea(trx: Trx, mode: Mode, id: string): Promise<IdeaRow | null> {
  const found = tables(trx).selectFrom('plan.idea').selectAll().where('id', '=', id)
  return (await found.where('mode', '=', mode).forUpdate().executeTakeFirst()) ?? null
}

export async function ideaByCode(db: Database, mode: Mode, codeHash: string): Promise<IdeaRow | null> {
  const found = tables(db).selectFrom('plan.idea').selectAll().where('code_hash', '=', codeHash)
  return (await found.where('mode', '=', mode).executeTakeFirst()) ?? null
}

/** False when it is there already. */
export async function insertIdea(trx: Trx, row: Insertable<Tables['plan.idea']>): Promise<boolean> {
  const added = await tables(trx)
    .insertInto('plan.idea')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

export async function changeIdea(trx: Trx, id: string, change: Updateable<Tables['plan.idea']>): Promise<void> {
  await tables(trx).updateTable('plan.idea').set(change).where('id', '=', id).execute()
}

/** Takes the name off ideas that were answered before a day. Returns how many. */
export async function unnameIdeas(trx: Trx, before: string): Promise<number> {
  const rows = await tables(trx)
    .updateTable('plan.idea')
    .set({ by: null })
    .where('answered_on', '<', before)
    .where('by', 'is not', null)
    .returning('id')
    .execute()
  return rows.length
}

export async function insertNotice(trx: Trx, row: Insertable<Tables['plan.notice']>): Promise<void> {
  await tables(trx).insertInto('plan.notice').values(row).execute()
}

/** Forgets who was told of what before a moment. */
export async function eraseNotices(trx: Trx, before: Date): Promise<void> {
  await tables(trx).deleteFrom('plan.notice').where('made_at', '<', before).execute()
}

export async function findNotice(db: Database, id: string) {
  const found = tables(db).selectFrom('plan.notice').selectAll().where('id', '=', id)
  return (await found.executeTakeFirst()) ?? null
}
