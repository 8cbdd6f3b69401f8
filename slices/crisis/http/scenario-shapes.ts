import { z } from 'zod'
import { HARD_STOPS, ROLES } from '../rules/crisis.ts'
import type { NewScenario, ScenariosView } from '../rules/scenario.ts'

/** Shapes of kinds of crisis on the wire. */
const key = z.string().min(1).max(80)
const said = (most: number) => {
  const text = z.string().trim().min(1).max(most)
  return z.object({ nb: text, nn: text, en: text })
}
const names = z.object({ nb: z.string(), nn: z.string().optional(), en: z.string().optional() })
const dueMinutes = z.number().int().min(0).max(10_080).nullable()
const content = {
  phrases: z
    .record(z.string().regex(/^[a-z]{2,3}$/), z.string().trim().max(120))
    .describe('By language, how it stands in a sentence; an empty one is taken out'),
}
const precaution = { hardStop: z.enum(HARD_STOPS).nullable(), policeOwnsFacts: z.boolean() }
export const scenarioParams = z.object({ key })
const called = z.object({
  ...content,
  names: said(60),
  cards: z
    .array(z.object({ key: key.nullable(), role: z.enum(ROLES), texts: said(300), dueMinutes }))
    .max(40)
    .describe('Lines of the action cards that hold for this kind alone'),
})
export const scenarioInput = called.extend(precaution) satisfies z.ZodType<NewScenario>
const version = z.number().int().min(0)
export const scenarioChange = called.extend({ version })
export const precautionChange = z.object({ ...precaution, version })
export const scenarioActive = z.object({ version, isActive: z.boolean() })

const card = z.object({ role: z.enum(ROLES), texts: names, dueMinutes })
export const scenariosView = z.object({
  items: z.array(
    z.object({
      ...{ ...content, ...precaution },
      key: z.string(),
      names,
      isActive: z.boolean(),
      version,
      keptBy: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
      keptAt: z.string().nullable(),
      cards: z.array(card.extend({ key: z.string().nullable() })),
      shared: z.array(card),
      lacking: z.number().int(),
      needed: z.number().int(),
      declared: z.number().int(),
      saysPhrase: z.record(z.string(), z.number().int()),
    }),
  ),
  languages: z.array(z.string()),
  mayWrite: z.boolean(),
  mayKeepPrecautions: z.boolean(),
}) satisfies z.ZodType<ScenariosView>
