import { z } from 'zod'
import { SAID_STANDINGS } from '../rules/said-standing.ts'
import { PHASES, type QuestionText, type StatusContent, type StatusTexts, WRITTEN_PHASES } from '../rules/status.ts'
import { STATUS_ABILITIES, type StatusView } from '../rules/status-view.ts'
import { unfounded, usedFacts } from './statement-shapes.ts'
import { wrongWords } from './wrong-shapes.ts'

/** Shapes of the status page on the wire. */
const key = z.string().min(1).max(80)
const named = z.object({ id: z.string(), name: z.string().nullable() })
const names = z.object({ nb: z.string(), nn: z.string().optional(), en: z.string().optional() })
const inLanguages = <Text extends z.ZodType>(text: Text) =>
  z.object({ nb: text, nn: text.optional(), en: text.optional() })
const words = inLanguages(z.object({ title: z.string(), text: z.string() }))
const question = inLanguages(
  z.object({ question: z.string().trim().min(1).max(300), answer: z.string().trim().min(1).max(2000) }),
) satisfies z.ZodType<StatusTexts<QuestionText>>

const how = {
  phase: z.enum(PHASES),
  nextAt: z.iso.datetime().nullable().describe('When more is said, at the latest'),
  relativesPhone: z
    .string()
    .regex(/^\+?[0-9]{3,15}$/)
    .nullable()
    .describe('A number opened for the incident, never a person’s; null: that of whoever answers relatives'),
}
const revision = z.number().int().min(0)
export const statusDraftInput = z.object({
  ...how,
  phase: z.enum(WRITTEN_PHASES),
  revision: revision.describe('0 when there is no draft'),
})
export const publishInput = z.object({ revision })
export const nowInput = z.object({
  questionId: key,
  reason: z.string().trim().min(10).max(500),
})
const answer = { texts: question, facts: usedFacts, unfounded }
export const questionInput = z.object({ ...answer, replacesId: key.nullable().default(null) })
export const questionChange = z.object({ ...answer, revision })

const version = z.object({ ...how, texts: words, correctsId: key.nullable() }) satisfies z.ZodType<StatusContent>
export const statusView = z.object({
  crisis: z.object({
    id: z.string(),
    number: z.string(),
    mode: z.enum(['real', 'exercise', 'demo']),
    scenario: names.nullable(),
    what: z.string(),
    unit: named,
    isOpen: z.boolean(),
    closedAt: z.string().nullable(),
  }),
  path: z.string().nullable(),
  draft: version.extend({ id: z.string(), revision, by: named, at: z.string() }).nullable(),
  versions: z.array(
    version.extend({
      ...{ id: z.string(), number: z.number().int(), writtenBy: named, by: named, at: z.string() },
      withdrawnAt: z.string().nullable(),
      isMessage: z.boolean().describe('False for what stands in the place of words that hold no longer'),
      disownedAt: z
        .string()
        .nullable()
        .describe('Since when the open page says that the fact of these words has fallen'),
      worth: z.enum(SAID_STANDINGS).nullable(),
    }),
  ),
  questions: z.array(
    z.object({
      id: z.string(),
      texts: question,
      revision,
      by: named,
      at: z.string(),
      approvedAt: z.string().nullable(),
      standsSince: z.string().nullable().describe('Since when everybody can read it; null while there is no page'),
      replacesId: z.string().nullable(),
    }),
  ),
  wrong: z.array(wrongWords).describe('What stands on the page and is wrong by now, with the correction that waits'),
  instead: words.nullable().describe('What will stand in the place of words that hold no longer'),
  underWay: z.array(
    z.object({
      ...{ questionId: z.string(), reached: z.number().int(), of: z.number().int() },
      outBy: z.string(),
    }),
  ),
  relatives: z
    .object({ unit: named, phone: z.string().nullable() })
    .nullable()
    .describe('Who answers relatives now, by the engine of who answers'),
  abilities: z.array(z.enum(STATUS_ABILITIES)),
}) satisfies z.ZodType<StatusView>
