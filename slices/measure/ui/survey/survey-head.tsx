import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { FEWEST_ANSWERS, responseRate } from '../../rules/survey/survey.ts'
import type { SurveyView } from '../../rules/survey/survey-view.ts'
import { useSurveyWords } from './survey-data.ts'

/** What is true of the survey now: how many have answered, of how many. Its own name stands above. */
export function SurveyHead({ survey, children }: { survey: SurveyView; children?: ReactNode }) {
  const { t } = useTranslation('survey')
  const { count, date } = useFormats()
  const { said, percent } = useSurveyWords()
  const { state, response, answers, closesOn, closedOn } = survey
  const rate = responseRate(response)
  const n = answers ?? 0
  const code =
    state === 'draft'
      ? 'head.draft'
      : state === 'closed' && n < FEWEST_ANSWERS
        ? 'head.burnt'
        : `head.${state}.${rate ? 'of' : 'plain'}`
  const params = {
    count: n,
    shown: count(n),
    hits: count(rate?.hits ?? 0),
    n: count(rate?.n ?? 0),
    percent: rate ? percent(rate.hits / rate.n) : '',
  }
  const day = state === 'open' ? closesOn : closedOn
  return (
    <PageHead
      title={t(
        code === 'head.open.plain' || code === 'head.open.of' ? code.replace('head.open', 'head.now') : code,
        params,
      )}
      over={<span data-data>{said(survey.title, survey.languages)}</span>}
      lead={day && state !== 'draft' && t(state === 'open' ? 'until' : 'closed-on', { day: date(day) })}
      className="v-mea-head"
    >
      {children}
    </PageHead>
  )
}
