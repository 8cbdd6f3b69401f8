import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Answers } from '../rules/survey/answer.ts'
import type { SurveyRow } from './surveys.ts'
import { surveyTables } from './tables-survey.ts'

export type BoxRow = { id: string; sealed: Buffer }
const MOST_ROWS = 500

/** Lays a sealed answer in the box. False when the same one lies there: the form was sent twice. */
export async function layInBox(trx: Trx, surveyId: string, { id, sealed }: BoxRow): Promise<boolean> {
  const laid = await surveyTables(trx)
    .insertInto('measure.survey_box')
    .values({ survey_id: surveyId, id, sealed })
    .onConflict((conflict) => conflict.columns(['survey_id', 'id']).doNothing())
    .executeTakeFirst()
  return laid.numInsertedOrUpdatedRows === 1n
}

export async function countBox(db: Database, surveyId: string): Promise<number> {
  const counted = await surveyTables(db)
    .selectFrom('measure.survey_box')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('survey_id', '=', surveyId)
    .executeTakeFirstOrThrow()
  return counted.count
}

/** Was everything in the box written in one go, so that nothing tells the order it came in? */
export async function isMixed(trx: Trx, surveyId: string): Promise<boolean> {
  const { rows } = await sql<{ writings: number }>`
    select count(distinct xmin::text)::int as writings from measure.survey_box where survey_id = ${surveyId}`.execute(
    trx,
  )
  return rows[0]!.writings < 2
}

/** Takes everything out of the box; it is empty afterwards. */
export async function emptyBox(trx: Trx, surveyId: string): Promise<BoxRow[]> {
  return surveyTables(trx)
    .deleteFrom('measure.survey_box')
    .where('survey_id', '=', surveyId)
    .returning(['id', 'sealed'])
    .execute()
}

/** Fills the box again, in the order given. */
export async function fillBox(trx: Trx, surveyId: string, rows: readonly BoxRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += MOST_ROWS)
    await surveyTables(trx)
      .insertInto('measure.survey_box')
      .values(rows.slice(at, at + MOST_ROWS).map((row) => ({ survey_id: surveyId, ...row })))
      .execute()
}

export async function insertAnswers(
  trx: Trx,
  surveyId: string,
  rows: readonly { id: string; answers: Answers }[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += MOST_ROWS)
    await surveyTables(trx)
      .insertInto('measure.survey_answer')
      .values(
        rows
          .slice(at, at + MOST_ROWS)
          .map(({ id, answers }) => ({ survey_id: surveyId, id, answers: JSON.stringify(answers) })),
      )
      .execute()
}

export async function insertTexts(
  trx: Trx,
  surveyId: string,
  rows: readonly { id: string; question: string; text: string }[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += MOST_ROWS)
    await surveyTables(trx)
      .insertInto('measure.survey_text')
      .values(rows.slice(at, at + MOST_ROWS).map((row) => ({ survey_id: surveyId, ...row })))
      .execute()
}

/** Answers without open texts, by their random ids. */
export async function answersOf(db: Database, surveyId: string): Promise<Answers[]> {
  const rows = await surveyTables(db)
    .selectFrom('measure.survey_answer')
    .select('answers')
    .where('survey_id', '=', surveyId)
    .orderBy('id')
    .execute()
  return rows.map(({ answers }) => answers)
}

/** Closed surveys that hold open answers. */
export async function surveysWithTexts(db: Database): Promise<SurveyRow[]> {
  return surveyTables(db)
    .selectFrom('measure.survey')
    .selectAll()
    .where('state', '=', 'closed')
    .where('texts_erased_on', 'is', null)
    .where(sql<boolean>`exists (select from measure.survey_text t where t.survey_id = survey.id)`)
    .orderBy('id')
    .execute()
}

/** How many were erased. */
export async function eraseTexts(trx: Trx, surveyId: string): Promise<number> {
  const erased = await surveyTables(trx)
    .deleteFrom('measure.survey_text')
    .where('survey_id', '=', surveyId)
    .executeTakeFirst()
  return Number(erased.numDeletedRows)
}

/** Open answers by their random ids. */
export async function textsOf(
  db: Database,
  surveyId: string,
): Promise<{ id: string; question: string; text: string }[]> {
  return surveyTables(db)
    .selectFrom('measure.survey_text')
    .select(['id', 'question', 'text'])
    .where('survey_id', '=', surveyId)
    .orderBy('id')
    .execute()
}
