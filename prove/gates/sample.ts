import type { FastifySchema } from 'fastify'
import { generateSync, type JsonSchema } from 'json-schema-faker'
import { z } from 'zod'

/** What a route is sent: each part passes its shape. Without a body where the route takes none, or a file. */
export type Sent = { params: Record<string, string>; query: Record<string, string>; body: object | undefined }

const TRIES = 40

/** Drawn by `seed` from the route's own shapes, with `known` in each place of that name. */
export function sampleOf(schema: FastifySchema | undefined, seed: number, known: Record<string, string>): Sent {
  const draw = (shape: unknown) => (shape instanceof z.ZodType ? drawn(shape, seed, known) : {})
  return {
    params: draw(schema?.params) as Record<string, string>,
    query: draw(schema?.querystring) as Record<string, string>,
    body: schema?.body ? (draw(schema.body) as object) : undefined,
  }
}

function drawn(shape: z.ZodType, seed: number, known: Record<string, string>): unknown {
  const json = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  for (let tried = 0; tried < TRIES; tried++) {
    const one = generateSync(json, { seed: seed + tried, maxItems: 2, optionalsProbability: tried % 2 ? 0.5 : 1 })
    const placed = put(one, known)
    if (shape.safeParse(placed).success) return placed
    if (shape.safeParse(one).success) return one
  }
  throw new Error(`nothing passes ${JSON.stringify(json).slice(0, 300)}`)
}

/** A name that is known stands for the same thing wherever it is asked for. */
function put(value: unknown, known: Record<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => put(one, known))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, known[key] ?? put(one, known)]))
}
