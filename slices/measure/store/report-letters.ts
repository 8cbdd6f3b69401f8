import { type Kysely, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import { reportTables } from './tables-report.ts'

export type LetterRow = { id: string; reportId: string; number: number; personId: string; tries: number }

/** Letters to these people about a version; those who have one already get no other. How many were new. */
export async function insertLetters(
  trx: Trx,
  { reportId, number, at }: { reportId: string; number: number; at: Date },
  letters: readonly { id: string; personId: string }[],
): Promise<number> {
  if (letters.length === 0) return 0
  const made = await reportTables(trx)
    .insertInto('measure.report_letter')
    .values(
      letters.map(({ id, personId }) => ({
        ...{ id, report_id: reportId, number, person_id: personId, state: 'waiting' as const, tries: 0 },
        ...{ try_at: at, asked_at: at, sent_at: null },
      })),
    )
    .onConflict((conflict) => conflict.columns(['report_id', 'number', 'person_id']).doNothing())
    .executeTakeFirst()
  return Number(made.numInsertedOrUpdatedRows)
}

/** The letter that has waited longest, for whoever sends; it is due again when nobody has said how it went. */
export async function claimReportLetter(db: Database, now: Date): Promise<LetterRow | null> {
  const { rows } = await sql<LetterRow>`
    update measure.report_letter l set state = 'sending', tries = tries + 1, try_at = ${now}::timestamptz + interval '5 minutes'
     where l.id = (select id from measure.report_letter where try_at <= ${now} order by try_at, id limit 1 for update skip locked)
    returning l.id, l.report_id as "reportId", l.number, l.person_id as "personId", l.tries`.execute(
    db as Kysely<unknown>,
  )
  return rows[0] ?? null
}

export async function settleReportLetter(
  db: Database,
  id: string,
  end: { state: 'sent'; at: Date } | { state: 'refused' } | { state: 'waiting'; tryAt: Date },
): Promise<void> {
  await reportTables(db)
    .updateTable('measure.report_letter')
    .set({
      state: end.state,
      try_at: end.state === 'waiting' ? end.tryAt : null,
      sent_at: end.state === 'sent' ? end.at : null,
    })
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
    select count(*) filter (where try_at is not null)::int as waiting, count(*) filter (where state = 'sent')::int as sent,
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
    .where('try_at', 'is', null)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
