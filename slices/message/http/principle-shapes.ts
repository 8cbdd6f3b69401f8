import { z } from 'zod'
import type { PrinciplesView } from '../rules/message-view.ts'
import { principleAnswer } from './part-shapes.ts'

/** What is asked about the principles, and what is answered: at the approval of a message, and after that of a text of a room. */
const principleText = z.object({
  key: z.string(),
  texts: z.record(
    z.string(),
    z.object({ title: z.string(), text: z.string().nullable(), check: z.string().nullable() }),
  ),
})
export const principlesView = z.object({
  edition: z.object({ id: z.string(), number: z.number().int() }).nullable(),
  asked: z.array(principleText),
  shown: z.array(principleText),
}) satisfies z.ZodType<PrinciplesView>
export const principlesGiven = z.object({
  editionId: z.string().nullable(),
  answers: z.array(principleAnswer).max(100),
})
export const principlesKept = z.object({ editionId: z.string(), answers: z.array(principleAnswer) })
