import { z } from 'zod'
import { ACCREDITATION_STATES } from '../rules/accreditation.ts'
import { OCCASION_KINDS, OCCASION_STATES, OPEN_TO } from '../rules/occasion.ts'

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text))
const language = z.enum(['nb', 'nn', 'en'])
const words = z.object({ title: z.string().trim().max(160), about: z.string().trim().max(3000) })
const note = z.string().trim().max(600)
const text = z.object({ id: z.string(), title: z.string(), isOut: z.boolean() })

export const reason = z.string().trim().min(1).max(1000)
export const notes = z.object({ nb: note.optional(), nn: note.optional(), en: note.optional() })
/** What an occasion says; instants as ISO 8601 with offset. */
export const occasionSave = z.object({
  kind: z.enum(OCCASION_KINDS),
  unitId: z.string(),
  texts: z.object({ nb: words, nn: words.optional(), en: words.optional() }),
  language: language.describe('What is spoken there'),
  place: z.string().trim().min(1).max(300),
  href: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
  openTo: z.enum(OPEN_TO),
  startsAt: moment,
  endsAt: moment,
  accreditBy: moment.nullable().describe('Null: nobody needs accreditation'),
  seats: z.number().int().min(1).max(5000).nullable(),
  messageId: z
    .string()
    .regex(/^msg_[0-9a-z]+$/)
    .nullable()
    .describe('The text that it waits for'),
})
const line = z.object({
  id: z.string(),
  kind: z.enum(OCCASION_KINDS),
  state: z.enum(OCCASION_STATES),
  titles: z.record(z.string(), z.string()),
  unit: z.object({ id: z.string(), name: z.string() }),
  place: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  accreditBy: z.string().nullable(),
  publicFrom: z.string().nullable(),
  asked: z.number().int().describe('Wait for an answer'),
  accepted: z.number().int(),
})
export const occasionList = z.object({
  occasions: z.array(line),
  texts: z.array(text).describe('Texts that one can wait for'),
  units: z.array(z.string()).nullable().describe('Units in which you may make one; null for all'),
  mayKeep: z.boolean(),
})
export const occasionView = line.extend({
  texts: z.record(z.string(), words.optional()),
  language,
  href: z.string().nullable(),
  openTo: z.enum(OPEN_TO),
  seats: z.number().int().nullable(),
  messageId: z.string().nullable(),
  notes: z.record(z.string(), note.optional()),
  movedFrom: z.string().nullable(),
  movedPlace: z.string().nullable(),
  mayKeep: z.boolean(),
  takesArrivals: z.boolean().describe('Those who come can be ticked off'),
  keptDays: z.number().int().nullable().describe('How long after it those who asked are kept; null for ever'),
  choices: z.array(text),
  requests: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      outlet: z.string(),
      email: z.string(),
      equipment: z.string(),
      state: z.enum(ACCREDITATION_STATES),
      reason: z.string().nullable(),
      askedAt: z.string(),
      isUnreachable: z.boolean(),
      cameAt: z.string().nullable().describe('When they came, as ticked off at the door'),
    }),
  ),
})
