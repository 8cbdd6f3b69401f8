import { compilePdf } from './compile.ts'
import { cell, type Framed, frameOf } from './frame.ts'
import { printable } from './printable.ts'

export type EvaluationInput = Framed & {
  lead: string | null
  /** Heading of the table of targets, and its five columns. */
  numbers: string
  columns: [string, string, string, string, string]
  targets: { name: string; start: string; latest: string; goal: string; result: string }[]
  /** Sections of plain text; a section without lines is left out. */
  parts: { title: string; lines: string[] }[]
  facts: { title: string; rows: { label: string; value: string }[] }
}

/** The evaluation report of an initiative as a tagged PDF (PDF/UA-1). */
export async function renderEvaluation(input: EvaluationInput): Promise<Buffer> {
  const { t, frame } = frameOf(input)
  return compilePdf('evaluation', {
    ...frame,
    labels: {
      numbers: cell(input.numbers),
      columns: input.columns.map(cell),
      facts: cell(input.facts.title),
      fact: t('print:fact'),
      value: t('print:value'),
    },
    targets: input.targets.map((row) => ({
      name: cell(row.name),
      start: cell(row.start),
      latest: cell(row.latest),
      goal: cell(row.goal),
      result: cell(row.result),
    })),
    parts: input.parts
      .map(({ title: name, lines }) => ({ title: cell(name), lines: lines.map(printable).filter(Boolean) }))
      .filter(({ lines }) => lines.length > 0),
    facts: input.facts.rows.map((fact) => ({ label: cell(fact.label), value: cell(fact.value) })),
  })
}
