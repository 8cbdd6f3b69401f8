import type { Caller, Language, Mode } from '../../../../kit/kernel/caller.ts'
import { type ReportBlock, renderReport } from '../../../../kit/pdf/report.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import type { Speech } from '../../rules/figure-words.ts'
import type { LaidBlock, LaidCell, LaidPart } from '../../rules/report/laid-part.ts'
import { periodTitle } from '../../rules/report/period-title.ts'
import { layOut } from '../../rules/report/report-layout.ts'
import { type PrintedVersion, type ReportSheet, reportSheets } from '../../rules/report/report-sheets.ts'
import { findVersion } from '../../store/reports.ts'
import { withoutShielded } from '../shielded-rows.ts'
import { drawChart, speechIn } from './report-speech.ts'
import { viewVersion } from './view-report.ts'

/** A published version as a tagged PDF (PDF/UA-1) in its own language. Throws what `viewVersion` does. */
export async function printReport(varde: Varde, caller: Caller, id: string, number: number): Promise<Buffer> {
  const version = await viewVersion(varde, caller, id, number)
  return printVersion(houseOf(varde), { ...version, unit: version.unit.name ?? '' })
}

/** Who prints, and when. */
export type PrintHouse = { agencyName: string; mode: Mode; at: Date }
export const houseOf = ({ settings, mode, now }: Varde): PrintHouse => ({
  agencyName: settings.agencyName,
  mode,
  at: now(),
})

/** A version that is at hand as a PDF. */
export async function printVersion(house: PrintHouse, version: Omit<PrintedVersion, 'rows'>): Promise<Buffer> {
  const { content, blocks, revisions, number, at, fingerprint, unit } = version
  const { language, fromOn, toOn } = content
  const speech = speechIn(language)
  const { t } = speech
  const audience = t(`report:audience.${content.audience}`)
  return renderReport({
    language,
    title: content.title,
    lead: t('report:read.lead', { number, at }),
    facts: [
      { label: t('report:column.audience'), value: audience },
      ...(unit === null ? [] : [{ label: t('report:column.unit'), value: unit }]),
      { label: t('report:column.period'), value: periodTitle(fromOn, toOn, language) },
      { label: t('report:read.fingerprint'), value: fingerprint },
    ],
    sections: layOut(blocks, speech, content, revisions).map((block) => sectionOf(block, language, t)),
    agencyName: house.agencyName,
    printedAt: house.at,
    isDemo: house.mode === 'demo',
    isExercise: house.mode === 'exercise',
  })
}

/** The same as sheets: the parts with numbers, and the sources of every number. Throws what `viewVersion` does. */
export async function sheetsOfReport(varde: Varde, caller: Caller, id: string, number: number): Promise<ReportSheet[]> {
  const { unit, ...version } = await viewVersion(varde, caller, id, number)
  const held = await findVersion(varde.db, id, version.number)
  const figures = Object.entries(held?.rows ?? {}).map(async ([source, frozen]) => {
    return [source, { ...frozen, rows: await withoutShielded(varde.db, frozen.rows) }] as const
  })
  return sheetsOfVersion({ ...version, unit: unit.name ?? '', rows: Object.fromEntries(await Promise.all(figures)) })
}

/** A version that is at hand as sheets. */
export const sheetsOfVersion = (version: PrintedVersion): ReportSheet[] =>
  reportSheets(version, speechIn(version.content.language))

function sectionOf({ title, parts }: LaidBlock, language: Language, t: Speech['t']) {
  const blocks = parts.flatMap((part) => printed(part, language))
  return { title: title ?? t('report:block.text'), level: 2 as const, blocks }
}

function printed(part: LaidPart, language: Language): ReportBlock[] {
  switch (part.kind) {
    case 'heading':
      return [{ kind: 'heading', text: part.text }]
    case 'paragraph':
      return [{ kind: part.isWritten ? 'said' : 'text', lines: [part.text] }]
    case 'list':
      return [{ kind: 'points', lines: part.items }]
    case 'number':
      return [{ kind: 'number', value: part.value, lines: part.lines, note: part.revised }]
    case 'chart': {
      const { svg, caption } = drawChart(part.chart, language)
      return [{ kind: 'picture', svg, alt: part.finding, caption }]
    }
    case 'table': {
      const notes: string[] = []
      const rows = part.rows.map(({ cells }) =>
        cells.map((cell, at) => printedCell(cell, part.columns[at]?.isNumber === true, notes)),
      )
      const numbers = part.columns.map(({ isNumber }) => isNumber)
      const columns = part.columns.map(({ title }) => title)
      const table = { kind: 'table' as const, columns, rows, numbers, widths: widthsOf([columns, ...rows]) }
      return notes.length > 0 ? [table, { kind: 'small', lines: notes }] : [table]
    }
    case 'facts':
      return [
        {
          kind: 'facts',
          facts: part.facts.map(({ label, cell }) => ({ label, value: cell.text, note: cell.revised })),
        },
      ]
    case 'source':
      return [{ kind: 'small', lines: [part.text] }]
    case 'link':
      return []
  }
}

/** A number is not broken over two lines. What has been revised is told beneath the table, by a number in brackets. */
function printedCell({ text, opens, revised }: LaidCell, isNumber: boolean, notes: string[]): string {
  const whole = isNumber ? text.replaceAll(/\s/g, '\u00a0') : text
  if (!revised) return whole
  notes.push(`(${notes.length + 1}) ${opens ? `${opens.name}: ` : ''}${revised}`)
  return `${whole}\u00a0(${notes.length})`
}

const [WIDEST, AIR] = [28, 4]

/** Columns by what they hold: as wide as their longest word at least, and not wider than a sentence needs. */
function widthsOf(rows: readonly string[][]): number[] {
  const wordOf = (cell: string) => Math.max(...cell.split(' ').map((word) => word.length))
  return (rows[0] ?? []).map((_, at) => {
    const cells = rows.map((row) => row[at] ?? '')
    const longest = Math.max(...cells.map((cell) => cell.length))
    return Math.max(Math.min(WIDEST, longest), ...cells.map(wordOf)) + AIR
  })
}
