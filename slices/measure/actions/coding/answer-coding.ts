import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { dayOf } from '../../../organisation/index.ts'
import { answersSubject } from '../../rules/coding/code-book.ts'
import type { AnswerCodingView } from '../../rules/coding/coding-view.ts'
import { mayKeep } from '../../rules/measure-right.ts'
import { codeBooks } from '../../store/code-books.ts'
import { drawAnswers, listRounds } from '../../store/coding-rounds.ts'
import { firstOfRounds } from '../../store/surveys.ts'
import { refuseUnless } from '../load-survey.ts'
import { closedSurvey, surveyTexts } from '../survey-results.ts'
import { aboutRound } from './about-round.ts'
import { codersNow } from './coders-now.ts'
import { type NewBook, writeBook } from './keep-code-book.ts'
import { beginRound, neededFor, type Sharing } from './open-round.ts'
import { roundLines } from './round-lines.ts'
import { bookView } from './view-coding.ts'

export type OpenQuestion = { surveyId: string; question: string }

/**
 * Coding of the answers to one open question: its code book, its rounds, and how many answers there are; never the answers. Throws what
 * `closedSurvey` does, and `measure.coding.no-such-question`.
 */
export async function viewAnswerCoding(varde: Varde, caller: Caller, asked: OpenQuestion): Promise<AnswerCodingView> {
  const { db } = varde
  const { survey, about, subject } = await openQuestion(varde, asked)
  const [books, rounds, texts] = await Promise.all([
    codeBooks(db, subject),
    listRounds(db, asked),
    surveyTexts(varde, asked.surveyId, asked.question),
  ])
  const isKept = mayKeep(caller, survey.unit_id)
  return {
    about,
    book: books[0] ? await bookView(varde, books) : null,
    rounds: await roundLines(varde, caller, rounds),
    people: isKept ? await codersNow(varde) : [],
    mayKeep: isKept,
    population: texts.length,
    needed: books[0] ? neededFor(books[0], texts.length) : 0,
    erasedOn: survey.texts_erased_on,
  }
}

/** The next version of the question's code book. Throws what `refuseUnless`, `closedSurvey` and `writeBook` do. */
export async function keepAnswerBook(varde: Varde, caller: Caller, asked: OpenQuestion, book: NewBook) {
  const { survey, subject } = await openQuestion(varde, asked)
  refuseUnless(caller, survey, 'texts')
  return writeBook(varde, caller, subject, book)
}

/**
 * Begins a round of answers. Coders get them one at a time, by an id that says nothing. Throws what `refuseUnless`, `closedSurvey` and
 * `beginRound` do.
 */
export async function openAnswerRound(varde: Varde, caller: Caller, asked: OpenQuestion & Sharing) {
  const { survey, subject } = await openQuestion(varde, asked)
  refuseUnless(caller, survey, 'texts')
  const { surveyId, question, size } = asked
  const [opened, closed] = [dayOf(survey.opened_at!), dayOf(survey.closed_at!)]
  return beginRound(varde, caller, asked, {
    subject,
    place: { from_on: opened, to_on: closed, panel_id: null, survey_id: surveyId, question },
    count: async (trx) => ({
      population: (await surveyTexts({ db: trx }, surveyId, question)).length,
      story_rule: null,
    }),
    draw: (trx, seed) => drawAnswers(trx, asked, size, seed),
  })
}

async function openQuestion(varde: Varde, { surveyId, question }: OpenQuestion) {
  const survey = await closedSurvey(varde.db, surveyId)
  const about = await aboutRound(varde.db, { survey_id: surveyId, question })
  const isOpen = survey.content.questions.some(({ key, kind }) => key === question && kind === 'open')
  if (!about || !isOpen) throw new Failure('not-found', 'measure.coding.no-such-question')
  return { survey, about, subject: answersSubject(await firstOfRounds(varde.db, surveyId), question) }
}
