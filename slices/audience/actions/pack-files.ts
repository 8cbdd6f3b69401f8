import { z } from 'zod'
import { CIRCLES, REACHES, WEIGHTS } from '../rules/group.ts'
import { LEGAL_BASES } from '../rules/legal-basis.ts'
import { POPULATIONS } from '../rules/population.ts'

const texts = z.object({ nb: z.string().min(1), nn: z.string().min(1), en: z.string().min(1) })
const weight = z.enum(WEIGHTS)
const shares = z.record(z.string(), z.number().nonnegative())

/** `packs/<pack>/stakeholders.yaml` */
export const stakeholderPackFile = z.object({
  version: z.literal(1),
  groups: z.array(
    z.object({
      key: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
      parent: z.string().optional(),
      names: texts,
      circle: z.enum(CIRCLES),
      reach: z.enum(REACHES),
      kind: z.string(),
      duties: z.array(z.string()).default([]),
      interest: weight.optional(),
      influence: weight.optional(),
      assessment: z.string().optional(),
    }),
  ),
})

/** `packs/demo/audience.yaml`: how many, and what they are called. Everything in it is invented. */
export const demoPackFile = z.object({
  version: z.literal(1),
  headCounts: z.array(
    z.object({
      population: z.enum(POPULATIONS),
      total: z.int().nonnegative(),
      unitKinds: z.array(z.string()),
      weights: shares.default({}),
      languages: shares,
    }),
  ),
  relatives: z.object({
    total: z.int().nonnegative(),
    address: z.string(),
    smsShare: z.number(),
    topicShare: z.number(),
    topics: z.array(z.string()).min(1),
    languages: shares,
  }),
  contacts: z.array(
    z.object({
      group: z.string(),
      count: z.int().positive(),
      from: z.int().positive().default(1),
      name: z.string(),
      address: z.string(),
      basis: z.enum(LEGAL_BASES),
      each: z.literal('region').optional(),
      language: z.string().default('nb'),
      nnShare: z.number().default(0),
    }),
  ),
})
