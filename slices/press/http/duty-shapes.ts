import { z } from 'zod'

/** Shapes on the wire of the numbers that the press calls. */
const phone = z.string().regex(/^\+\d{6,15}$/)
const named = z.object({ id: z.string(), name: z.string() })

export const numbersInput = z.object({
  primary: phone.nullable(),
  alternate: phone.nullable(),
  isDutyNumber: z.boolean().default(false).describe('Numbers of the duty; a number that is not marked so is refused'),
})

export const dutyNumbers = z.object({
  units: z.array(
    z.object({
      unitId: z.string(),
      phone: z.string().nullable().describe('Reaches whoever answers now'),
      primary: z.string().nullable(),
      alternate: z.string().nullable(),
    }),
  ),
})

export const ownDuty = z.object({
  answers: z
    .object({
      unitId: z.string(),
      unitName: z.string(),
      personId: z.string().nullable().describe('Null is the desk of the directorate'),
      name: z.string().nullable(),
      as: z.enum(['primary', 'alternate', 'leader', 'desk']),
      insteadOf: z.string().nullable(),
      isYou: z.boolean(),
      until: z.string(),
    })
    .nullable(),
})

export const contactPreview = z.object({
  at: z.string(),
  anyHour: z
    .boolean()
    .describe('Something is going on that the status page tells of, and the telephone is answered whatever its hours'),
  telephone: z.object({ isOpen: z.boolean(), changesAt: z.string() }).nullable(),
  units: z.array(z.object({ unit: named, answersUnit: z.string().nullable(), phone: z.string().nullable() })),
})
