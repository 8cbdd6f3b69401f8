import { z } from 'zod'
import { DUTIES } from '../../../kit/kernel/caller.ts'
import { CONTACT_PAGES, SUPPRESSION_REASONS } from '../rules/contact.ts'
import { CIRCLES, REACHES, WEIGHTS } from '../rules/group.ts'
import { LEGAL_BASES } from '../rules/legal-basis.ts'
import { POPULATIONS } from '../rules/population.ts'

/** Shapes on the wire. */
const texts = z.object({ nb: z.string().min(1), nn: z.string().min(1), en: z.string().min(1) })
const circle = z.enum(CIRCLES)
const weight = z.enum(WEIGHTS)
const basis = z.enum(LEGAL_BASES)
const population = z.enum(POPULATIONS)

export const segmentDefinition = z.object({
  groups: z.array(z.string()).max(100),
  regions: z.array(z.string()).max(50).optional(),
  unitIds: z.array(z.string()).max(500).optional(),
  unitKinds: z.array(z.string()).max(20).optional(),
  languages: z.array(z.string()).max(50).optional(),
  duties: z.array(z.enum(DUTIES)).optional(),
})

const id = z.string().max(60)
const nullable = (max: number) => z.string().trim().max(max).nullable()
const channel = z.enum(['email', 'sms', 'webhook'])
const languageCode = z.string().regex(/^[a-z]{2,3}$/)
const abilities = z.array(z.string())

export const groupView = z.object({
  id,
  key: z.string(),
  parentId: id.nullable(),
  names: texts,
  circle,
  reach: z.enum(REACHES),
  audienceKind: z.string(),
  interest: weight.nullable(),
  influence: weight.nullable(),
  assessment: z.string().nullable(),
  isReference: z.boolean(),
  /** Persons and heads behind the group now. */
  reached: z.int(),
})
export const groupList = z.object({ groups: z.array(groupView), abilities })
export const groupBody = z.object({
  parentId: id.nullable(),
  names: texts,
  circle,
  interest: weight.nullable().default(null),
  influence: weight.nullable().default(null),
  assessment: nullable(500).default(null),
  audienceKind: z.enum(['unions', 'ministry', 'press', 'public', 'partners']).optional(),
})
export const made = z.object({ id })

export const contactRow = z.object({
  id,
  kind: z.enum(['person', 'organisation']),
  name: z.string(),
  title: z.string().nullable(),
  language: z.string(),
  unitId: z.string().nullable(),
  region: z.string().nullable(),
  legalBasis: basis,
  suppressedReason: z.string().nullable(),
  protected: z.boolean(),
  isDemo: z.boolean(),
  groupKeys: z.array(z.string()),
  email: z.string().nullable(),
  sms: z.string().nullable(),
  preferred: z.string().nullable(),
})
export const contactQuery = z.object({
  text: z.string().trim().max(100).optional(),
  group: z.string().max(60).optional(),
  unitId: id.optional(),
  language: languageCode.optional(),
  suppressed: z.enum(['yes']).optional(),
  page: z.coerce.number().int().min(1).max(CONTACT_PAGES).default(1),
})
export const contactList = z.object({ total: z.int(), pageSize: z.int(), contacts: z.array(contactRow), abilities })
const point = z.object({
  /** An address that was there before: how a hidden one is kept. */
  id: id.optional(),
  channel,
  address: z.string().max(300),
  preferred: z.boolean(),
  suppressedReason: z.enum(SUPPRESSION_REASONS).nullable().default(null),
})
export const contactBody = z.object({
  kind: z.enum(['person', 'organisation']),
  name: z.string().trim().max(300),
  title: nullable(200).default(null),
  language: languageCode,
  unitId: id.nullable().default(null),
  region: nullable(60).default(null),
  legalBasis: basis,
  evidence: nullable(500).default(null),
  protected: z.boolean().default(false),
  groupKeys: z.array(z.string()).max(50),
  points: z.array(point).max(20),
})
/** With the reason for using an address again that they asked us not to use. */
export const contactToSave = contactBody.extend({
  why: z.string().trim().max(1000).optional().describe('Needed where they asked to be out; never by a token'),
})
export const contactWhole = contactBody.extend({
  id,
  suppressedReason: z.string().nullable(),
  isDemo: z.boolean(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
  reviewedAt: z.iso.datetime().nullable(),
  abilities,
})

export const reviewQuery = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) })
export const reviewList = z.object({
  /** Contacts last used or looked at before this; null where no time is set. */
  before: z.iso.datetime().nullable(),
  total: z.int(),
  pageSize: z.int(),
  contacts: z.array(
    contactRow.extend({
      createdAt: z.iso.datetime(),
      lastUsedAt: z.iso.datetime().nullable(),
      reviewedAt: z.iso.datetime().nullable(),
    }),
  ),
})
export const reviewBody = z.object({ ids: z.array(id).min(1).max(200), decision: z.enum(['keep', 'erase']) })

