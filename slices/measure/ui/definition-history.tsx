import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { IndicatorView } from '../rules/indicator-view.ts'

/** What the indicator has meant over time, and where the series was broken. */
export function DefinitionHistory({ indicator }: { indicator: IndicatorView }) {
  const { t } = useTranslation('measure')
  const { date } = useFormats()
  return (
    <section className="v-block" aria-labelledby="definitions-title">
      <SectionHead id="definitions-title" title={t('definitions.title')}>
        {t('definitions.count', { count: indicator.definitions.length })}
      </SectionHead>
      <ol className="v-mea-definitions">
        {indicator.definitions.map((one) => (
          <li key={one.version}>
            <p>
              <strong>{t('definition.version', { count: one.version })}</strong>{' '}
              <span className="v-meta">
                {date(one.at)}
                {one.by && (
                  <>
                    , <span data-data>{one.by}</span>
                  </>
                )}
              </span>
            </p>
            {one.breaks.length > 0 && (
              <p>{t('definitions.broke', { what: one.breaks.map((part) => t(`part.${part}`)).join(', ') })}</p>
            )}
            {one.reason && <p data-data>{one.reason}</p>}
            <p className="v-meta" data-data>
              {[one.method, one.unit].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
