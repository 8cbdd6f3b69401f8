import { z } from 'zod'
import { packPath, readPackFile } from '../../../kit/settings/pack-file.ts'
import { PRESET_CODES, USUAL_CODES } from '../rules/deadline-presets.ts'
import { INQUIRY_KINDS } from '../rules/inquiry.ts'

const season = z.string().regex(/^[01]\d-[0-3]\d$/, 'month and day: "09-15"')
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of the clock: "08:00"')

/** `packs/<agency>/press.yaml`: when the press can ring, and how long each kind of inquiry has. */
const pressPackFile = z.strictObject({
  version: z.literal(1),
  kinds: z
    .array(
      z.strictObject({
        kind: z.enum(INQUIRY_KINDS),
        usual: z.strictObject({ code: z.enum(USUAL_CODES), amount: z.number().int().min(1).max(60) }),
        presets: z.array(z.strictObject({ code: z.enum(PRESET_CODES), amount: z.number().int().min(1) })).max(4),
        source: z.string().nullable().default(null),
      }),
    )
    .default([]),
  telephoneHours: z.array(
    z.strictObject({
      from: season,
      to: season,
      weekdays: z.array(z.number().int().min(1).max(7)),
      opens: clock,
      closes: clock,
      onHolidays: z.boolean().default(false),
      source: z.string().optional(),
    }),
  ),
})
export type PressPack = z.infer<typeof pressPackFile>

/** The pack of an agency, or null where it has no file for the press. Throws (zod) when the file has another shape. */
export async function readPressPack(pack: string): Promise<PressPack | null> {
  const content = await readPackFile(packPath(pack, 'press.yaml'))
  return content === null ? null : pressPackFile.parse(content)
}
