import { REACH_STATES } from '../../../../kit/kernel/reach-states.ts'
import type { Figure } from '../dashboard/figure.ts'
import type { ReachLine } from '../dashboard/reach-table.ts'
import { channelKey } from './counted-figures.ts'
import { columnsOf, countedSource, figureCell, row, said } from './laid-cells.ts'
import type { LaidPart, Making } from './laid-part.ts'
import {
  type CountedFrom,
  LANGUAGE_FIGURES,
  PRESS_FIGURES,
  type Press,
  type PublishedLanguage,
  type Reach,
} from './report-figure.ts'

/** Everyone that dispatches were for: the states of a line are its total, by audience and by channel. */
export function reachParts(
  { dispatches, all, byAudience, byChannel }: Reach,
  from: CountedFrom,
  making: Making,
): LaidPart[] {
  const { t } = making.speech
  if (!all) return [said(t('report:reach.none'))]
  const everyone = { name: t('report:reach.all'), line: all }
  const named = (lines: readonly ReachLine<Figure>[], keyOf: (key: string) => string) => [
    ...lines.map((line) => ({ name: t(keyOf(line.key)), line })),
    everyone,
  ]
  return [
    {
      kind: 'facts',
      facts: [
        ...fact('report:reach.dispatches', dispatches, making),
        ...fact('report:reach.concerned', all.total, making),
        ...fact('report:reach.reached', all.reached, making),
      ],
    },
    reachTable(
      'audience',
      named(byAudience, (key) => `organisation:audience-kind.${key}`),
      making,
    ),
    reachTable('channel', named(byChannel, channelKey), making),
    said(t('report:reach.about')),
    countedSource(from, making),
  ]
}

function reachTable(
  by: 'audience' | 'channel',
  lines: { name: string; line: ReachLine<Figure> }[],
  making: Making,
): LaidPart {
  const { t } = making.speech
  const used = REACH_STATES.filter((state) => lines.some(({ line }) => line.states.some((one) => one.state === state)))
  const titles = [
    ...used.map((state) => t(`dispatch:state.${state}`)),
    t('report:reach.total'),
    t('report:reach.reached'),
  ]
  const figures = ({ states, total, reached }: ReachLine<Figure>) => [
    ...used.map((state) => states.find((one) => one.state === state)?.figure ?? null),
    total,
    reached,
  ]
  return {
    kind: 'table',
    caption: t(`report:reach.by-${by}`),
    columns: columnsOf([[t(`report:reach.${by}`), false], ...titles.map((title): [string, boolean] => [title, true])]),
    rows: lines.map(({ name, line }) =>
      row([name, ...figures(line).map((figure, at) => figureCell(figure, `${name}, ${titles[at]}`, making, true))]),
    ),
  }
}

const fact = (key: string, figure: Figure | null, making: Making) => {
  const label = making.speech.t(key)
  return figure ? [{ label, cell: figureCell(figure, label, making, true) }] : []
}

/** How soon the press had its answer, and how much of it before their own deadline. */
export function pressParts(press: Press, from: CountedFrom, making: Making): LaidPart[] {
  const { t } = making.speech
  if (!press.inquiries) return [said(t('report:press.none'))]
  const lines = PRESS_FIGURES.map((of) => [t(`report:press.${of}`), press[of]] as const)
  return [...listed('press', lines, making), said(t('dashboard:press.about')), countedSource(from, making)]
}

/** What was published: how much in each written language, and how easy it is to read. */
export function languageParts(published: PublishedLanguage, from: CountedFrom, making: Making): LaidPart[] {
  const { t } = making.speech
  if (!published.texts) return [said(t('report:language.none'))]
  const lines = LANGUAGE_FIGURES.map((of) => [t(`report:language.${of}`), published[of]] as const)
  return [...listed('language', lines, making), said(t('dashboard:language.about')), countedSource(from, making)]
}

/** Numbers of different kinds under each other, each with what it is a number of. What there is none of is left out. */
function listed(
  of: 'press' | 'language',
  lines: readonly (readonly [string, Figure | null])[],
  making: Making,
): LaidPart[] {
  const { t } = making.speech
  return [
    {
      kind: 'table',
      caption: t(`report:block.${of}.title`),
      columns: columnsOf([
        [t('report:press.what'), false],
        [t('report:press.number'), true],
      ]),
      rows: lines.flatMap(([name, figure]) => (figure ? [row([name, figureCell(figure, name, making)])] : [])),
    },
  ]
}
