import { z } from 'zod'
import { CONFIDENTIALITY_LEVELS } from '../../../kit/kernel/confidentiality.ts'
import { BREADTHS } from '../rules/analysis.ts'
import { ASKERS, CASE_STATES, HAPPENED, LINK_KINDS, SOON } from '../rules/case.ts'
import { CASE_ABILITIES } from '../rules/case-right.ts'
import type { CaseLine, CaseView } from '../rules/case-view.ts'

/** Shapes on the wire of cases. `satisfies` holds them to the types that the browser reads. */
const unit = z.object({ id: z.string(), name: z.string().nullable() })
const person = z.object({ id: z.string(), name: z.string().nullable() })
const signed = z.object({ by: person, at: z.string() })
const reason = z.string().trim().max(1000)
export const caseParams = z.object({ id: z.string() })

export const reportInput = z.object({
  clientKey: z.string().min(8).max(80),
  unitId: z.string(),
  what: z.string().trim().min(1).max(2000),
  place: z.string().trim().max(200).default(''),
  happened: z.enum(HAPPENED).default('unknown'),
  whoAsks: z.array(z.enum(ASKERS)).max(ASKERS.length).default([]),
  howSoon: z.enum(SOON),
  callback: z.string().trim().max(120).default(''),
  namesCleared: z.boolean().default(false),
  exercise: z.boolean().default(false),
  confidentiality: z.enum(CONFIDENTIALITY_LEVELS).optional(),
})

export const assessmentInput = z.object({
  revision: z.number().int().min(1),
  title: z.string().trim().min(1).max(200),
  breadth: z.enum(BREADTHS),
  ministryMustKnow: z.boolean(),
  assessment: z.string().max(4000).default(''),
  securityCrisis: z.boolean().default(false),
  handlingUnitId: z.string(),
  reason: reason.default(''),
})
export const assignInput = z.object({ unitId: z.string(), reason: reason.min(1) })
export const reasonInput = z.object({ reason: reason.min(1) })
export const joinInput = z.object({ intoId: z.string() })
export const noteInput = z.object({
  text: z.string().trim().min(1).max(4000),
  namesCleared: z.boolean().default(false),
})
export const linkInput = z.object({
  kind: z.enum(LINK_KINDS),
  targetId: z.string().max(80).nullable().default(null),
  title: z.string().trim().min(1).max(200),
  outlet: z.string().trim().max(120).default(''),
  publishedOn: z.iso.date().nullable().default(null),
  href: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable()
    .default(null),
})

const line = {
  id: z.string(),
  number: z.string(),
  mode: z.enum(['real', 'exercise', 'demo']),
  title: z.string(),
  state: z.enum(CASE_STATES),
  unit,
  handlingUnit: unit,
  howSoon: z.enum(SOON),
  assessBy: z.string(),
  takenBy: person.nullable(),
  breadth: z.enum(BREADTHS).nullable(),
  ministryMustKnow: z.boolean().nullable(),
  waitsForUnit: z.boolean(),
  reportCount: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
}
export const caseList = z.object({ items: z.array(z.object(line) satisfies z.ZodType<CaseLine>) })

const report = z.object({
  id: z.string(),
  unit,
  what: z.string(),
  place: z.string(),
  happened: z.enum(HAPPENED),
  whoAsks: z.array(z.enum(ASKERS)),
  howSoon: z.enum(SOON),
  callback: z.string(),
  reportedBy: person,
  reportedAt: z.string(),
})
const assignment = z.object({
  id: z.string(),
  from: unit,
  to: unit,
  reason: z.string(),
  ...signed.shape,
  accepted: signed.nullable(),
})
const link = z.object({
  id: z.string(),
  kind: z.enum(LINK_KINDS),
  targetId: z.string().nullable(),
  title: z.string(),
  outlet: z.string(),
  publishedOn: z.string().nullable(),
  href: z.string().nullable(),
  ...signed.shape,
})

export const caseView = z.object({
  ...line,
  revision: z.number().int(),
  assessment: z.string().nullable(),
  notes: z.array(z.object({ id: z.string(), text: z.string(), ...signed.shape })).nullable(),
  assessedBy: person.nullable(),
  assessedAt: z.string().nullable(),
  takenAt: z.string().nullable(),
  lateAt: z.string().nullable(),
  closed: z.object({ ...signed.shape, reason: z.string() }).nullable(),
  joinedInto: z.object({ id: z.string(), number: z.string() }).nullable(),
  reports: z.array(report),
  assignments: z.array(assignment),
  links: z.array(link),
  handler: z
    .object({
      unitId: z.string(),
      reason: z.enum(['nearest', 'nobody-there', 'security-crisis']),
      passedOver: z.array(unit),
      line: z.array(unit),
    })
    .nullable(),
  desk: z.object({ unit: z.string(), phone: z.string().nullable() }).nullable(),
  abilities: z.array(z.enum(CASE_ABILITIES)),
}) satisfies z.ZodType<CaseView>
