import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { HARD_STOPS, ROLES } from '../rules/crisis.ts'

const PACKS = join(import.meta.dirname, '..', '..', '..', 'packs')

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
  try {
    return crisisPackFile.parse(parse(await readFile(join(PACKS, pack, 'crisis.yaml'), 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
