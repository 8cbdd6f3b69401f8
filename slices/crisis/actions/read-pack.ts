import { z } from 'zod'
import { packPath, readPackFile } from '../../../kit/settings/pack-file.ts'
import { HARD_STOPS, ROLES } from '../rules/crisis.ts'

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const names = z.strictObject({ nb: z.string().min(1), nn: z.string().min(1), en: z.string().min(1) })

/** `packs/<agency>/crisis.yaml`: what may happen, and what each role does first. */
const crisisPackFile = z.strictObject({
  version: z.literal(1),
  scenarios: z.array(
    z.strictObject({
      key,
      names,
      hardStop: z.enum(HARD_STOPS).optional(),
      policeOwnsFacts: z.boolean().default(false),
    }),
  ),
  cards: z
    .array(
      z.strictObject({
        key,
        role: z.enum(ROLES),
        texts: names,
        scenarios: z.array(key).default([]),
        dueMinutes: z.number().int().min(0).optional(),
        phase: z.enum(['during', 'after']).default('during'),
      }),
    )
    .default([]),
})
export type CrisisPack = z.infer<typeof crisisPackFile>

/** The pack of an agency, or null where it has no file for crises. Throws (zod) when the file has another shape. */
export async function readCrisisPack(pack: string): Promise<CrisisPack | null> {
  const content = await readPackFile(packPath(pack, 'crisis.yaml'))
  return content === null ? null : crisisPackFile.parse(content)
}
