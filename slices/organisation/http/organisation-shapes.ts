import { z } from 'zod'
import { DUTIES, LANGUAGES } from '../../../kit/kernel/caller.ts'
import { UNIT_ABILITIES } from '../rules/permission.ts'
import { UNIT_COLUMNS } from '../rules/unit-table.ts'
import { APPROVER_DUTIES, AUDIENCE_KINDS, LEVELS, MESSAGE_KINDS, UNIT_KINDS } from '../rules/words.ts'

export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export const moment = z.coerce.date()
export const byId = z.object({ id: z.string() })
export const made = z.object({ id: z.string() })
export const done = z.object({ done: z.literal(true) })
const words = z.record(z.string(), z.string())
const text = (max: number) => z.string().trim().min(1).max(max)
const email = z.email()
const mobile = z.string().regex(/^\+[\d ]{6,20}$/)

export const unit = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  kind: z.enum(UNIT_KINDS),
  name: z.string(),
  names: words,
  shortName: z.string(),
  region: z.string().nullable(),
  municipality: z.string().nullable(),
  dutyPhone: z.string().nullable(),
  email: z.string().nullable(),
  language: z.enum(['nb', 'nn']),
  validFrom: day,
  validTo: day.nullable(),
  verified: z.boolean(),
  source: z.string().nullable(),
  note: z.string().nullable(),
})
export const unitList = z.object({
  at: day,
  units: z.array(
    unit.extend({
      heads: z.number().int(),
      /** Whether a press contact or an alternate of the unit itself is at work now. */
    }),
  ),
  abilities: z.array(z.enum(['create-unit', 'import-units'])),
})

export const newUnit = z.object({
  name: text(200),
  kind: z.enum(UNIT_KINDS),
  parentId: z.string().nullable(),
  names: words.optional(),
  shortName: text(60).optional(),
  region: z.string().nullable().optional(),
  municipality: z.string().nullable().optional(),
  dutyPhone: z.string().max(40).nullable().optional(),
  email: email.nullable().optional(),
  language: z.enum(['nb', 'nn']).optional(),
  validFrom: day.optional(),
})
export const unitChange = newUnit
  .omit({ validFrom: true })
  .partial()
  .extend({
    verified: z.boolean().optional(),
    note: z.string().nullable().optional(),
    from: day.optional(),
    reason: z.string().max(500).optional(),
  })
export const closing = z.object({ from: day.optional(), reason: z.string().max(500).optional() })

export const dutyHeld = z.object({
  id: z.string(),
  duty: z.enum(DUTIES),
  personId: z.string(),
  displayName: z.string(),
  title: z.string(),
  /** Only for those who may see the people of the unit. */
  email: z.string().nullable(),
  mobile: z.string().nullable(),
  validFrom: day,
  isAway: z.boolean(),
  canEnd: z.boolean(),
})
export const absence = z.object({
  id: z.string(),
  personId: z.string(),
  displayName: z.string(),
  from: z.date(),
  to: z.date().nullable(),
  deputyId: z.string().nullable(),
  deputyName: z.string().nullable(),
})
export const unitView = z.object({
  unit,
  heads: z.number().int(),
  duties: z.array(dutyHeld),
  absences: z.array(absence),
  history: z.array(
    z.object({
      name: z.string(),
      kind: z.string(),
      parentId: z.string().nullable(),
      validFrom: day,
      validTo: day,
      reason: z.string().nullable(),
    }),
  ),
  abilities: z.array(z.enum(UNIT_ABILITIES)),
  assignableDuties: z.array(z.enum(DUTIES)),
})

