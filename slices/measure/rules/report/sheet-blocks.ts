import { figureWords, type Speech } from '../figure-words.ts'
import type { SheetCell } from '../survey/results-sheet.ts'
import type { FilledBlock, ReportFigure, ReportValue } from './report-figure.ts'
import type { Revisions } from './report-revised.ts'

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
      return [
        head('who', 'share', 'low', 'high', 'mentions', 'all', 'stories'),
        ...(block.voice?.shares ?? []).map((one): SheetCell[] => [
          speech.t(`measure:actor.${one.actor}`),
          ...[one.share * 100, one.low * 100, one.high * 100, one.ours, one.all, one.clusters],
        ]),
      ]
    case 'reach':
      return [
        head('group', 'reached', 'on-paper', 'waiting', 'lost', 'total'),
        ...block.reach.groups.map((one): SheetCell[] => [
          ...[audienceName(one.audience, speech), one.reached, one.onPaper, one.waiting, one.lost, one.total],
        ]),
      ]
    case 'press': {
      const { asked, answered, inTime, meanHours, medianHours } = block.press
      return asked + answered === 0
        ? []
        : [
            head('asked', 'in-time', 'share', 'answered', 'median-hours', 'mean-hours'),
            [asked, inTime?.hits ?? null, inTime?.share ?? null, answered, medianHours, meanHours],
          ]
    }
    case 'survey':
      return [
        head('question', 'favourable', 'low', 'high', 'n', 'before', 'change-carries'),
        ...(block.survey?.questions ?? []).map(({ text, n, favourable, change }): SheetCell[] => [
          text,
          ...percents(favourable?.share, favourable?.low, favourable?.high),
          n,
          ...percents(change?.before),
          change ? yesNo(change.carries, speech) : null,
        ]),
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
  'now',
] as const

function valueCells(figure: ReportFigure, one: ReportValue | null, speech: Speech, revisions: Revisions): SheetCell[] {
  if (!one) return VALUE.map(() => null)
  const { fromOn, toOn, value, interval, n, change, missing, caveat, valueId } = one
  const revision = revisions[valueId]
  return [
    ...[fromOn, toOn, value, figure.unit, interval?.low ?? null, interval?.high ?? null, n],
    ...[
      change?.change ?? null,
      change ? yesNo(change.carries, speech) : null,
      figureWords(speech).why(missing) || null,
    ],
    caveat ? speech.t(`measure:caveat.${caveat}`) : null,
    revision ? (revision.now ?? speech.t('report:sheet.taken-back')) : null,
  ]
}

const percents = (...shares: (number | undefined)[]): SheetCell[] =>
  shares.map((share) => (share === undefined ? null : share * 100))
const yesNo = (is: boolean, { t }: Speech) => t(is ? 'report:sheet.yes' : 'report:sheet.no')
/** «Ansatte, Presse», of the kinds that a wave was for. */
export const audienceName = (audience: string, { t }: Speech): string =>
  audience
    .split(',')
    .map((kind) => t(`report:audience-kind.${kind}`))
    .join(', ')
