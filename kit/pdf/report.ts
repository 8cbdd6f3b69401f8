import { compilePdf } from './compile.ts'
import { cell, type Framed, frameOf } from './frame.ts'
import { printable } from './printable.ts'

/**
 * What a section of a report holds, in order: paragraphs, what somebody has written (`said`, and `points` as a list: set in serif), a list, small print, one number
 * with lines beside it, a table with its columns named, or a picture in SVG with the words that say what it shows.
 */
export type ReportBlock =
  | { kind: 'text' | 'said' | 'list' | 'points' | 'small'; lines: string[] }
  | { kind: 'heading'; text: string }
  /** What is read aloud or shown, in its own language and direction; the note says which, in the report's language. */
  | { kind: 'words'; language: string; direction: 'ltr' | 'rtl'; title: string; lines: string[]; note: string }
  | { kind: 'number'; value: string; lines: string[]; note: string | null }
  /** A few numbers beside each other, each under what it is a number of. */
  | { kind: 'facts'; facts: { label: string; value: string; note: string | null }[] }
  | { kind: 'picture'; svg: string; alt: string; caption: string }
  | {
      kind: 'table'
      columns: string[]
      rows: string[][]
      /** Shares of the width; even when left out. */
      widths?: number[]
      /** Columns that stand to the right. */
      numbers?: boolean[]
    }

/** A section without anything in it says `empty`. */
export type ReportSection = { title: string; level: 2 | 3; blocks: ReportBlock[] }

export type ReportInput = Framed & {
  lead: string | null
  /** Label and value, right under the title. */
  facts: { label: string; value: string }[]
  sections: ReportSection[]
}

/** A report of sections, lists and tables as a tagged PDF (PDF/UA-1): minutes of a meeting, a report to the leadership. */
export async function renderReport(input: ReportInput): Promise<Buffer> {
  const { t, frame } = frameOf(input)
  return compilePdf('report', {
    ...frame,
    labels: { fact: t('print:fact'), value: t('print:value') },
    facts: input.facts.map(({ label, value }) => ({ label: cell(label), value: cell(value) })),
    sections: input.sections.map(({ title: name, level, blocks }) => ({
      title: cell(name),
      level,
      blocks: blocks.map(printableBlock).filter(saysSomething),
    })),
  })
}

const empty = {
  lines: [],
  columns: [],
  rows: [],
  widths: [],
  numbers: [],
  text: '',
  value: '',
  note: null,
  facts: [] as { label: string; value: string; note: string | null }[],
  svg: '',
  alt: '',
  lang: '',
  rtl: false,
}

/** Every block has all the fields, so that the template needs to look for none. */
function printableBlock(block: ReportBlock) {
  const { kind } = block
  if (block.kind === 'table')
    return {
      ...{ ...empty, kind, columns: block.columns.map(cell), rows: block.rows.map((row) => row.map(cell)) },
      widths: block.widths ?? block.columns.map(() => 1),
      numbers: block.numbers ?? block.columns.map(() => false),
    }
  if (block.kind === 'facts')
    return {
      ...{ ...empty, kind },
      facts: block.facts.map(({ label, value, note }) => ({
        label: cell(label),
        value: cell(value),
        note: note && printable(note),
      })),
    }
  if (block.kind === 'heading') return { ...empty, kind, text: cell(block.text) }
  if (block.kind === 'picture')
    return { ...empty, kind, svg: block.svg, alt: printable(block.alt), text: printable(block.caption) }
  const lines = block.lines.map(printable).filter(Boolean)
  if (block.kind === 'words')
    return {
      ...{ ...empty, kind, lines, text: cell(block.title), note: printable(block.note) },
      ...{ lang: block.language, rtl: block.direction === 'rtl' },
    }
  if (block.kind === 'number')
    return { ...empty, kind, lines, value: cell(block.value), note: block.note && printable(block.note) }
  return { ...empty, kind, lines }
}

const saysSomething = ({ kind, lines, rows, facts }: ReturnType<typeof printableBlock>) =>
  lines.length + rows.length + facts.length > 0 || kind === 'heading' || kind === 'picture' || kind === 'number'
