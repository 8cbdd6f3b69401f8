import { formatMoment } from '../i18n/formats.ts'
import { translator } from '../i18n/translate.ts'
import { compilePdf } from './compile.ts'
import { frameLanguage, markOf } from './notice.ts'
import { printable } from './printable.ts'

/** What a section of a report holds, in order: paragraphs, a list of points, or a table with its columns named. */
export type ReportBlock =
  | { kind: 'text'; lines: string[] }
  | { kind: 'list'; lines: string[] }
  | {
      kind: 'table'
      columns: string[]
      rows: string[][] /** Shares of the width; even when left out. */
      widths?: number[]
    }

export type ReportInput = {
  language: string
  title: string
  lead: string | null
  /** Label and value, right under the title. */
  facts: { label: string; value: string }[]
  /** A section without anything in it says `empty`. */
  sections: { title: string; level: 2 | 3; blocks: ReportBlock[] }[]
  agencyName: string
  printedAt: Date
  isDemo: boolean
  isExercise: boolean
}

/** A report of sections, lists and tables as a tagged PDF (PDF/UA-1): minutes of a meeting, a report to the leadership. */
export async function renderReport(input: ReportInput): Promise<Buffer> {
  const lang = frameLanguage(input.language)
  const t = translator(lang)
  const mark = markOf(input, t)
  const title = printable(input.title)
  return compilePdf('report', {
    documentTitle: mark ? `${mark}: ${title}` : title,
    title,
    lead: input.lead ? printable(input.lead) : null,
    lang,
    mark,
    agencyName: printable(input.agencyName),
    provenance: t('print:printed', { at: formatMoment(input.printedAt, lang) }),
    page: t('print:page'),
    of: t('print:of'),
    labels: { fact: t('print:fact'), value: t('print:value') },
    facts: input.facts.map(({ label, value }) => ({ label: cell(label), value: cell(value) })),
    sections: input.sections.map(({ title: name, level, blocks }) => ({
      title: cell(name),
      level,
      blocks: blocks.map(printableBlock).filter(({ lines, rows }) => lines.length + rows.length > 0),
    })),
  })
}

const cell = (text: string) => printable(text) || '–'

function printableBlock(block: ReportBlock) {
  if (block.kind === 'table')
    return {
      kind: block.kind,
      lines: [],
      columns: block.columns.map(cell),
      widths: block.widths ?? block.columns.map(() => 1),
      rows: block.rows.map((row) => row.map(cell)),
    }
  return { kind: block.kind, lines: block.lines.map(printable).filter(Boolean), columns: [], rows: [], widths: [] }
}
