import { z } from 'zod'
import { TRANSLATION_STATES, TRANSLATION_STEPS, type TranslationView, type Translator } from '../rules/translation.ts'
import { day, language, moment, named, state } from './part-shapes.ts'

export const translation = z.object({
  id: z.string(),
  language: z.string(),
  state: z.enum(TRANSLATION_STATES),
  translator: named,
  isYours: z.boolean(),
  dueOn: day,
  note: z.string(),
  askedBy: named,
  askedAt: moment,
  reason: z.string().nullable(),
  movedBy: named,
  movedAt: moment,
  message: z.object({ id: z.string(), title: z.string(), state, sourceLanguage: z.string() }),
  unit: named,
  hasEdition: z.boolean(),
  fromRevision: z.number().int().describe('Of the source: when it was asked for, and then when it was delivered'),
  sourceRevision: z.number().int(),
  isSourceChanged: z.boolean(),
  abilities: z.array(z.enum(TRANSLATION_STEPS)),
}) satisfies z.ZodType<TranslationView>

export const translationAsk = z.object({
  asks: z
    .array(z.object({ language, personId: z.string().max(60) }))
    .min(1)
    .max(30)
    .describe('One person for each language'),
  dueOn: day,
  note: z.string().trim().max(2000).default(''),
})

export const translators = z.object({
  people: z.array(z.object({ id: z.string(), name: z.string(), unitName: z.string() }) satisfies z.ZodType<Translator>),
})
