import { type Answers, isAsked } from './answer.ts'
import type { Question, Questionnaire } from './questionnaire.ts'

/** More than this on one page is much to read on a telephone. */
const MOST_ON_A_PAGE = 6

/**
 * The questions page by page. One that hangs on an answer stands on a later page than what it hangs on, so that no script is needed to
 * know whether to ask it.
 */
export function pagesOf({ questions }: Questionnaire): Question[][] {
  const pages: Question[][] = []
  for (const question of questions) {
    const page = pages.at(-1)
    const mustTurn = !page || page.length >= MOST_ON_A_PAGE || page.some(({ key }) => key === question.onlyIf?.question)
    if (mustTurn) pages.push([question])
    else page.push(question)
  }
  return pages
}

/** The page after (`step` 1) or before (-1) this one that has something to ask of somebody with these answers; null past the end. */
export function pageBeside(questionnaire: Questionnaire, answers: Answers, from: number, step: 1 | -1): number | null {
  const pages = pagesOf(questionnaire)
  for (let at = from + step; at >= 0 && at < pages.length; at += step)
    if (pages[at]!.some((question) => isAsked(question, answers, questionnaire))) return at
  return null
}
