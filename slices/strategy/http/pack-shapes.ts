import { z } from 'zod'
import { UPLOAD_FILES } from '../actions/open-upload.ts'
import { FAULT_CODES } from '../rules/fault.ts'
import { differenceView, elementContent } from './draft-shapes.ts'
import { texts } from './strategy-shapes.ts'

const uploaded = z.object({
  name: z.string().max(300).describe('Of the file; a zip stands alone'),
  base64: z.base64().max(8_000_000),
})
const files = z.array(uploaded).min(1).max(UPLOAD_FILES)
export const previewInput = z.object({ files })
export const takeInInput = z.object({
  files,
  replaceDraft: z.boolean().describe('Write over the draft that there is'),
  basis: z.string().max(100).describe('Of the preview: what it was compared with has not changed since'),
})
export const packPreview = z.object({
  /** The first five hundred, in the order of the files. */
  faults: z.array(
    z.object({
      file: z.string(),
      line: z.int(),
      column: z.int(),
      code: z.enum(FAULT_CODES),
      details: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  faultCount: z.int(),
  /** Null while there are faults. */
  found: z
    .object({
      title: z.string(),
      validFrom: z.string(),
      decidedBy: z.string(),
      elements: z.int(),
      against: z.object({ number: z.int(), state: z.enum(['draft', 'in-force']) }).nullable(),
      basis: z.string(),
      differences: z.array(differenceView),
      titles: z.record(z.string(), z.string()).describe('In bokmål, of what the differences point at'),
    })
    .nullable(),
})
export const exampleList = z.object({ examples: z.array(elementContent.extend({ key: z.string(), texts })) })
