import type { JSONColumnType, Kysely } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { SegmentDefinition } from '../../audience/index.ts'
import type { Answers } from '../rules/survey/answer.ts'
import type { Questionnaire } from '../rules/survey/questionnaire.ts'
import type { Sample, SurveyState } from '../rules/survey/survey.ts'
import type { Weighting } from '../rules/survey/tally.ts'

type Json<T extends object> = JSONColumnType<T, string, string>
type JsonOrNull<T extends object> = JSONColumnType<T | null, string | null, string | null>

type SurveyTables = {
  'measure.survey': {
    id: string
    mode: Mode
    unit_id: string
    code: string
    state: SurveyState
    sample: Sample
    has_link: boolean
    content: Json<Questionnaire>
    version: number
    revision: number
    changed_by: string
    /** Who has written in the words since somebody said yes to them. */
    writers: string[]
    audience: JsonOrNull<SegmentDefinition>
    sample_size: number | null
    closes_on: string | null
    previous_id: string | null
    weighting: JsonOrNull<Weighting>
    papers: number
    units_untold: number | null
    texts_erased_on: string | null
    reminded_on: string | null
    reminders: number
    invited: number | null
    unreached: number | null
    by_invitation: number | null
    by_link: number | null
    on_paper: number | null
    created_by: string
    created_at: Date
    opened_at: Date | null
    closed_at: Date | null
  }
  'measure.survey_version': {
    survey_id: string
    version: number
    content: Json<Questionnaire>
    fingerprint: string
    reason: string
    by: string
    at: Date
  }
  'measure.survey_invitation': {
    id: string
    survey_id: string
    source_id: string
    language: string
    channel: 'email' | 'sms'
    /** As it stood at the yes; null when whoever it is may not be written to any more. */
    address: string | null
    state: 'waiting' | 'sent' | 'refused'
    has_answered: boolean
    reminders: number
  }
  'measure.survey_paper': { survey_id: string; source_id: string }
  'measure.survey_box': { survey_id: string; id: string; sealed: Buffer }
  'measure.survey_answer': { survey_id: string; id: string; answers: Json<Answers> }
  'measure.survey_text': { survey_id: string; id: string; question: string; text: string }
}

export type Tables = SurveyTables
/** The survey tables, as this slice's stores see them. */
export function surveyTables(db: Database): Kysely<SurveyTables> {
  return db as Kysely<SurveyTables>
}
