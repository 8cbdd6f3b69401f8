import { z } from 'zod'
import { DUTIES, LANGUAGES } from '../../kit/kernel/caller.ts'

export const Me = z.object({
  person: z.object({
    id: z.string(),
    name: z.string(),
    language: z.enum(LANGUAGES),
    unit: z.object({ id: z.string(), name: z.string(), shortName: z.string() }).nullable(),
  }),
  duties: z.array(z.object({ duty: z.enum(DUTIES), unitId: z.string(), unitName: z.string() })),
  abilities: z.array(z.string()),
  mode: z.enum(['real', 'exercise', 'demo']),
  demo: z.boolean(),
  /** Null for API tokens. */
  session: z.object({ shared: z.boolean(), idleMinutes: z.number().nullable() }).nullable(),
})

export const SignInChoices = z.object({
  /** Only in demo mode: people to be, with one press. */
  demo: z.array(
    z.object({ role: z.string(), name: z.string(), email: z.string(), unitName: z.string(), password: z.string() }),
  ),
  sso: z.boolean(),
})