export const countBody = z.object({ definition: segmentDefinition })
const tally = z.record(z.string(), z.int())
export const countAnswer = z.object({
  total: z.int(),
  persons: z.int(),
  heads: z.int(),
  byChannel: tally,
  excluded: z.int(),
  excludedBy: tally,
  sample: z.array(
    z.object({
      source: z.enum(['staff', 'contact', 'subscriber', 'head-count']),
      name: z.string().nullable(),
      unitName: z.string().nullable(),
      language: z.string(),
      heads: z.int(),
    }),
  ),
  sampleHidden: z.literal('union-office').nullable(),
  /** A few relatives, or a few behind a head count elsewhere, are counted as five. */
  isRounded: z.boolean(),
})
export const segmentBody = z.object({ name: z.string().trim().min(1).max(120), definition: segmentDefinition })
export const segmentList = z.object({
  segments: z.array(z.object({ id, name: z.string(), definition: segmentDefinition, updatedAt: z.iso.datetime() })),
  abilities,
})

export const headCountList = z.object({
  counts: z.array(
    z.object({
      unitId: id,
      unitName: z.string(),
      population,
      /** More than one where each has few. */
      languages: z.array(z.string()),
      /** Null: too few to tell. */
      heads: z.int().nullable(),
      countedOn: z.string(),
      isDemo: z.boolean(),
    }),
  ),
  /** Units whose counts the reader may set. */
  mayCount: z.array(z.object({ id, name: z.string(), population })),
})
export const headCountBody = z.object({
  population,
  heads: z.record(languageCode, z.int().min(0).max(20_000)),
})
export const subscriberCounts = z.object({
  counts: z.array(
    z.object({
      unitId: z.string().nullable(),
      unitName: z.string().nullable(),
      topic: z.string().nullable(),
      languages: z.array(z.string()),
      /** Null: too few to tell. */
      count: z.int().nullable(),
    }),
  ),
})

const importOptions = z.object({
  groupKeys: z.array(z.string()).max(20),
  language: languageCode,
  legalBasis: basis,
  evidence: z.string().max(500),
})
export const importBody = z.object({
  mapping: z.record(z.string(), z.int().min(0).max(500)).optional(),
  options: importOptions.optional(),
  encoding: z.enum(['utf-8', 'windows-1252', 'macintosh', 'cp850', 'utf-16le', 'utf-16be']).optional(),
  separator: z.enum([';', ',', '\t', '|']).optional(),
})
export const importView = z.object({
  id,
  fileName: z.string(),
  fileKind: z.enum(['csv', 'xlsx']),
  encoding: z.string().nullable(),
  separator: z.string().nullable(),
  columns: z.array(z.object({ header: z.string(), samples: z.array(z.string()) })),
  mapping: z.record(z.string(), z.int()),
  options: importOptions,
  state: z.enum(['uploaded', 'checking', 'checked', 'applying', 'applied', 'stopped', 'failed', 'undoing', 'undone']),
  rowsTotal: z.int().nullable(),
  rowsDone: z.int(),
  rowsFaulty: z.int(),
  rowsDuplicate: z.int(),
  contactsMade: z.int(),
  contactsKept: z.int(),
  failure: z.string().nullable(),
  startedAt: z.iso.datetime(),
  abilities,
})
export const importList = z.object({ imports: z.array(importView) })
export const faultQuery = z.object({ after: z.coerce.number().int().min(0).default(0) })
export const faultList = z.object({
  codes: z.array(z.object({ code: z.string(), rows: z.int() })),
  faults: z.array(
    z.object({
      row: z.int(),
      field: z.string(),
      code: z.string(),
      contactId: z.string().nullable(),
      contactName: z.string().nullable(),
    }),
  ),
})
