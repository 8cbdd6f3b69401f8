import { z } from 'zod'
import { LONGEST_ANSWER, MOST_QUESTIONS, QUESTION_KINDS, type Questionnaire } from '../rules/survey/questionnaire.ts'
import { SAMPLES, SURVEY_STATES } from '../rules/survey/survey.ts'
import { SURVEY_ABILITIES } from '../rules/survey/survey-right.ts'
import type { SurveyList, SurveyView } from '../rules/survey/survey-view.ts'

/** Shapes of surveys on the wire. A draft may be unfinished, so that it can be saved at any key. */
const language = z.string().regex(/^[a-z]{2,3}$/)
const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,23}$/)
const texts = (longest: number) => z.record(language, z.string().max(longest))
export const surveyId = z.object({ id: z.string().min(1).max(60) })

export const questionnaire = z.object({
  languages: z.array(language).min(1).max(20),
  title: texts(160),
  intro: texts(3000),
  thanks: texts(1000),
  questions: z
    .array(
      z.object({
        key,
        kind: z.enum(QUESTION_KINDS),
        texts: texts(500),
        help: texts(500),
        options: z.array(z.object({ key, texts: texts(200) })).max(20),
        isRequired: z.boolean(),
        isBackground: z.boolean(),
        onlyIf: z.object({ question: key, options: z.array(key).max(20) }).nullable(),
        favourable: z.array(key).max(20),
      }),
    )
    .max(MOST_QUESTIONS),
}) satisfies z.ZodType<Questionnaire>

export const answersInput = z.record(key, z.array(z.string().max(LONGEST_ANSWER)).max(20))

const line = z.object({
  id: z.string(),
  title: z.record(z.string(), z.string()),
  languages: z.array(z.string()),
  state: z.enum(SURVEY_STATES),
  unit: z.object({ id: z.string(), name: z.string().nullable() }),
  sample: z.enum(SAMPLES),
  questions: z.number().int(),
  openedOn: z.string().nullable(),
  closesOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  answers: z.number().int().nullable(),
  asked: z.number().int().nullable(),
})
export const surveyList = z.object({ surveys: z.array(line), mayStart: z.boolean() }) satisfies z.ZodType<SurveyList>

export const surveyView = line.extend({
  mode: z.enum(['real', 'exercise', 'demo']),
  content: questionnaire,
  revision: z.number().int(),
  version: z.number().int(),
  versions: z.array(
    z.object({
      version: z.number().int(),
      fingerprint: z.string(),
      reason: z.string(),
      by: z.string().nullable(),
      at: z.string(),
    }),
  ),
  hasLink: z.boolean(),
  linkAddress: z.string().nullable(),
  previewAddress: z.string(),
  response: z.object({
    invited: z.number().int(),
    unreached: z.number().int(),
    byInvitation: z.number().int(),
    byLink: z.number().int(),
    onPaper: z.number().int(),
    papers: z.number().int(),
    untold: z.number().int(),
  }),
  units: z
    .object({
      units: z.number().int(),
      heads: z.number().int(),
      handedOut: z.number().int(),
      collected: z.number().int(),
      untold: z.number().int(),
    })
    .nullable(),
  previous: z.object({ id: z.string(), title: z.record(z.string(), z.string()) }).nullable(),
  abilities: z.array(z.enum(SURVEY_ABILITIES)),
}) satisfies z.ZodType<SurveyView>
