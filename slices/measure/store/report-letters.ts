import { type Kysely, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import { enqueueLetters } from '../../outbox/index.ts'
import { reportTables } from './tables-report.ts'

/** The kind of letter that brings a report to somebody of the agency. */
export const REPORT_LETTER = 'measure.report'

export type LetterRow = { reportId: string; number: number; personId: string }

/** Letters to these people about a version; those who have one already get no other. How many were new. */
export async function insertLetters(
  trx: Trx,
  { reportId, number, at }: { reportId: string; number: number; at: Date },
  letters: readonly { id: string; personId: string }[],
): Promise<number> {
  if (letters.length === 0) return 0
  const rows = await reportTables(trx)
    .insertInto('measure.report_letter')
    .values(
      letters.map(({ id, personId }) => ({
        ...{ id, report_id: reportId, number, person_id: personId, state: 'waiting' as const },
        ...{ asked_at: at, sent_at: null },
      })),
    )
    .onConflict((conflict) => conflict.columns(['report_id', 'number', 'person_id']).doNothing())
    .returning('id')
    .execute()
  const made = rows.map(({ id }) => ({ subject: id, channel: 'email' as const }))
  await enqueueLetters(trx, REPORT_LETTER, made, { now: at })
  return made.length
}

export async function reportLetterById(db: Database, id: string): Promise<LetterRow | null> {
  const row = await reportTables(db)
    .selectFrom('measure.report_letter')
    .select(['report_id as reportId', 'number', 'person_id as personId'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** `sentAt`: null when it did not arrive. */
export async function settleReportLetter(trx: Trx, id: string, sentAt: Date | null): Promise<void> {
  await reportTables(trx)
    .updateTable('measure.report_letter')
    .set({ state: sentAt ? 'sent' : 'refused', sent_at: sentAt })
    .where('id', '=', id)
    .execute()
}

/** How many letters a version has in each state. */
export async function letterCounts(
  db: Database,
  reportId: string,
  number: number,
): Promise<{ waiting: number; sent: number; refused: number }> {
  const { rows } = await sql<{ waiting: number; sent: number; refused: number }>`
    select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'sent')::int as sent,
           count(*) filter (where state = 'refused')::int as refused
      from measure.report_letter where report_id = ${reportId} and number = ${number}`.execute(db as Kysely<unknown>)
  return rows[0]!
}

/** Reports that this person was sent, by id. */
export async function reportsSentTo(db: Database, personId: string): Promise<Set<string>> {
  const rows = await reportTables(db)
    .selectFrom('measure.report_letter')
    .select('report_id')
    .where('person_id', '=', personId)
    .execute()
  return new Set(rows.map((row) => row.report_id))
}

/** Where a person who still works here is reached, and in which language; null for one who has left. */
export async function addressOf(db: Database, personId: string): Promise<{ email: string; language: Language } | null> {
  const { rows } = await sql<{ email: string | null; language: Language }>`
    select email, language from organisation.public_person where id = ${personId}`.execute(db as Kysely<unknown>)
  const [found] = rows
  return found?.email ? { email: found.email, language: found.language } : null
}

/** Forgets who was sent a version before this moment. How many. */
export async function forgetLetters(db: Database, before: Date): Promise<number> {
  const gone = await reportTables(db)
    .deleteFrom('measure.report_letter')
    .where('asked_at', '<', before)
    .where('state', '<>', 'waiting')
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
