import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { tables } from './tables.ts'

/** A question that a recipient asked back, held until the transaction ends, with what kind of recipient asked and never who. */
export async function lockQuestion(trx: Trx, id: string) {
  return tables(trx)
    .selectFrom('dispatch.question_back as q')
    .innerJoin('dispatch.recipient as r', 'r.id', 'q.recipient_id')
    .select(['q.id', 'q.dispatch_id', 'q.text', 'q.answer', 'r.source', 'r.audience_kind'])
    .where('q.id', '=', id)
    .forUpdate('q')
    .executeTakeFirst()
}

export type NewReply = { text: string; writtenBy: string; approvedBy: string | null; at: Date }

/** What stands from now on behind the link; what stood is kept. The number of this one: above 1 where they have been answered before. */
export async function addReply(trx: Trx, questionId: string, { text, writtenBy, approvedBy, at }: NewReply) {
  const { rows } = await sql<{ number: number }>`
    insert into dispatch.reply (question_id, number, text, written_by, approved_by, at)
    select ${questionId}, coalesce(max(number), 0) + 1, ${text}, ${writtenBy}, ${approvedBy}, ${at}
      from dispatch.reply where question_id = ${questionId} returning number`.execute(trx)
  await tables(trx)
    .updateTable('dispatch.question_back')
    .set({ answer: text, answered_by: writtenBy, answered_at: at })
    .where('id', '=', questionId)
    .execute()
  return rows[0]!.number
}

export type EarlierReply = { text: string; at: Date }

/** What they were answered before what stands now, the newest first, by question. */
export async function earlierReplies(
  db: Database,
  questionIds: readonly string[],
): Promise<Map<string, EarlierReply[]>> {
  if (questionIds.length === 0) return new Map()
  const { rows } = await sql<EarlierReply & { questionId: string }>`
    select r.question_id as "questionId", r.text, r.at from dispatch.reply r
     where r.question_id = any (${[...questionIds]})
       and r.number < (select max(n.number) from dispatch.reply n where n.question_id = r.question_id)
     order by r.question_id, r.number desc`.execute(db)
  const byQuestion = Map.groupBy(rows, ({ questionId }) => questionId)
  return new Map([...byQuestion].map(([id, all]) => [id, all.map(({ text, at }) => ({ text, at }))]))
}
