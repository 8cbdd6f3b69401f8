import { z } from 'zod'
import { DUTIES } from '../../kit/kernel/caller.ts'

/** Shapes on the wire and in pack files. */
const texts = z.object({ nb: z.string().min(1), nn: z.string().min(1), en: z.string().min(1) })
const circle = z.enum(['inner', 'outer'])
const reach = z.enum(['staff', 'contacts', 'head-count', 'subscribers'])
const level = z.enum(['low', 'medium', 'high'])
const basis = z.enum(['duty', 'subscription', 'public-task'])
const population = z.enum(['inmates', 'convicted'])
const shares = z.record(z.string(), z.number().nonnegative())

export const stakeholderPackFile = z.object({
  version: z.literal(1),
  groups: z.array(
    z.object({
      key: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
      parent: z.string().optional(),
      names: texts,
      circle,
      reach,
      kind: z.string(),
      duties: z.array(z.string()).default([]),
      interest: level.optional(),
      influence: level.optional(),
      assessment: z.string().optional(),
    }),
  ),
})

export const demoPackFile = z.object({
  version: z.literal(1),
  headCounts: z.array(
    z.object({
      population,
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
      basis,
      each: z.literal('region').optional(),
      language: z.string().default('nb'),
      nnShare: z.number().default(0),
    }),
  ),
})

export const segmentDefinition = z.object({
  groups: z.array(z.string()).max(100),
  regions: z.array(z.string()).max(50).optional(),
  unitIds: z.array(z.string()).max(500).optional(),
  unitKinds: z.array(z.string()).max(20).optional(),
  languages: z.array(z.string()).max(50).optional(),
  duties: z.array(z.enum(DUTIES)).optional(),
})
