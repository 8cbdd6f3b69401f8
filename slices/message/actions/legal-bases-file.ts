import { z } from 'zod'

const threeWords = z.object({ nb: z.string(), nn: z.string(), en: z.string() })
/** `packs/<pack>/legal-bases.yaml` */
export const legalBasesFile = z.object({
  legalBases: z.array(
    z.object({
      key: z.string().regex(/^[a-z0-9-]+$/),
      kind: z.enum(['ground', 'consent', 'law']),
      lifts: z.array(z.string()).default([]),
      names: threeWords,
      about: threeWords,
      validFrom: z.iso.date(),
      validTo: z.iso.date().nullable().default(null),
      verified: z.boolean(),
    }),
  ),
  byNameGrounds: z
    .array(
      z.object({
        key: z.string().regex(/^[a-z0-9-]+$/),
        names: threeWords,
        validFrom: z.iso.date(),
        validTo: z.iso.date().nullable().default(null),
      }),
    )
    .default([]),
})
