import { z } from 'zod'
import { CONFIDENTIALITY_LEVELS } from '../../../kit/kernel/confidentiality.ts'
import { WHYS } from '../rules/named.ts'

/** Shapes on the wire of who may see what. */
const person = z.object({ id: z.string(), name: z.string(), title: z.string().nullable(), unitName: z.string() })
const reason = z.string().trim().max(500)

export const people = z.object({ people: z.array(person) })
export const levelView = z.object({
  level: z.enum(CONFIDENTIALITY_LEVELS),
  people: z.array(person.extend({ why: z.enum(WHYS), reason: z.string(), at: z.string() })),
  maySet: z.boolean(),
  needsReason: z.boolean().describe('Any change says why, also one that lets fewer see it'),
  mayOpen: z.boolean(),
  follows: z.string().nullable(),
})
export const levelInput = z.object({
  level: z.enum(CONFIDENTIALITY_LEVELS),
  personIds: z.array(z.string().max(60)).max(50).default([]),
  reason: reason.default(''),
})
export const openingInput = z.object({ reason })
