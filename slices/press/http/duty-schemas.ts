import { z } from 'zod'
import { PLACES } from '../rules/duty-book.ts'
import { DUTY_ABILITIES } from '../rules/duty-right.ts'

/** Shapes on the wire of who answers the press. Moments are ISO 8601; times of the clock are Norwegian. */
const clock = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
const starts = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const place = z.enum(PLACES)
const weekdays = z.array(z.number().int().min(1).max(7)).min(1).max(7).describe('1 is Monday')
const phone = z.string().regex(/^\+\d{6,15}$/)
const named = z.object({ id: z.string(), name: z.string() })

export const rotaDraft = z.object({
  place,
  personId: z.string(),
  weekdays,
  starts,
  ends: clock.describe('When it is before the start, the row goes on past midnight'),
  everyWeeks: z.number().int().min(1).max(12),
  validFrom: z.iso.date(),
})
export const shiftDraft = z.object({
  place,
  personId: z.string(),
  from: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  to: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
})
export const numbersInput = z.object({ primary: phone.nullable(), alternate: phone.nullable() })

const owner = z.object({
  unitId: z.string(),
  unitName: z.string(),
  personId: z.string().nullable().describe('Null is the desk of the directorate'),
  name: z.string().nullable(),
  as: z.enum([...PLACES, 'leader', 'desk']),
  insteadOf: z.string().nullable(),
})
const standing = z.object({
  answers: owner,
  nextUp: owner.nullable(),
  phone: z.string().nullable(),
  changesAt: z.string().nullable(),
  away: z.array(z.object({ name: z.string(), until: z.string().nullable() })),
})
const abilities = z.array(z.enum(DUTY_ABILITIES))

export const dutyView = standing.extend({
  unit: named,
  chain: z.array(owner),
  numbers: z.object({ primary: z.string().nullable(), alternate: z.string().nullable() }),
  rota: z.array(
    z.object({
      id: z.string(),
      place,
      person: named,
      weekdays: z.array(z.number()),
      starts: z.string(),
      ends: z.string(),
      everyWeeks: z.number(),
      validFrom: z.string(),
      validTo: z.string().nullable(),
    }),
  ),
  shifts: z.array(z.object({ id: z.string(), place, person: named, from: z.string(), to: z.string() })),
  gaps: z.array(z.object({ from: z.string(), to: z.string().nullable(), answersUnit: z.string() })),
  abilities,
})

export const allDuty = z.object({
  telephone: z.object({ isOpen: z.boolean(), changesAt: z.string() }).nullable(),
  hours: z.array(
    z.object({
      seasonFrom: z.string(),
      seasonTo: z.string(),
      weekdays: z.array(z.number()),
      opens: z.string(),
      closes: z.string(),
      onHolidays: z.boolean(),
    }),
  ),
  units: z.array(
    standing.extend({
      unit: named,
      kind: z.string(),
      parentId: z.string().nullable(),
      hasGap: z.boolean(),
      abilities,
    }),
  ),
})

export const ownDuty = z.object({
  answers: owner.extend({ isYou: z.boolean(), until: z.string() }).nullable(),
})
