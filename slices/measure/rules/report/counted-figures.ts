import { type Figure, valueFigure } from '../dashboard/figure.ts'
import type { ReachLine } from '../dashboard/reach-table.ts'
import { isOlder } from './older-blocks.ts'
import { type FilledBlock, figuresIn, LANGUAGE_FIGURES, measuredIn, PRESS_FIGURES } from './report-figure.ts'

/** A figure of a block with the keys of the catalogue that its name is made of, the row first; text that somebody wrote stands as it is. */
export type PlacedFigure = { figure: Figure; name: ({ key: string } | { text: string })[] }

const key = (of: string) => ({ key: of })
const placed = (figure: Figure | null, ...name: PlacedFigure['name']): PlacedFigure[] =>
  figure ? [{ figure, name }] : []

/** Every figure that a block has counted, in the order of reading. */
export function countedFigures(block: FilledBlock): PlacedFigure[] {
  if (isOlder(block)) return []
  switch (block.kind) {
    case 'reach': {
      const { dispatches, all, byAudience, byChannel } = block.reach
      return [
        ...placed(dispatches, key('report:reach.dispatches')),
        ...(all ? ofLine(all, key('report:reach.all')) : []),
        ...byAudience.flatMap((line) => ofLine(line, key(`organisation:audience-kind.${line.key}`))),
        ...byChannel.flatMap((line) => ofLine(line, key(channelKey(line.key)))),
      ]
    }
    case 'press':
      return PRESS_FIGURES.flatMap((of) => placed(block.press[of], key(`report:press.${of}`)))
    case 'language':
      return LANGUAGE_FIGURES.flatMap((of) => placed(block.published[of], key(`report:language.${of}`)))
    case 'voice': {
      if (!block.voice) return []
      const { mentions, stories, shares } = block.voice
      return [
        ...placed(mentions, key('report:voice.mentions')),
        ...placed(stories, key('report:voice.stories')),
        ...shares.flatMap((one) => [
          ...placed(one.share, key(`measure:actor.${one.actor}`), key('measure:voice.share')),
          ...placed(one.mentions, key(`measure:actor.${one.actor}`), key('measure:voice.mentions')),
        ]),
      ]
    }
    case 'survey': {
      if (!block.survey) return []
      const { answers, asked, questions } = block.survey
      return [
        ...placed(answers, key('report:survey.answers')),
        ...placed(asked, key('report:survey.asked')),
        ...questions.flatMap(({ text, favourable }) => placed(favourable, { text }, key('report:survey.favourable'))),
      ]
    }
    default:
      return []
  }
}

function ofLine({ total, states, reached }: ReachLine<Figure>, row: { key: string }): PlacedFigure[] {
  return [
    ...states.flatMap(({ state, figure }) => placed(figure, row, key(`dispatch:state.${state}`))),
    ...placed(total, row, key('report:reach.total')),
    ...placed(reached, row, key('report:reach.reached')),
  ]
}

export const channelKey = (channel: string): string =>
  channel === 'none' ? 'dashboard:reach.no-channel' : `dispatch:channel.${channel}.name`

/** Every figure that these blocks show by its source, values of indicators too. */
export function figuresBySource(blocks: readonly FilledBlock[]): Map<string, Figure> {
  const counted = blocks.flatMap(countedFigures).map(({ figure }) => figure)
  const values = blocks
    .flatMap(figuresIn)
    .flatMap((indicator) => indicator.values.map((value) => valueFigure(value, measuredIn(indicator, value))))
  return new Map([...counted, ...values].map((figure) => [figure.source, figure]))
}
