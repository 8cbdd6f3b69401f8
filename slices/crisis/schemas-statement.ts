import { z } from 'zod'
import { FIRST_AUDIENCES } from './rules/first-message.ts'
import type { FirstMessagesView } from './rules/statement-view.ts'

/** Shapes on the wire of first messages and statements. */
const key = z.string().min(1).max(80)
const language = z.string().regex(/^[a-z]{2,3}$/)
const named = z.object({ id: z.string(), name: z.string().nullable() })
const names = z.object({ nb: z.string(), nn: z.string().optional(), en: z.string().optional() })
const audience = z.enum(FIRST_AUDIENCES)
const readiness = z.enum(['ready', 'expired', 'not-approved', 'missing'])

export const firstParams = z.object({ id: key })
export const firstWords = z.object({
  scenarioKey: key.nullable(),
  audience,
  language,
  title: z.string().trim().min(1).max(200),
  body: z.string().trim().min(1).max(4000),
})
export const firstApproval = z.object({ revision: z.number().int().min(1), until: z.iso.date() })
export const firstMessagesView = z.object({
  scenarios: z.array(z.object({ key: z.string(), names })),
  languages: z.array(z.object({ audience, language: z.string() })),
  messages: z.array(
    z.object({
      id: z.string(),
      scenarioKey: z.string().nullable(),
      audience,
      language: z.string(),
      title: z.string(),
      body: z.string(),
      revision: z.number().int(),
      readiness,
      changedBy: named.nullable(),
      approvedBy: named.nullable(),
      approvedAt: z.string().nullable(),
      approvedUntil: z.string().nullable(),
      mayApprove: z.boolean(),
    }),
  ),
  cells: z.array(z.object({ scenarioKey: z.string().nullable(), audience, language: z.string(), readiness })),
  mayWrite: z.boolean(),
}) satisfies z.ZodType<FirstMessagesView>
