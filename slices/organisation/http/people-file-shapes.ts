import { z } from 'zod'
import { PERSON_FAULTS, STAFF_FIELDS } from '../rules/people-row.ts'

/** A file of 4 MB holds some 40,000 people. */
export const FILE_BASE64_BYTES = 5_500_000

export const peopleFile = z.object({
  /** The file's bytes as base64. */
  file: z.base64().max(FILE_BASE64_BYTES),
  apply: z.boolean(),
  skipFaulty: z.boolean().optional(),
  /** End those who do not stand in the file; as many as the dry run said, or it is refused. */
  closeGone: z.int().min(0).optional(),
})
export const peopleImport = z.object({
  encoding: z.enum(['utf-8', 'iso-8859-1']),
  separator: z.enum([';', ',', 'tab']),
  ignored: z.array(z.string()),
  applied: z.boolean(),
  importId: z.string().nullable(),
  rows: z.array(
    z.object({
      line: z.int().nullable(),
      name: z.string(),
      outcome: z.enum(['new', 'changed', 'same', 'faulty', 'gone', 'kept']),
      personId: z.string().nullable(),
      unitName: z.string(),
      changes: z.array(z.object({ field: z.enum(STAFF_FIELDS), from: z.string(), to: z.string() })),
      faults: z.array(z.object({ code: z.enum(PERSON_FAULTS), value: z.string() })),
    }),
  ),
})
export const lastImports = z.object({
  imports: z.array(
    z.object({
      id: z.string(),
      at: z.date(),
      by: z.string().nullable(),
      added: z.int(),
      changed: z.int(),
      closed: z.int(),
      undoneAt: z.date().nullable(),
      canUndo: z.boolean(),
    }),
  ),
})
export const undone = z.object({ undone: z.int(), left: z.int() })
