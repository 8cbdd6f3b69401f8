import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { testVarde } from '../../../kit/test/test-varde.ts'
import { startSurvey, writeQuestionnaire } from '../actions/keep-survey.ts'
import { openSurvey } from '../actions/open-survey.ts'
import type { Answers } from '../rules/survey/answer.ts'
import type { Question, Questionnaire } from '../rules/survey/questionnaire.ts'
import { withYes } from './with-yes.ts'

const question = (key: string, part: Partial<Question>): Question => ({
  key,
  kind: 'single',
  texts: { nb: `Spørsmål ${key}`, ar: `سؤال ${key}` },
  help: {},
  options: [],
  isRequired: true,
  isBackground: false,
  onlyIf: null,
  favourable: [],
  ...part,
})
const options = (...keys: string[]) => keys.map((key) => ({ key, texts: { nb: `Svar ${key}`, ar: `جواب ${key}` } }))

/** Asks of everything: a group to show by, a scale, several, one that hangs on another, and a text. */
export const QUESTIONNAIRE: Questionnaire = {
  languages: ['nb', 'ar'],
  title: { nb: 'Hvordan var besøket?', ar: 'كيف كانت الزيارة؟' },
  intro: { nb: 'Vi spør for å gjøre det bedre.', ar: 'نسأل لكي نحسّن.' },
  thanks: {},
  questions: [
    question('sted', { isBackground: true, options: options('a', 'b') }),
    question('tillit', { kind: 'scale', options: options('1', '2', '3', '4', '5', 'dk') }),
    question('visste', { kind: 'multiple', isRequired: false, options: options('nett', 'brev', 'andre') }),
    question('hvem', {
      isRequired: false,
      onlyIf: { question: 'visste', options: ['andre'] },
      options: options('x', 'y'),
    }),
    question('mer', { kind: 'open', isRequired: false }),
  ],
}

/** An open survey with an open link. */
export async function anOpenSurvey(
  varde: ReturnType<typeof testVarde>,
  by: Caller,
  unitId = 'unt_halden',
): Promise<string> {
  const id = await startSurvey(varde, by, { unitId, title: 'Prøve', language: 'nb' })
  await writeQuestionnaire(varde, by, id, { revision: 1, content: QUESTIONNAIRE })
  const opening = { revision: 2, sample: 'open', hasLink: true, closesOn: '2026-04-01', papers: 0 } as const
  await withYes(varde, openSurvey(varde, by, id, opening))
  return id
}

/** Every column of every row of one of the survey's tables, with the hidden ones, as whoever has the database sees them. */
export async function everythingStored(db: Database, table: string): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<Record<string, unknown>>`select xmin::text as xmin, ctid::text as ctid, *
    from ${sql.table(`measure.${table}`)} order by ctid`.execute(db)
  return rows
}

export const anAnswer = (part: Answers = {}): Answers => ({ sted: ['a'], tillit: ['4'], ...part })
