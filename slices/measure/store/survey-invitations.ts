import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { forgetLetters } from '../../outbox/index.ts'
import { INVITATION } from './survey-audience.ts'
import { surveyTables } from './tables-survey.ts'

export type InvitationCount = { invited: number; sent: number; unreached: number; answered: number }

export async function countInvitations(db: Database, surveyId: string): Promise<InvitationCount> {
  return surveyTables(db)
    .selectFrom('measure.survey_invitation')
    .select([
      sql<number>`count(*)::int`.as('invited'),
      sql<number>`count(*) filter (where state = 'sent')::int`.as('sent'),
      sql<number>`count(*) filter (where state = 'refused')::int`.as('unreached'),
      sql<number>`count(*) filter (where has_answered)::int`.as('answered'),
    ])
    .where('survey_id', '=', surveyId)
    .executeTakeFirstOrThrow()
}

/** The survey of an invitation and whether it is used; null for one that is forgotten. */
export async function findInvitation(
  db: Database,
  id: string,
): Promise<{ surveyId: string; hasAnswered: boolean } | null> {
  const row = await surveyTables(db)
    .selectFrom('measure.survey_invitation')
    .select(['survey_id', 'has_answered'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { surveyId: row.survey_id, hasAnswered: row.has_answered } : null
}

/** Marks the invitation as used. False when it was used before. */
export async function spendInvitation(trx: Trx, id: string): Promise<boolean> {
  const used = await surveyTables(trx)
    .updateTable('measure.survey_invitation')
    .set({ has_answered: true })
    .where('id', '=', id)
    .where('has_answered', '=', false)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}

/** Nobody knows any more who was asked and who answered. */
export async function forgetInvitations(trx: Trx, surveyId: string): Promise<void> {
  const gone = await surveyTables(trx)
    .deleteFrom('measure.survey_invitation')
    .where('survey_id', '=', surveyId)
    .returning('id')
    .execute()
  const ids = gone.map(({ id }) => id)
  await forgetLetters(trx, INVITATION, ids)
}

/** Writes all invitations of a survey anew, in one go and in an order drawn by lot: their places say nothing of who answered when. */
export async function mixInvitations(trx: Trx, surveyId: string): Promise<void> {
  const rows = await surveyTables(trx)
    .deleteFrom('measure.survey_invitation')
    .where('survey_id', '=', surveyId)
    .returningAll()
    .execute()
  const MOST = 500
  const mixed = rows.map((row) => ({ row, lot: crypto.getRandomValues(new Uint32Array(1))[0]! }))
  mixed.sort((a, b) => a.lot - b.lot)
  for (let at = 0; at < mixed.length; at += MOST)
    await surveyTables(trx)
      .insertInto('measure.survey_invitation')
      .values(mixed.slice(at, at + MOST).map(({ row }) => row))
      .execute()
}
