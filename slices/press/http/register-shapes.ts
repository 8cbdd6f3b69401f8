import { z } from 'zod'
import { INQUIRY_KINDS, INQUIRY_STATES } from '../rules/inquiry.ts'
import { REGISTER_ABILITIES } from '../rules/register-right.ts'

/** Shapes on the wire of the registers of journalists and outlets. Moments are ISO 8601. */
const short = z.string().trim().max(200)
const language = z.string().regex(/^[a-z]{2,3}$/)

export const journalists = z.object({
  journalists: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      language: z.string(),
      topics: z.array(z.string()),
      source: z.enum(['inquiry', 'register']),
      lastAskedAt: z.string().nullable(),
      outletId: z.string().nullable(),
      outletName: z.string().nullable(),
    }),
  ),
})
export const outlets = z.object({
  outlets: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      note: z.string(),
      inquiries: z.number().int(),
      journalists: z.number().int(),
    }),
  ),
})
export const journalistSave = z.object({
  name: z.string().trim().min(1).max(200),
  email: short.nullable(),
  phone: short.nullable(),
  topics: z.array(z.string().trim().min(1).max(60)).max(20),
  language: language.optional(),
  outletId: z.string().nullable().optional(),
})

const topics = z.array(z.string().trim().min(1).max(60)).max(20)
export const journalistDraft = z.object({
  name: short.min(1),
  outletId: z.string().nullable(),
  email: short.nullable(),
  phone: short.nullable(),
  language,
  topics,
})
export const outletSave = z.object({
  name: short.min(1),
  email: short.nullable(),
  phone: short.nullable(),
  note: z.string().trim().max(2000),
})

const named = z.object({ id: z.string(), name: z.string() })
const asked = z.object({
  id: z.string(),
  number: z.string(),
  kind: z.enum(INQUIRY_KINDS),
  topic: z.string(),
  state: z.enum(INQUIRY_STATES),
  unitName: z.string(),
  journalist: z.string().nullable(),
  receivedAt: z.string(),
  dueAt: z.string(),
  answeredAt: z.string().nullable(),
  isShared: z.boolean().describe('Somebody decided that all press should have the answer'),
})
const history = { history: z.array(asked), total: z.number().int() }
const abilities = z.array(z.enum(REGISTER_ABILITIES))

export const journalistView = z.object({
  id: z.string(),
  name: z.string(),
  outlet: named.nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  language: z.string(),
  topics: z.array(z.string()),
  source: z.enum(['inquiry', 'register']),
  madeAt: z.string(),
  lastAskedAt: z.string().nullable(),
  keeping: z.object({
    legalBasis: z.string(),
    note: z.record(z.string(), z.string()).nullable(),
    until: z.string().nullable().describe('Day on which the night erases them, unless they ask again'),
  }),
  ...history,
  abilities,
})
export const outletView = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  note: z.string(),
  keptBy: z.string().describe('The unit whose desk changes it, beside the agency’s'),
  journalists: z.array(named.extend({ topics: z.array(z.string()), lastAskedAt: z.string().nullable() })),
  ...history,
  abilities,
})
export const journalistFile = z.object({
  journalist: z.object({
    name: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    language: z.string(),
    topics: z.array(z.string()),
    source: z.string(),
    outlet: z.string().nullable(),
    writtenInAt: z.string(),
    lastAskedAt: z.string().nullable(),
  }),
  inquiries: z.array(
    z.object({
      number: z.string(),
      kind: z.string(),
      channel: z.string(),
      topic: z.string(),
      question: z.string(),
      answer: z.string().nullable(),
      replyEmail: z.string().nullable(),
      replyPhone: z.string().nullable(),
      receivedAt: z.string(),
      answeredAt: z.string().nullable(),
    }),
  ),
  letters: z.array(
    z.object({
      number: z.string(),
      kind: z.string(),
      address: z.string(),
      name: z.string(),
      subject: z.string(),
      text: z.string(),
      at: z.string(),
    }),
  ),
})
