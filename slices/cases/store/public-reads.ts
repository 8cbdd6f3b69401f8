import type { Kysely } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Breadth } from '../rules/analysis.ts'
import type { CaseState } from '../rules/case.ts'

/** A case as the slices above see it: enough to belong to it, nothing of what is written in it. */
export type PublicCase = {
  id: string
  number: string
  mode: 'real' | 'exercise' | 'demo'
  title: string
  unit_id: string
  handling_unit_id: string
  state: CaseState
  breadth: Breadth | null
  ministry_must_know: boolean | null
}
const COLUMNS = [
  'id',
  'number',
  'mode',
  'title',
  'unit_id',
  'handling_unit_id',
  'state',
  'breadth',
  'ministry_must_know',
] as const
const views = (db: Database) => db as Kysely<{ 'cases.public_case': PublicCase & { updated_at: Date } }>

/** One case whatever its state, or null. */
export async function caseById(db: Database, id: string): Promise<PublicCase | null> {
  const row = await views(db).selectFrom('cases.public_case').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return row ?? null
}

/** Cases that something new can belong to, the newest change first. Who may see which is for the caller to decide. */
export async function listOpenCases(db: Database): Promise<PublicCase[]> {
  return views(db)
    .selectFrom('cases.public_case')
    .select(COLUMNS)
    .where('state', 'in', ['reported', 'open'])
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute()
}
