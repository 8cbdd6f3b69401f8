import { z } from 'zod'
import { DUTIES } from '../../../kit/kernel/caller.ts'
import { type WithdrawnWords, WRONG_CAUSES, type WrongWords } from '../rules/wrong-words.ts'

const unread = z.number().int().optional().describe('Have it too, and not in a language that they are known to read')

/** Words that stand wrong with those who have them, on the wire. */
export const wrongWords = z.object({
  number: z.number().int(),
  title: z.string(),
  cause: z.enum(WRONG_CAUSES).optional(),
  correction: z
    .object({
      number: z.number().int(),
      waitsFor: z.enum(['yes', 'out']),
      roles: z.array(z.object({ duty: z.enum(DUTIES), unitName: z.string() })),
      since: z.string(),
      has: z
        .object({ had: z.number().int(), unread, of: z.number().int() })
        .optional()
        .describe('How many have it, once some do'),
    })
    .nullable()
    .describe('What is to come in their place, until it stands there'),
}) satisfies z.ZodType<WrongWords>

/** Words that are taken back, with those who have them all the same. */
export const withdrawnWords = z.object({
  ...{ number: z.number().int(), title: z.string(), at: z.string() },
  ...{ had: z.number().int(), unread, of: z.number().int() },
  correctedBy: z.number().int().optional().describe('Corrected by this, which `had` of `of` who have it do not have'),
  isLapsed: z.boolean().optional().describe('Not taken back: it went no further, as the time that it promises passed'),
}) satisfies z.ZodType<WithdrawnWords>
