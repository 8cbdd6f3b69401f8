import { figureAddress } from '../dashboard/figure.ts'
import { figureWords, type Speech } from '../figure-words.ts'
import type { SheetCell } from '../survey/results-sheet.ts'
import { countedFigures, type PlacedFigure } from './counted-figures.ts'
import { type FilledBlock, measuredIn, type ReportFigure, type ReportValue } from './report-figure.ts'
import { isUnsaid, type Revision, type Revisions } from './report-revised.ts'

/** The numbers of a block as a table with its heading first; the heading alone where there are none. Shares are in percent. */
export function blockRows(block: FilledBlock, speech: Speech, revisions: Revisions): SheetCell[][] {
  const head = (...keys: string[]): SheetCell[] => keys.map((key) => speech.t(`report:sheet.${key}`))
  const value = (figure: ReportFigure, one: ReportValue | null) => valueCells(figure, one, speech, revisions)
  const { name } = figureWords(speech)
  switch (block.kind) {
    case 'text':
      return []
    case 'figure':
      return [
        head('indicator', 'of', ...VALUE),
        ...block.figures.flatMap((figure) =>
          figure.values.map((one): SheetCell[] => [name(figure.names), one.series, ...value(figure, one)]),
        ),
      ]
    case 'table':
      return [
        head('indicator', ...VALUE, 'target', 'target-on'),
        ...block.figures.map((figure): SheetCell[] => [
          name(figure.names),
          ...value(figure, figure.latest),
          figure.target,
          figure.targetOn,
        ]),
      ]
    case 'chain':
      return [
        head('stage', 'indicator', ...VALUE),
        ...block.links.flatMap(({ stage, figure }): SheetCell[][] =>
          figure ? [[speech.t(`measure:stage.${stage}`), name(figure.names), ...value(figure, figure.latest)]] : [],
        ),
      ]
    case 'voice':
    case 'reach':
    case 'press':
    case 'language':
    case 'survey':
      return [
        head('number', 'value', 'unit', 'low', 'high', 'n', 'change', 'change-carries', 'now'),
        ...countedFigures(block).map((one) => countedCells(one, speech, revisions)),
      ]
    case 'since':
      return [
        head('number', 'before', 'value', 'unit', 'change', 'change-low', 'change-high', 'change-carries', 'tested'),
        ...block.since.lines.map((line): SheetCell[] => {
          const { of, names, before, now, difference, why } = line
          return [
            ...[
              of === 'indicator' ? name(names) : speech.t(`report:since.${of}`),
              before.value,
              now.value,
              name(now.unit),
            ],
            ...[difference?.change ?? null, difference?.low ?? null, difference?.high ?? null],
            ...[
              difference ? yesNo(difference.carries, speech) : null,
              why === 'tested' ? null : speech.t(`report:since.why.${why}`),
            ],
          ]
        }),
      ]
    case 'plan':
      return []
  }
}

const VALUE = [
  'from',
  'to',
  'value',
  'unit',
  'low',
  'high',
  'n',
  'change',
  'change-carries',
  'missing',
  'caveat',
  'definition',
  'segment',
  'now',
] as const

function valueCells(figure: ReportFigure, one: ReportValue | null, speech: Speech, revisions: Revisions): SheetCell[] {
  if (!one) return VALUE.map(() => null)
  const { id, fromOn, toOn, value, interval, n, change, missing, caveat } = one
  const revision = revisions[figureAddress('value', { id })]
  return [
    ...[fromOn, toOn, value, measuredIn(figure, one).unit, interval?.low ?? null, interval?.high ?? null, n],
    ...[
      change?.change ?? null,
      change ? yesNo(change.carries, speech) : null,
      figureWords(speech).why(missing) || null,
    ],
    ...[caveat ? speech.t(`measure:caveat.${caveat}`) : null, one.version, one.segment],
    nowCell(revision, speech),
  ]
}

function countedCells({ figure, name }: PlacedFigure, speech: Speech, revisions: Revisions): SheetCell[] {
  const { source, value, unit, interval, n, change, isHidden } = figure
  return [
    name.map((part) => ('key' in part ? speech.t(part.key) : part.text)).join(', '),
    isHidden ? speech.t('dashboard:figure.hidden') : value,
    figureWords(speech).name(unit),
    ...[interval?.low ?? null, interval?.high ?? null, interval ? n : null],
    ...[change?.change ?? null, change ? yesNo(change.carries, speech) : null, nowCell(revisions[source], speech)],
  ]
}

const nowCell = (revision: Revision | undefined, { t }: Speech): SheetCell =>
  revision ? (revision.now ?? t(`report:sheet.now.${isUnsaid(revision) ? 'unsaid' : revision.why}`)) : null

const yesNo = (is: boolean, { t }: Speech) => t(is ? 'report:sheet.yes' : 'report:sheet.no')
