import { z } from 'zod'
import { CONFIDENTIALITY_LEVELS } from '../../../kit/kernel/confidentiality.ts'
import { BLOCK_LIMIT, BLOCK_TEXT_LIMIT, TITLE_LIMIT } from '../rules/body.ts'
import {
  approver,
  audienceKind,
  block,
  checkName,
  concern,
  day,
  key,
  language,
  messageKind,
  moment,
  offices,
  originKeys,
  shortText,
} from './part-shapes.ts'
import { principlesGiven } from './principle-shapes.ts'

/** What is sent in, and what comes back of it. */
export const originInput = z.object({ revision: z.number().int().min(0), ...originKeys })
export const blockInput = z.object({ key, carries: z.boolean() })
export const approveInput = z.object({
  approvalId: z.string(),
  principles: principlesGiven
    .optional()
    .describe('An answer to each principle that /principles asks; nothing where it asks nothing'),
})
export const draftInput = z
  .object({
    unitId: z.string(),
    kind: messageKind.exclude(['correction']).default('information'),
    audienceKinds: z.array(audienceKind).default([]).describe('Without any, those of the initiative'),
    language,
    title: z.string().trim().max(TITLE_LIMIT).default(''),
    exercise: z.boolean().default(false),
    initiativeId: z.string().max(60).nullable().default(null).describe('Goals, gaps, groups and role come from it'),
    confidentiality: z
      .enum(CONFIDENTIALITY_LEVELS)
      .optional()
      .describe('Who may see it; by duty where nothing is said'),
  })
  .refine((input) => input.audienceKinds.length > 0 || input.initiativeId !== null, { path: ['audienceKinds'] })
export const saveInput = z.object({
  revision: z.number().int().min(0),
  title: z.string().max(4 * TITLE_LIMIT),
  body: z.array(block).max(2 * BLOCK_LIMIT),
})
const finding = z.object({
  id: z.string(),
  check: z.string(),
  severity: z.enum(['advice', 'stop']),
  block: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  excerpt: z.string(),
  params: z.record(z.string(), z.unknown()),
  replacements: z.array(z.string()),
})
export const spellingInput = z.object({
  language,
  title: z.string().max(4 * TITLE_LIMIT),
  blocks: z
    .array(z.object({ kind: z.enum(['heading', 'paragraph', 'list']), text: z.string().max(2 * BLOCK_TEXT_LIMIT) }))
    .max(2 * BLOCK_LIMIT),
})
export const spelled = z.object({ status: z.enum(['checked', 'partly', 'not-available']), findings: z.array(finding) })
export const saved = z.object({
  revision: z.number().int(),
  savedAt: moment,
  lix: z.object({
    value: z.number(),
    words: z.number().int(),
    sentences: z.number().int(),
    longWords: z.number().int(),
    band: z.string(),
  }),
  findings: z.array(finding),
})
export const settingsInput = z.object({
  revision: z.number().int().min(0),
  kind: messageKind,
  audienceKinds: z.array(audienceKind).min(1),
  question: z.record(language, z.string().trim().max(500)).nullable(),
  confirm: z.boolean(),
  byName: z.boolean(),
  byNameGround: z.string().max(80).nullable().describe('A key of the closed list of grounds'),
  byNameUntil: day.nullable().describe('Last day that names are seen'),
  requiredChecks: z.array(checkName),
  concerns: z.array(concern).default([]),
})
export const checkInput = z.object({
  check: checkName,
  done: z.boolean(),
  on: day.optional().describe('The day of the discussion with the unions'),
  with: offices.optional().describe('By office, never a name'),
})
export const currentInput = z.object({ revision: z.number().int(), sourceRevision: z.number().int() })
export const commentInput = z.object({
  language,
  block: z.number().int().min(-1).max(BLOCK_LIMIT),
  quote: z.string().max(500),
  text: shortText,
})
export const choiceInput = z.object({
  language,
  findingId: z.string().max(60),
  check: z.string().max(60),
  excerpt: z.string().max(2000),
  choice: z.enum(['replaced', 'kept']),
  replacement: z.string().max(2000).nullable().default(null),
  reason: z.string().trim().max(2000).nullable().default(null),
})
export const liftInput = z.object({
  language,
  findingId: z.string().max(60),
  legalBasisKey: z.string().max(60),
  reason: z.string().max(2000),
})
export const asked = z.object({ approvalId: z.string(), waiting: z.array(approver) })
export const approved = z.object({ versionId: z.string(), number: z.number().int(), fingerprint: z.string() })
