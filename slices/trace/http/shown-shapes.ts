import { z } from 'zod'
import { SHOWN_KINDS } from '../rules/shown.ts'
import { actor } from './trace-shapes.ts'

const page = z.object({
  id: z.string(),
  place: z.string().describe('The same for every version and language of a page'),
  language: z.string(),
  kind: z.enum(SHOWN_KINDS),
  subject: z.string().nullable(),
  address: z.string(),
  title: z.string(),
  isWithdrawn: z.boolean(),
  fingerprint: z.string().describe('SHA-256 of the page as it was sent'),
  from: z.date(),
  to: z.date().nullable().describe('Null: it stands'),
})
const since = z.date().nullable().describe('From when pages are kept')

export const shownQuery = z.object({
  kind: z.enum(SHOWN_KINDS).optional(),
  search: z.string().max(200).optional(),
  at: z.coerce.date().optional().describe('The moment; now where it is left out'),
})
export const shownPages = z.object({ since, at: z.date(), pages: z.array(page), hasMore: z.boolean() })

export const shownVersions = z.object({
  since,
  versions: z.array(
    page.extend({
      decisions: z
        .array(z.object({ id: z.string(), name: z.string(), at: z.date(), actor }))
        .describe('Who decided what it says'),
    }),
  ),
})
