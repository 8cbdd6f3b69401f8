import { checkSpelling, type SpellingResult } from '../clients/spelling.ts'
import type { PlainBlock } from '../rules/finding.ts'

/**
 * Looks the words of a text up in the dictionary of its language. Nothing is stored, and no word leaves the house. With
 * status `partly`, ask again in a moment: suggestions are on their way.
 */
export async function spellText(text: {
  language: string
  title: string
  blocks: PlainBlock[]
}): Promise<SpellingResult> {
  return checkSpelling(text)
}
