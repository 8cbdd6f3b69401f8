import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import type { SurveyView } from '../../rules/survey/survey-view.ts'

/** The frozen versions, the latest first: when, by whom, why, and what proves it. */
export function VersionList({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('survey')
  const { moment } = useFormats()
  return (
    <section aria-labelledby="survey-versions">
      <SectionHead id="survey-versions" title={t('version.title')}>
        {survey.versions.length}
      </SectionHead>
      <ol className="v-mea-definitions">
        {survey.versions.map(({ version, at, by, reason, fingerprint }) => (
          <li key={version}>
            <strong>{t('version.one', { version })}</strong>{' '}
            <span className="v-meta">
              {moment(at)}
              {by && (
                <>
                  , <span data-data>{by}</span>
                </>
              )}
            </span>
            {reason && <p data-data>{reason}</p>}
            <p className="v-meta v-mea-print">{t('version.fingerprint', { fingerprint: fingerprint.slice(0, 16) })}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
