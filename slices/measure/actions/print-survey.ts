import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { renderQuestionnaire } from '../../../kit/pdf/questionnaire.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { directionOf } from '../../message/index.ts'
import { frameWords } from '../rules/survey/frame-words/frame-words.ts'
import { type Question, type Questionnaire, textIn } from '../rules/survey/questionnaire.ts'
import { readsSurvey } from '../rules/survey/survey-right.ts'
import { findSurvey } from '../store/surveys.ts'

/**
 * The form on paper, in one of the questionnaire's languages: the same for everybody, with nothing that tells one sheet from another.
 * Throws `measure.no-such-survey` and `print.no-font`.
 */
export async function printSurvey(varde: Varde, caller: Caller, id: string, asked: string | null): Promise<Buffer> {
  const survey = await findSurvey(varde.db, id)
  if (!survey || !readsSurvey(caller, survey)) throw new Failure('not-found', 'measure.no-such-survey')
  const { content } = survey
  const language = content.languages.find((one) => one === asked) ?? content.languages[0]!
  const { words } = frameWords(language)
  const said = (texts: Record<string, string>) => textIn(texts, language, content.languages)
  const label = ({ kind }: Question, key: string, text: string) =>
    kind === 'scale' ? [key === 'dk' ? '' : key, text].filter(Boolean).join('  ') : text
  return renderQuestionnaire({
    language,
    direction: directionOf(language),
    title: said(content.title),
    intro: said(content.intro).split(/\n{2,}/),
    promise: words.anonymous,
    how: words.paperHow,
    hand: words.paperHand,
    questions: content.questions.map((question) => ({
      text: said(question.texts),
      note: [noteOf(question, content, said), said(question.help), question.kind === 'open' ? words.noNames : '']
        .filter(Boolean)
        .join(' '),
      options: question.options.map(({ key, texts }) => label(question, key, said(texts))),
    })),
    agencyName: varde.settings.agencyName,
    foot: `${said(content.title)} · ${survey.version}`,
    isDemo: survey.mode === 'demo',
    isExercise: survey.mode === 'exercise',
  })
}

/** Who is to answer it, on paper: the number of the question it hangs on, and the answers. «3: Ja / Delvis →». */
function noteOf(
  question: Question,
  { questions }: Questionnaire,
  said: (texts: Record<string, string>) => string,
): string {
  const { onlyIf } = question
  const at = questions.findIndex(({ key }) => key === onlyIf?.question)
  if (!onlyIf || at < 0) return ''
  const names = questions[at]!.options.filter(({ key }) => onlyIf.options.includes(key)).map(({ texts }) => said(texts))
  return `(${at + 1}: ${names.join(' / ')})`
}
