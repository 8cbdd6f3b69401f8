import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { type Option, QUESTION_KINDS, type Question } from '../rules/survey/questionnaire.ts'
import { SAMPLES, SURVEY_STATES } from '../rules/survey/survey.ts'

const FILE = join(import.meta.dirname, '..', '..', '..', 'packs', 'demo', 'surveys.yaml')
const count = z.number().int().min(0).default(0)
const texts = z.record(z.string(), z.string())
const question = z.strictObject({
  key: z.string(),
  kind: z.enum(QUESTION_KINDS),
  texts,
  help: texts.default({}),
  options: z.array(z.looseObject({ key: z.string() })).default([]),
  /** A scale that many questions share. */
  scale: z.string().optional(),
  isRequired: z.boolean().default(false),
  isBackground: z.boolean().default(false),
  onlyIf: z
    .object({ question: z.string(), options: z.array(z.string()) })
    .nullable()
    .default(null),
  favourable: z.array(z.string()).default([]),
})
const survey = z.strictObject({
  id: z.string(),
  unit: z.string(),
  state: z.enum(SURVEY_STATES),
  sample: z.enum(SAMPLES),
  previous: z.string().nullable().default(null),
  /** Days before today, and `closes` after. */
  opened: count,
  closed: count,
  closes: count,
  invited: count,
  unreached: count,
  byInvitation: count,
  papers: count,
  onPaper: count,
  /** Answers that lie in the box of an open one. */
  boxed: count,
  /** Groups that get forms on paper from these units. */
  onPaperTo: z
    .strictObject({ groups: z.array(z.string()), units: z.array(z.string()) })
    .nullable()
    .default(null),
  languages: z.array(z.string()),
  title: texts,
  intro: texts,
  questions: z.array(question),
  shares: z.record(z.string(), z.record(z.string(), z.number())).default({}),
  said: z.record(z.string(), z.array(z.string())).default({}),
})
const file = z.strictObject({
  version: z.literal(1),
  scales: z.record(z.string(), z.record(z.string(), texts)),
  surveys: z.array(survey),
})
export type DemoSurvey = Omit<z.infer<typeof survey>, 'questions'> & { questions: Question[] }

/** The invented surveys of the demo. Throws (zod) when the file has another shape. */
export async function readSurveyDemo(): Promise<DemoSurvey[]> {
  const { scales, surveys } = file.parse(parse(await readFile(FILE, 'utf8')))
  return surveys.map((one) => ({
    ...one,
    questions: one.questions.map(({ scale, options, ...rest }) => ({
      ...rest,
      options: scale
        ? Object.entries(scales[scale]!).map(([key, said]): Option => ({ key, texts: said }))
        : options.map(({ key, ...said }): Option => ({ key, texts: said as Record<string, string> })),
    })),
  }))
}
