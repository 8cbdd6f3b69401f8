import { z } from 'zod'
import { ASKED_DUTIES } from '../../../kit/kernel/caller.ts'
import { DUTY_REASONS } from '../rules/duty-reason.ts'
import { DUTY_ABILITIES } from '../rules/duty-right.ts'
import { PLACES, ROTA_DUTIES } from '../rules/words.ts'

/** Shapes on the wire of who answers. Moments are ISO 8601; times of the clock are Norwegian. */
const clock = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
const starts = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const place = z.enum(PLACES)
const duty = z.enum(ROTA_DUTIES)
export const whichDuty = z.object({ duty: duty.default('press-contact') })
const weekdays = z.array(z.number().int().min(1).max(7)).min(1).max(7).describe('1 is Monday')
const named = z.object({ id: z.string(), name: z.string() })

export const rotaDraft = z.object({
  duty,
  place,
  personId: z.string(),
  weekdays,
  starts,
  ends: clock.describe('When it is before the start, the row goes on past midnight'),
  everyWeeks: z.number().int().min(1).max(12),
  validFrom: z.iso.date(),
})
export const shiftDraft = z.object({
  duty,
  place,
  personId: z.string(),
  from: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  to: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
})
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
  changesAt: z.string().nullable(),
  away: z.array(z.object({ name: z.string(), until: z.string().nullable() })),
})
const abilities = z.array(z.enum(DUTY_ABILITIES))

const gap = z.object({ from: z.string(), to: z.string().nullable(), answersUnit: z.string().nullable() })
const season = z.string().regex(/^[01]\d-[0-3]\d$/)
const hoursPart = z.object({
  seasonFrom: season.describe('Month and day, 09-15; both ends are in it'),
  seasonTo: season,
  weekdays,
  opens: starts,
  closes: clock,
  onHolidays: z.boolean(),
  isClosed: z.boolean().describe('Nobody answers in this part of the year'),
})
export const hoursInput = z.object({ hours: z.array(hoursPart).max(60) })

export const allDuty = z.object({
  duty,
  duties: z.array(duty).describe('What has a rota, as far as the caller may see it'),
  telephone: z.object({ isOpen: z.boolean(), changesAt: z.string() }).nullable().describe('Of the press'),
  hours: z.array(hoursPart),
  maySetHours: z.boolean(),
  units: z.array(
    standing.extend({
      unit: named,
      kind: z.string(),
      parentId: z.string().nullable(),
      hasGap: z.boolean(),
      gaps: z.array(gap).describe('Of the coming four weeks, to those who can do something about them'),
      abilities,
    }),
  ),
})

export const staffed = z.object({
  units: z.array(z.object({ unitId: z.string(), standing: z.enum(['there', 'away', 'vacant']) })),
})

const at = z.iso.datetime({ offset: true }).transform((text) => new Date(text))
export const asked = z.object({
  unitId: z.string(),
  duty: z.enum(ASKED_DUTIES).default('press-contact'),
  at: at.optional().describe('Now when it is left out'),
})
export const answers = z.object({
  at: z.string(),
  unit: named,
  duty: z.enum(ASKED_DUTIES),
  /** The nearest first. */
  chain: z.array(owner.extend({ why: z.enum(DUTY_REASONS) })),
})

export const dutyView = standing.extend({
  unit: named,
  duty,
  duties: z.array(duty).describe('What has a rota in this unit, as far as the caller may see it'),
  chain: z.array(owner.extend({ why: z.enum(DUTY_REASONS) })),
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
  unconfirmed: z
    .array(z.object({ id: z.string(), place, person: named }))
    .describe('Turns whose namer can name nobody here any more; they count for nothing until somebody confirms them'),
  gaps: z.array(gap),
  abilities,
})

const part = z.object({
  from: z.string(),
  to: z.string(),
  person: named.nullable(),
  source: z.enum(['shift', 'rota', 'duty']).nullable(),
  id: z.string().nullable(),
  isAway: z.boolean(),
})
const opening = z.object({ from: z.string(), to: z.string() })
export const dutyWeek = z.object({
  days: z.array(
    z.object({
      day: z.string(),
      opening: opening.nullable().describe('Hours of the telephone; null when it is closed all day'),
      primary: z.array(part),
      alternate: z.array(part),
      answers: z.array(opening.extend({ owner })),
    }),
  ),
  people: z.array(named).describe('Those who are set in the unit'),
  absences: z.array(
    z.object({ name: z.string(), deputy: z.string().nullable(), from: z.string(), to: z.string().nullable() }),
  ),
  abilities,
})
export const weekCopy = z.object({ duty, day: z.iso.date(), weeks: z.number().int().min(1).max(26) })
