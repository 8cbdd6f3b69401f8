import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import type { SurveyView } from '../../rules/survey/survey-view.ts'
import { useSurveyWords } from './survey-data.ts'

/** The survey as those who answer will meet it, in each language. Nothing that is answered there is kept. */
export function PreviewLinks({ survey, languages }: { survey: SurveyView; languages: readonly string[] }) {
  const { t } = useTranslation('survey')
  const { languageIn } = useSurveyWords()
  return (
    <section aria-labelledby="survey-preview">
      <SectionHead id="survey-preview" title={t('preview.title')} />
      <ul className="v-mea-effort">
        {languages.map((code) => (
          <li key={code}>
            <a className="v-link" href={`${survey.previewAddress}?sprak=${code}`} target="_blank" rel="noreferrer">
              {t('preview.in', { language: languageIn(code) })}
            </a>{' '}
            <a
              className="v-link v-sur-pdf"
              href={`/api/measure/surveys/${survey.id}/form.pdf?language=${code}`}
              target="_blank"
              rel="noreferrer"
            >
              {t('preview.paper')}
              <span className="ds-sr-only"> {languageIn(code)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
