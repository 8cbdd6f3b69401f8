import { tokenize } from '../../../kit/kernel/stops/tokenize.ts'
import { type Block, blockTexts } from './body.ts'
import { lix } from './plain-language/lix.ts'

/** LIX of a text as the editor shows it, title left out; null when it holds no words. */
export function readabilityOf(body: Block[]): number | null {
  const { value, words } = lix(blockTexts(body).flatMap(({ text }) => tokenize(text)))
  return words === 0 ? null : value
}
