import { figureWords, type Speech } from '../figure-words.ts'
import { storyRuleWords } from '../media/story-rule.ts'
import type { SheetCell } from '../survey/results-sheet.ts'
import {
  type CountedFrom,
  type FilledBlock,
  figuresIn,
  type ReportFigure,
  type ReportProvenance,
  type ReportValue,
} from './report-figure.ts'

const HEAD = [
  ...['indicator', 'from', 'to', 'about', 'method', 'definition', 'source', 'reference', 'read-fingerprint'],
  ...['rows', 'rows-fingerprint', 'read-at', 'code'],
]

/**
 * Where every number comes from: what it means, how it is measured, what was read, when, and with which code. Each value once. In a report that
 * everyone reads, what was read has no name: that may be the name of a file or an address of ours.
 */
export function sourceRows(blocks: readonly FilledBlock[], speech: Speech, isOpen: boolean): SheetCell[][] {
  const figures = blocks.flatMap(figuresIn)
  const seen = new Set<string>()
  const values = figures.flatMap((figure) => figure.values.map((value) => ({ figure, value })))
  const once = values.filter(({ value }) => !seen.has(value.id) && seen.add(value.id))
  return [
    HEAD.map((key) => speech.t(`report:sheet.${key}`)),
    ...once.map(({ figure, value }) => valueRow(figure, value, speech, isOpen)),
    ...blocks.flatMap((block) => {
      const from = countedIn(block)
      return from ? [countedRow(from, block, speech)] : []
    }),
  ]
}

function valueRow(figure: ReportFigure, value: ReportValue, speech: Speech, isOpen: boolean): SheetCell[] {
  const { provenance, fromOn, toOn, rows, rowsFingerprint, version } = value
  return [
    ...[figureWords(speech).name(figure.names), fromOn, toOn, figure.about, figure.method, version],
    ...[
      `${provenance.source} (${speech.t(`measure:source.${provenance.kind}`)})`,
      referenceOf(provenance, speech, isOpen),
    ],
    ...[provenance.fingerprint, rows, rowsFingerprint, provenance.at, provenance.codeVersion],
  ]
}

/** What was read, with the rule of stories where they were counted. */
function referenceOf({ reference, storyRule }: ReportProvenance, { t }: Speech, isOpen: boolean): string | null {
  const said = [isOpen ? '' : reference, storyRule ? storyRuleWords(storyRule, t) : ''].filter(Boolean)
  return said.length > 0 ? said.join('. ') : null
}

const countedRow = (from: CountedFrom, { kind }: FilledBlock, { t }: Speech): SheetCell[] => [
  ...[t(`report:block.${kind}.title`), null, null, null, null, null, t('report:sheet.own'), from.query, null],
  ...[from.rows, from.fingerprint, from.at, from.codeVersion],
]

const countedIn = (block: FilledBlock): CountedFrom | null => ('from' in block ? block.from : null)