export const person = z.object({
  id: z.string(),
  unitId: z.string(),
  title: z.string(),
  displayName: z.string(),
  email: z.string().nullable(),
  mobile: z.string().nullable(),
  language: z.enum(LANGUAGES),
  isDemo: z.boolean(),
  protected: z.boolean(),
  validFrom: day,
  validTo: day.nullable(),
})
/** A person in the list of a unit, with the move that is ahead, if there is one. */
export const listedPerson = person.extend({
  move: z.object({ toUnitId: z.string(), toUnitName: z.string(), movesOn: day }).nullable(),
})
export const peoplePage = z.object({ people: z.array(listedPerson), total: z.number().int() })
export const peopleQuery = z.object({
  search: z.string().max(100).optional(),
  offset: z.coerce.number().int().min(0).default(0),
})
export const colleagues = z.object({
  people: z.array(z.object({ id: z.string(), displayName: z.string(), title: z.string(), unitName: z.string() })),
  total: z.number().int(),
})
export const newPerson = z.object({
  unitId: z.string(),
  displayName: text(200),
  title: z.string().max(120).optional(),
  email: email.nullable().optional(),
  mobile: mobile.nullable().optional(),
  language: z.enum(LANGUAGES).optional(),
  protected: z.boolean().optional(),
})
export const personChange = newPerson.omit({ unitId: true }).partial()
export const newMove = z.object({
  toUnitId: z.string(),
  /** The first day in the new unit; today when left out. */
  movesOn: day.optional(),
  endsDuties: z.boolean().default(true),
})
export const moved = z.object({ id: z.string(), isDone: z.boolean() })

export const newDuty = z.object({ personId: z.string(), unitId: z.string(), duty: z.enum(DUTIES) })
export const newAbsence = z.object({
  personId: z.string(),
  from: moment,
  to: moment.nullable().optional(),
  deputyId: z.string().nullable().optional(),
})

export const newAuthority = z.object({
  messageKind: z.enum(MESSAGE_KINDS),
  audienceKind: z.enum(AUDIENCE_KINDS),
  fromLevel: z.enum(LEVELS),
  approverDuty: z.enum(APPROVER_DUTIES),
  approverLevel: z.enum(LEVELS),
  legalNote: z.string().max(1000).default(''),
  inSource: z.boolean().default(false),
})
export const authorityRule = newAuthority.extend({ id: z.string(), validFrom: day, validTo: day.nullable() })
export const authorityList = z.object({ rules: z.array(authorityRule), abilities: z.array(z.enum(['edit-authority'])) })
export const approversQuery = z.object({
  messageKind: z.enum(MESSAGE_KINDS),
  audienceKinds: z.string().transform((list) => list.split(',').filter(Boolean)),
  unitId: z.string(),
})
export const approvers = z.object({
  required: z.object({ duty: z.enum(APPROVER_DUTIES), level: z.enum(LEVELS), missing: z.array(z.string()) }),
  waiting: z.array(z.object({ personId: z.string(), displayName: z.string(), insteadOf: z.string().nullable() })),
})

export const importRequest = z.object({
  /** The file's bytes as base64. */
  file: z.base64().max(1_900_000),
  apply: z.boolean(),
  skipFaulty: z.boolean().optional(),
})
export const importResult = z.object({
  encoding: z.enum(['utf-8', 'iso-8859-1']),
  separator: z.enum([';', ',', 'tab']),
  ignored: z.array(z.string()),
  applied: z.boolean(),
  rows: z.array(
    z.object({
      line: z.number().int(),
      name: z.string(),
      outcome: z.enum(['new', 'changed', 'same', 'faulty']),
      unitId: z.string().nullable(),
      parentName: z.string().nullable(),
      changes: z.array(z.object({ column: z.enum(UNIT_COLUMNS), from: z.string(), to: z.string() })),
      faults: z.array(z.object({ code: z.string(), column: z.enum(UNIT_COLUMNS), value: z.string() })),
    }),
  ),
})

const threeWords = z.object({ nb: z.string(), nn: z.string(), en: z.string() })
export const privacyRule = z.object({
  kind: z.string(),
  names: threeWords,
  content: threeWords,
  legalBasis: z.string(),
  retentionDays: z.number().int().nullable(),
  retentionNote: threeWords,
  specialCategory: z.boolean(),
})
export const privacyList = z.object({
  records: z.array(privacyRule.extend({ abilities: z.array(z.enum(['change-time'])) })),
})
export const keepingChange = z.object({ days: z.int().min(1).max(3650), reason: z.string().trim().min(3).max(500) })
