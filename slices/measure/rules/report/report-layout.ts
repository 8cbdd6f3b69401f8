import { figureWords, type Speech } from '../figure-words.ts'
import type { LaidBlock, LaidPart, Making } from './laid-part.ts'
import { languageParts, pressParts, reachParts } from './layout-counted.ts'
import { figureParts } from './layout-figures.ts'
import { olderParts } from './layout-older.ts'
import { planParts, surveyParts, voiceParts } from './layout-pointed.ts'
import { sinceParts } from './layout-since.ts'
import { chainParts, tableParts } from './layout-tables.ts'
import { isOlder } from './older-blocks.ts'
import type { FilledBlock } from './report-figure.ts'
import { textParts } from './report-plain.ts'
import type { Revisions } from './report-revised.ts'

/** Every block in words. Where its number is revised since, it is said beside it. */
export function layOut(
  blocks: readonly FilledBlock[],
  speech: Speech,
  period: { fromOn: string; toOn: string },
  revisions: Revisions = {},
): LaidBlock[] {
  const making: Making = { speech, words: figureWords(speech), revisions, period }
  return blocks.map((block) => {
    const { id, kind } = block
    if (block.kind === 'text') {
      const { parts, ...titled } = textBlock(block.text)
      return { id, kind, ...titled, parts: parts.map(inPlace) }
    }
    const parts = [...partsOf(block, making), ...textParts(block.text).map(writtenPart)]
    return { id, kind, ...titleOf(block, making), parts: parts.map(inPlace) }
  })
}

function titleOf(block: FilledBlock, { speech, words }: Making): Pick<LaidBlock, 'title' | 'isTitleWritten'> {
  if (block.kind === 'figure' && block.figures[0])
    return { title: words.name(block.figures[0].names), isTitleWritten: true }
  if (block.kind === 'survey' && block.survey) return { title: block.survey.title, isTitleWritten: true }
  return { title: speech.t(`report:block.${block.kind}.title`), isTitleWritten: false }
}

function partsOf(block: FilledBlock, making: Making): LaidPart[] {
  if (isOlder(block)) return olderParts(block, making)
  switch (block.kind) {
    case 'text':
      return []
    case 'figure':
      return block.figures.flatMap((figure) => figureParts(figure, block.hasSeries, making))
    case 'table':
      return tableParts(block.figures, making)
    case 'chain':
      return chainParts(block.links, making)
    case 'voice':
      return voiceParts(block.voice, block.from, making)
    case 'reach':
      return reachParts(block.reach, block.from, making)
    case 'press':
      return pressParts(block.press, block.from, making)
    case 'language':
      return languageParts(block.published, block.from, making)
    case 'survey':
      return surveyParts(block.survey, block.refId, block.from, making)
    case 'plan':
      return planParts(block.plan, block.refId, making)
    case 'since':
      return sinceParts(block.since, making)
  }
}

const inPlace = (part: LaidPart, place: number) => ({ ...part, place })

function textBlock(text: string): Pick<LaidBlock, 'title' | 'isTitleWritten'> & { parts: LaidPart[] } {
  const [first, ...rest] = textParts(text)
  const title = first?.kind === 'heading' ? first.text : null
  const parts = title === null && first ? [first, ...rest] : rest
  return { title, isTitleWritten: true, parts: parts.map(writtenPart) }
}

const writtenPart = (part: ReturnType<typeof textParts>[number]): LaidPart =>
  part.kind === 'list' ? part : { ...part, isWritten: true }
