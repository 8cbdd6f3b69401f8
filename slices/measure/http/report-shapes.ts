import { z } from 'zod'
import { DUTIES, LANGUAGES } from '../../../kit/kernel/caller.ts'
import { BLOCK_KINDS, REPORT_AUDIENCES, REPORT_HOLDERS, type ReportContent } from '../rules/report/report.ts'
import type { FilledBlock } from '../rules/report/report-figure.ts'
import { REPORT_PERIODS } from '../rules/report/report-period.ts'
import { REVISION_REASONS } from '../rules/report/report-revised.ts'
import { REPORT_ABILITIES } from '../rules/report/report-right.ts'
import type {
  OpenedReportFigure,
  ReportChoices,
  ReportList,
  ReportView,
  RhythmList,
} from '../rules/report/report-view.ts'
import { openedFigure } from './dashboard-shapes.ts'

/** Shapes on the wire of reports. `satisfies` holds them to the types that the browser reads. */
const text = z.string()
const id = z.string().min(1).max(90)
const day = z.iso.date()
const count = z.number().int()
const unit = z.object({ id: text, name: text.nullable() })

export const reportId = z.object({ id })
export const versionParams = z.object({ id, number: z.coerce.number().int().min(1) })
const block = z.object({
  id: z.string().regex(/^[\w-]{1,60}$/),
  kind: z.enum(BLOCK_KINDS),
  text: z.string().max(20_000),
  keys: z.array(id).max(40),
  hasSeries: z.boolean(),
  refId: id.nullable(),
})
export const reportContent = z.object({
  title: z.string().max(160),
  audience: z.enum(REPORT_AUDIENCES),
  language: z.enum(LANGUAGES),
  fromOn: day,
  toOn: day,
  blocks: z
    .array(block)
    .max(60)
    .refine((blocks) => new Set(blocks.map((one) => one.id)).size === blocks.length, { message: 'an id twice' }),
}) satisfies z.ZodType<ReportContent>
export const newReport = z.object({
  unitId: id,
  audience: z.enum(REPORT_AUDIENCES),
  language: z.enum(LANGUAGES),
  fromOn: day,
  toOn: day,
})

export const reportList = z.object({
  reports: z.array(
    z.object({
      id: text,
      title: text,
      audience: z.enum(REPORT_AUDIENCES),
      unit,
      owner: text.nullable(),
      fromOn: text,
      toOn: text,
      changedAt: text,
      version: z.object({ number: count, at: text }).nullable(),
      hasChanges: z.boolean(),
      isOpen: z.boolean(),
    }),
  ),
  mayStart: z.boolean(),
}) satisfies z.ZodType<ReportList>

const mode = z.enum(['real', 'exercise', 'demo'])
const abilities = z.array(z.enum(REPORT_ABILITIES))
export const reportView = z.object({
  id: text,
  mode,
  unit,
  owner: unit,
  revision: count,
  content: reportContent,
  versions: z.array(
    z.object({ number: count, title: text, at: text, by: text.nullable(), fingerprint: text, isOpen: z.boolean() }),
  ),
  openAddress: text.nullable(),
  rhythm: z
    .object({
      duties: z.array(z.enum(DUTIES)),
      publishAt: text.nullable(),
      heldBy: z.enum(REPORT_HOLDERS).nullable().describe('What held it back when its time had come'),
    })
    .nullable(),
  abilities,
}) satisfies z.ZodType<ReportView>

/** What a block shows, by its kind: figures with provenance, or counts. Given as it was frozen. */
const filled = z.custom<FilledBlock>((value) => typeof value === 'object' && value !== null)
export const reportPreview = z.object({ blocks: z.array(filled) })
const revision = z.object({
  now: z.number().nullable(),
  at: text,
  why: z.enum(REVISION_REASONS),
  from: text.nullable(),
})
export const reportVersion = z.object({
  id: text,
  number: count,
  newest: count,
  title: text,
  unit,
  content: reportContent,
  blocks: z.array(filled),
  revisions: z.record(text, revision),
  fingerprint: text,
  at: text,
  by: text.nullable(),
  isOpen: z.boolean(),
  letters: z.object({ waiting: count, sent: count, refused: count }),
  mode,
  abilities,
})
export const figureSource = z.object({ source: z.string().min(1).max(400) })
export const openedReportFigure = z.object({
  frozen: openedFigure,
  revision: revision.nullable(),
  now: openedFigure.nullable(),
  moved: z.object({ added: count, changed: count, gone: count }),
}) satisfies z.ZodType<OpenedReportFigure>
export const reportChoices = z.object({
  panels: z.array(z.object({ id: text, name: text })),
  surveys: z.array(z.object({ id: text, title: text, closedOn: text })),
  planReports: z.array(z.object({ id: text, unit: text, fromOn: text, toOn: text })),
}) satisfies z.ZodType<ReportChoices>

const duties = z.array(z.enum(DUTIES)).max(DUTIES.length)
export const newRhythm = newReport.omit({ fromOn: true, toOn: true }).extend({
  period: z.enum(REPORT_PERIODS),
  waitDays: z.number().int().min(0).max(60),
  publishDays: z.number().int().min(1).max(60).nullable(),
  duties,
})
export const letterInput = z.object({ duties: duties.min(1) })
export const rhythmList = z.object({
  rhythms: z.array(
    z.object({
      id: text,
      unit,
      owner: text.nullable(),
      audience: z.enum(REPORT_AUDIENCES),
      period: z.enum(REPORT_PERIODS),
      publishDays: count.nullable(),
      duties,
      nextOn: text,
      mayEnd: z.boolean(),
    }),
  ),
}) satisfies z.ZodType<RhythmList>
