import { figureWords, type Speech } from '../figure-words.ts'
import type { SheetCell } from '../survey/results-sheet.ts'
import { type CountedFrom, type FilledBlock, figuresIn, type ReportFigure } from './report-figure.ts'

const HEAD = [
  ...['indicator', 'from', 'to', 'about', 'method', 'definition', 'source', 'reference', 'read-fingerprint'],
  ...['rows', 'rows-fingerprint', 'read-at', 'code'],
]

/** Where every number comes from: what it means, how it is measured, what was read, when, and with which code. Each value once. */
export function sourceRows(blocks: readonly FilledBlock[], speech: Speech): SheetCell[][] {
  const figures = blocks.flatMap(figuresIn)
  const seen = new Set<string>()
  const values = figures.flatMap((figure) => figure.values.map((value) => ({ figure, value })))
  const once = values.filter(({ value }) => !seen.has(value.valueId) && seen.add(value.valueId))
  return [
    HEAD.map((key) => speech.t(`report:sheet.${key}`)),
    ...once.map(({ figure, value }) => valueRow(figure, value, speech)),
    ...blocks.flatMap((block) => {
      const from = countedIn(block)
      return from ? [countedRow(from, block, speech)] : []
    }),
  ]
}

function valueRow(figure: ReportFigure, value: ReportFigure['values'][number], speech: Speech): SheetCell[] {
  const { provenance, fromOn, toOn, rows, rowsFingerprint, version } = value
  return [
    ...[figureWords(speech).name(figure.names), fromOn, toOn, figure.about, figure.method, version],
    ...[`${provenance.source} (${speech.t(`measure:source.${provenance.kind}`)})`, provenance.reference],
    ...[provenance.fingerprint, rows, rowsFingerprint, provenance.at, provenance.codeVersion],
  ]
}

const countedRow = (from: CountedFrom, { kind }: FilledBlock, { t }: Speech): SheetCell[] => [
  ...[t(`report:block.${kind}.title`), null, null, null, null, null, t('report:sheet.own'), from.query, null],
  ...[from.rows, from.fingerprint, from.at, from.codeVersion],
]

function countedIn(block: FilledBlock): CountedFrom | null {
  if (block.kind === 'reach') return block.reach.from
  if (block.kind === 'press') return block.press.from
  if (block.kind === 'voice') return block.voice?.from ?? null
  return block.kind === 'survey' ? (block.survey?.from ?? null) : null
}
