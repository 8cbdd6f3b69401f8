import { Button } from '@digdir/designsystemet-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { LoadedPage } from '../../../../kit/ui/loaded-page.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import type { AnswerCodingView } from '../../rules/coding/coding-view.ts'
import { useSurveyWords } from '../survey/survey-data.ts'
import { AnswerRoundDialog } from './answer-round-dialog.tsx'
import { CodeBookPart } from './code-book-part.tsx'
import { answerCodingPath, useAnswerCoding } from './coding-data.ts'
import { Rounds } from './rounds.tsx'

/** Coding of the answers to one open question: how many there are, the rounds, and the code book they share. */
export function AnswerCodingPart({ surveyId, question }: { surveyId: string; question: string }) {
  const { t } = useTranslation('measure')
  return (
    <LoadedPage query={useAnswerCoding(surveyId, question)} title={t('answers.title')} text={t('coding.loading')}>
      {(view) => <AnswerCoding view={view} />}
    </LoadedPage>
  )
}

function AnswerCoding({ view }: { view: AnswerCodingView }) {
  const { t } = useTranslation('measure')
  const { date } = useFormats()
  const { said } = useSurveyWords()
  const navigate = useNavigate()
  const [isOpening, setOpening] = useShown<true>()
  const { about, book, rounds, mayKeep, population, erasedOn } = view
  const { surveyId: id, key, languages } = about
  const lead = erasedOn ? t('answers.erased', { day: date(erasedOn) }) : t('answers.lead', { count: population })
  return (
    <>
      <PageHead
        title={said(about.question, languages)}
        isWritten
        over={
          <Link to="/maling/undersokelser/$id" params={{ id }} className="v-link" data-data>
            {said(about.title, languages)}
          </Link>
        }
        lead={population === 0 && !erasedOn ? t('answers.few') : lead}
        className="v-mea-head"
      >
        {mayKeep && book && population > 0 && (
          <Button data-size="sm" onClick={() => setOpening(true)}>
            {t('round.open')}
          </Button>
        )}
      </PageHead>
      <Rounds rounds={rounds} of="answers" />
      <CodeBookPart book={book} mayKeep={mayKeep} of="answers" path={`${answerCodingPath(id, key)}/book`} />
      {isOpening && (
        <AnswerRoundDialog
          view={view}
          onClose={() => setOpening(null)}
          onOpened={(round) => void navigate({ to: '/maling/koding/$id', params: { id: round } })}
        />
      )}
    </>
  )
}
