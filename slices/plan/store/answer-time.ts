import type { Kysely } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { USUAL_ANSWER_DAYS } from '../rules/idea/idea.ts'

type Tables = { 'plan.answer_time': { what: 'idea'; days: number; set_by: string; set_at: Date } }
const tables = (db: Database) => db as Kysely<Tables>

/** How many days whoever gives an idea waits for an answer, at most. */
export async function answerDays(db: Database): Promise<number> {
  const row = await tables(db)
    .selectFrom('plan.answer_time')
    .select('days')
    .where('what', '=', 'idea')
    .executeTakeFirst()
  return row?.days ?? USUAL_ANSWER_DAYS
}

export async function putAnswerDays(trx: Trx, { days, by, at }: { days: number; by: string; at: Date }): Promise<void> {
  const set = { days, set_by: by, set_at: at }
  await tables(trx)
    .insertInto('plan.answer_time')
    .values({ what: 'idea', ...set })
    .onConflict((conflict) => conflict.column('what').doUpdateSet(set))
    .execute()
}
