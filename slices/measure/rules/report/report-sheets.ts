import { figureWords, type Speech } from '../figure-words.ts'
import type { SheetCell } from '../survey/results-sheet.ts'
import { countedFigures } from './counted-figures.ts'
import type { ReportContent } from './report.ts'
import type { FilledBlock, FrozenRowsBySource } from './report-figure.ts'
import { layOut } from './report-layout.ts'
import type { Revisions } from './report-revised.ts'
import { blockRows } from './sheet-blocks.ts'
import { sourceRows } from './sheet-sources.ts'

/** A version of a report, as it is told on paper and in a spreadsheet. */
export type PrintedVersion = {
  number: number
  at: string
  fingerprint: string
  content: ReportContent
  blocks: FilledBlock[]
  /** Null in a report that everyone reads: rows open inside, and never in public. */
  rows: FrozenRowsBySource | null
  revisions: Revisions
  /** Null where it is not told. */
  unit: string | null
}
export type ReportSheet = { name: string; rows: SheetCell[][]; widths: number[] }

/** A sheet that tells of the report, one for each part with numbers, the rows of our own ledgers, and the sources of every number. */
export function reportSheets(version: PrintedVersion, speech: Speech): ReportSheet[] {
  const { blocks, rows, content, revisions } = version
  const { t } = speech
  const titles = new Map(layOut(blocks, speech, content, revisions).map((block) => [block.id, block.title ?? '']))
  const name = sheetNames()
  const tables = blocks.flatMap((block): ReportSheet[] => {
    const table = blockRows(block, speech, revisions)
    return table.length > 1 ? [{ name: name(titles.get(block.id) ?? ''), rows: table, widths: widthsOf(table) }] : []
  })
  const counted = blocks.flatMap((block): ReportSheet[] => {
    const own = rows === null ? [] : rowsOfBlock(block, rows, speech)
    if (own.length === 0) return []
    const table = [['number', 'row', 'id', 'amount', 'hits', 'n'].map((key) => t(`report:sheet.${key}`)), ...own]
    return [{ name: name(`${t('report:rows.title')} ${titles.get(block.id)}`), rows: table, widths: widthsOf(table) }]
  })
  const sources = sourceRows(blocks, speech, rows === null)
  return [
    { name: name(t('report:sheet.report')), rows: aboutRows(version, speech), widths: [24, 90] },
    ...tables,
    ...counted,
    { name: name(t('report:sheet.sources')), rows: sources, widths: widthsOf(sources) },
  ]
}

/** The rows of every figure that a block has counted, each with the number that it is a row of. */
function rowsOfBlock(block: FilledBlock, rows: FrozenRowsBySource, { t }: Speech): SheetCell[][] {
  return countedFigures(block).flatMap(({ figure, name }) => {
    const said = name.map((part) => ('key' in part ? t(part.key) : part.text)).join(', ')
    const own = rows[figure.source]?.rows ?? []
    return own.map(({ label, ref, amount, hits, n }): SheetCell[] => [said, label, ref, amount, hits, n])
  })
}

function aboutRows({ number, at, fingerprint, content, unit, blocks }: PrintedVersion, speech: Speech): SheetCell[][] {
  const { t, date } = speech
  const said = blocks.flatMap(({ text }) => text.split('\n')).filter((line) => line.trim() !== '')
  return [
    [t('report:column.title'), content.title],
    [t('report:column.period'), figureWords(speech).period(content.fromOn, content.toOn)],
    [t('report:column.audience'), t(`report:audience.${content.audience}`)],
    ...(unit === null ? [] : [[t('report:column.unit'), unit]]),
    [t('report:column.version'), t('report:version.of', { number, at })],
    [t('report:sheet.published'), date(at)],
    [t('report:read.fingerprint'), fingerprint],
    ...said.map((line, row): SheetCell[] => [row === 0 ? t('report:block.text') : null, line]),
  ]
}

/** Names of sheets as a spreadsheet takes them: short, each once, and without the signs it keeps for itself. */
function sheetNames(): (title: string) => string {
  const taken = new Set<string>()
  return (title) => {
    const clean =
      title
        .replace(/[[\]:*?/\\']/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, 27)
        .trim() || 'Ark'
    for (let at = 1; ; at++) {
      const name = at === 1 ? clean : `${clean} ${at}`
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  }
}

const [NARROWEST, WIDEST] = [10, 60]
const widthsOf = ([head, ...rows]: readonly SheetCell[][]): number[] =>
  (head ?? []).map((_, at) => {
    const longest = Math.max(...[head!, ...rows].map((row) => String(row[at] ?? '').length))
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2))
  })
