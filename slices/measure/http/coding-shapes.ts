import { z } from 'zod'
import { CODE_LEVELS, MOST_VALUES, MOST_VARIABLES } from '../rules/coding/code-book.ts'
import type { AnswerCodingView, CodingDesk, CodingView, RoundView } from '../rules/coding/coding-view.ts'
import { storyRule } from './measure-shapes.ts'

/** Shapes on the wire. `satisfies` holds them to the types that the browser reads. */
const whole = z.number().int()
const words = z.string().max(600)
const names = z.object({ nb: words, nn: words.optional(), en: words.optional() })
const key = z.string().min(1).max(60)
export const codeVariable = z.object({
  key,
  names,
  help: names,
  level: z.enum(CODE_LEVELS),
  values: z.array(z.object({ key, names, number: z.number().nullable() })).max(MOST_VALUES + 1),
})
export const codeBookInput = z.object({
  builtOn: whole.min(0),
  variables: z.array(codeVariable).max(MOST_VARIABLES + 1),
  reason: z.string().max(1000).default(''),
})

const about = z.object({
  surveyId: z.string(),
  title: z.record(z.string(), z.string()),
  languages: z.array(z.string()),
  key: z.string(),
  question: z.record(z.string(), z.string()),
})
const roundLine = {
  id: z.string(),
  name: z.string(),
  fromOn: z.string(),
  toOn: z.string(),
  stories: whole,
  about: about.nullable(),
  closedAt: z.string().nullable(),
  mine: z.object({ done: whole, of: whole }).nullable(),
}
const book = z.object({
  number: whole,
  variables: z.array(codeVariable),
  versions: z.array(z.object({ number: whole, at: z.string(), by: z.string().nullable(), reason: z.string() })),
})
const named = z.object({ id: z.string(), name: z.string() })
export const codingView = z.object({
  book: book.nullable(),
  rounds: z.array(z.object(roundLine)),
  panels: z.array(named),
  people: z.array(named),
  mayKeep: z.boolean(),
}) satisfies z.ZodType<CodingView>

export const answerCoding = z.object({
  about,
  book: book.nullable(),
  rounds: z.array(z.object(roundLine)),
  people: z.array(named),
  mayKeep: z.boolean(),
  population: whole,
  needed: whole,
  erasedOn: z.string().nullable(),
}) satisfies z.ZodType<AnswerCodingView>

const material = { fromOn: z.iso.date(), toOn: z.iso.date(), panelId: z.string().max(80).nullable() }
export const materialInput = z.object({ ...material, panelId: z.string().max(80).optional() })
const sharing = {
  name: z.string().trim().min(1).max(120),
  coderIds: z.array(z.string().max(120)).max(20),
  size: whole.min(1).max(20_000),
  doubled: whole.min(1).max(20_000),
}
export const answerRoundInput = z.object(sharing)
export const roundInput = z
  .object({
    ...material,
    ...sharing,
  })
  .refine(({ fromOn, toOn }) => fromOn <= toOn, { path: ['toOn'] })

const story = z.object({
  position: whole,
  title: z.string(),
  lead: z.string(),
  outlet: z.string(),
  publishedOn: z.string(),
  url: z.string(),
  appearances: whole,
})
const value = z.string().max(60).nullable()
export const codingDesk = z.object({
  roundId: z.string(),
  name: z.string(),
  about: about.nullable(),
  variables: z.array(codeVariable),
  done: whole,
  of: whole,
  story: story.nullable(),
  codes: z.record(z.string(), value),
  previous: whole.nullable(),
}) satisfies z.ZodType<CodingDesk>

export const storyCodes = z.object({ codes: z.record(key, value) })
export const settling = z.object({
  position: whole.min(1),
  variable: key,
  value,
  note: z.string().max(1000).default(''),
})
export const suggestionsInput = z.object({
  name: z.string().trim().min(1).max(60),
  suggestions: z.array(z.object({ position: whole.min(1), variable: key, value })).max(20_000),
})
export const figureInput = z.object({
  variable: key,
  values: z.array(key).min(1).max(MOST_VALUES),
  indicatorKey: z.string().max(120),
})

const result = z.object({
  key: z.string(),
  alpha: z.number().nullable(),
  verdict: z.enum(['reliable', 'tentative', 'not-published', 'too-few', 'one-value', 'nothing-to-compare']),
  compared: whole,
  needed: whole,
  neededSure: whole,
  shares: z.array(z.object({ key: z.string(), hits: whole, low: z.number().optional(), high: z.number().optional() })),
  n: whole,
  untold: whole,
  uncoded: whole,
  disagreed: z.array(whole),
})
export const roundView = z.object({
  ...roundLine,
  bookNumber: whole,
  variables: z.array(codeVariable),
  population: whole,
  doubled: whole,
  storyRule: storyRule.nullable(),
  panelName: z.string().nullable(),
  coders: z.array(z.object({ id: z.string(), name: z.string().nullable(), done: whole, of: whole })),
  results: z.array(result),
  disagreements: z.array(z.object({ variable: z.string(), story, said: z.array(z.object({ value, times: whole })) })),
  suggestions: z.array(
    z.object({
      name: z.string(),
      agreements: z.array(z.object({ variable: z.string(), alpha: z.number().nullable(), compared: whole })),
    }),
  ),
  mayKeep: z.boolean(),
  maySettle: z.boolean(),
}) satisfies z.ZodType<RoundView>
