import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import type { SurveyView } from '../../rules/survey/survey-view.ts'
import { useSurveyWords, useTexts } from './survey-data.ts'

/** What people wrote, shuffled and parted from everything else they answered. */
export function OpenAnswers({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('survey')
  const { count, date } = useFormats()
  const { said } = useSurveyWords()
  const { questions, languages } = survey.content
  return (
    <Loaded query={useTexts(survey.id)} text={t('results.loading')}>
      {(view) =>
        view.questions.map(({ key, count: n, texts }) => {
          const at = questions.findIndex((one) => one.key === key)
          return (
            <section key={key} className="v-sur-result" aria-labelledby={`texts-${key}`}>
              <SectionHead
                id={`texts-${key}`}
                title={
                  <>
                    <span className="num">{at + 1}</span> <span data-data>{said(questions[at]!.texts, languages)}</span>
                  </>
                }
              >
                {t('result.n', { count: n, shown: count(n) })}
              </SectionHead>
              <p className="v-meta">
                {view.erasedOn && t('texts.erased', { day: date(view.erasedOn) })}
                {!view.erasedOn && t(texts.length === 0 ? 'texts.few' : 'texts.about')}{' '}
                {view.erasesOn && n > 0 && t('texts.erases', { day: date(view.erasesOn) })}
              </p>
              {(texts.length > 0 || view.erasedOn) && (
                <p className="v-mea-more">
                  <Link
                    to="/maling/undersokelser/$id/koding/$question"
                    params={{ id: survey.id, question: key }}
                    className="v-link"
                  >
                    {t('texts.code')}
                  </Link>
                </p>
              )}
              <ul className="v-mea-effort">
                {texts.map((text, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two may have written the same.
                  <li key={place} data-data dir="auto" className="v-sur-text">
                    {text}
                  </li>
                ))}
              </ul>
            </section>
          )
        })
      }
    </Loaded>
  )
}
