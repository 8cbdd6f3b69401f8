import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { surveyTables, type Tables } from './tables-survey.ts'

export type SurveyRow = Selectable<Tables['measure.survey']>
export type VersionRow = Selectable<Tables['measure.survey_version']>

export async function insertSurvey(trx: Trx, row: Insertable<Tables['measure.survey']>): Promise<void> {
  await surveyTables(trx).insertInto('measure.survey').values(row).execute()
}

/** Every survey: the open ones first, then drafts, then the closed, the newest first. */
export async function allSurveys(db: Database): Promise<SurveyRow[]> {
  return surveyTables(db)
    .selectFrom('measure.survey')
    .selectAll()
    .orderBy(sql`array_position(array['open', 'draft', 'closed'], state)`)
    .orderBy(sql`coalesce(closed_at, opened_at, created_at)`, 'desc')
    .orderBy('id')
    .execute()
}

export async function findSurvey(db: Database, id: string): Promise<SurveyRow | null> {
  const row = await surveyTables(db).selectFrom('measure.survey').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

export async function findSurveyByCode(db: Database, code: string): Promise<SurveyRow | null> {
  const found = surveyTables(db).selectFrom('measure.survey').selectAll().where('code', '=', code)
  return (await found.executeTakeFirst()) ?? null
}

/** The survey, held until the transaction ends. */
export async function lockSurvey(trx: Trx, id: string): Promise<SurveyRow | null> {
  const found = surveyTables(trx).selectFrom('measure.survey').selectAll().where('id', '=', id).forUpdate()
  return (await found.executeTakeFirst()) ?? null
}

/** The state as it is, held so that it cannot be closed before the transaction ends; many may hold it at once. */
export async function holdOpen(trx: Trx, id: string): Promise<boolean> {
  const found = surveyTables(trx).selectFrom('measure.survey').select('state').where('id', '=', id).forShare()
  return (await found.executeTakeFirst())?.state === 'open'
}

export async function changeSurvey(trx: Trx, id: string, change: Updateable<Tables['measure.survey']>): Promise<void> {
  await surveyTables(trx).updateTable('measure.survey').set(change).where('id', '=', id).execute()
}

/** Only a draft has nothing that hangs on it. */
export async function deleteDraft(trx: Trx, id: string): Promise<void> {
  await surveyTables(trx).deleteFrom('measure.survey').where('id', '=', id).where('state', '=', 'draft').execute()
}

export async function insertVersion(trx: Trx, row: Insertable<Tables['measure.survey_version']>): Promise<void> {
  await surveyTables(trx).insertInto('measure.survey_version').values(row).execute()
}

/** The latest first. */
export async function versionsOf(db: Database, surveyId: string): Promise<VersionRow[]> {
  return surveyTables(db)
    .selectFrom('measure.survey_version')
    .selectAll()
    .where('survey_id', '=', surveyId)
    .orderBy('version', 'desc')
    .execute()
}

/** The first survey of those that came after one another as rounds. */
export async function firstOfRounds(db: Database, id: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with recursive back as (
      select id, previous_id from measure.survey where id = ${id}
      union all select s.id, s.previous_id from measure.survey s join back b on s.id = b.previous_id)
    select id from back where previous_id is null`.execute(db)
  return rows[0]?.id ?? id
}

/** Open surveys whose last day is before `today` (YYYY-MM-DD). */
export async function overdueSurveys(db: Database, today: string): Promise<string[]> {
  const rows = await surveyTables(db)
    .selectFrom('measure.survey')
    .select('id')
    .where('state', '=', 'open')
    .where('closes_on', '<', today)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
