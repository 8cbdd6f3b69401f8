import { z } from 'zod'
import { ASKED_DUTIES } from '../../../kit/kernel/caller.ts'
import { packPath, readPackFile } from '../../../kit/settings/pack-file.ts'
import { DONE_WHEN, HARD_STOPS, ROLES } from '../rules/crisis.ts'
import { GROUPS } from '../rules/statement.ts'

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const names = z.strictObject({ nb: z.string().min(1), nn: z.string().min(1), en: z.string().min(1) })

const waiting = z.strictObject({ waits: z.array(z.enum(GROUPS)).min(1), mayPass: z.array(z.enum(GROUPS)).default([]) })

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
        doneWhen: z.enum(DONE_WHEN).optional().describe('What Varde itself does, and so ticks'),
        phase: z.enum(['during', 'after']).default('during'),
      }),
    )
    .default([]),
  hardStops: z
    .strictObject({ 'next-of-kin': waiting, victims: waiting })
    .optional()
    .describe('Who waits at each stop, and whom of them a leader may let have it'),
  declaring: z
    .strictObject({ aloneIn: z.number().int().min(1) })
    .optional()
    .describe('In how many open rooms whoever declared them may let first words go alone'),
  dutyDesk: z
    .strictObject({ duties: z.array(z.enum(ASKED_DUTIES)).min(1) })
    .optional()
    .describe(
      'The duty that is the desk, told of every crisis at the top whichever level handles it; then what stands in when nobody has it',
    ),
})
export type CrisisPack = z.infer<typeof crisisPackFile>

/** The pack of an agency, or null where it has no file for crises. Throws (zod) when the file has another shape. */
export async function readCrisisPack(pack: string): Promise<CrisisPack | null> {
  const content = await readPackFile(packPath(pack, 'crisis.yaml'))
  return content === null ? null : crisisPackFile.parse(content)
}
