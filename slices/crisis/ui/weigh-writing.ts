import { paragraphsOf } from '../../../kit/kernel/paragraphs.ts'
import { weighAnswer } from '../rules/answer-basis.ts'
import type { CrisisView } from '../rules/crisis-view.ts'
import { type WeighedSentence, weighSentences } from '../rules/sentence-basis.ts'

type Writing = {
  title: string
  text: string
  isCorrection: boolean
  isAnswer?: boolean
  /** What has been released here; undefined while it is fetched: then the server alone says. */
  said: readonly string[] | undefined
}

/** What the declaration says. */
export const givenIn = ({ scenario, unit, what, place }: CrisisView): string[] =>
  [scenario?.nb, scenario?.nn, unit.name, what, place].flatMap((one) => one ?? [])

/**
 * The sentences that somebody is writing, each with what it rests on, as the server will hold them; the sentence that says when more comes
 * is added afterwards and needs nothing.
 */
export function weighWriting(
  crisis: CrisisView,
  { title, text, isCorrection, isAnswer, said }: Writing,
): WeighedSentence[] {
  const weigh = isAnswer ? weighAnswer : weighSentences
  return weigh(
    { title, paragraphs: paragraphsOf(text) },
    {
      facts: crisis.facts,
      given: givenIn(crisis),
      next: '{next}',
      isCorrection,
      said: said ?? [title, text],
    },
  )
}
