import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { behindNumber } from '../rules/behind-number.ts'
import type { IndicatorView } from '../rules/indicator-view.ts'
import { latestOwn } from '../rules/latest-own.ts'
import { useFigures } from './use-figures.ts'

/** How the number is made: method, who answered, when, and where it comes from. */
export function HowMade({ indicator }: { indicator: IndicatorView }) {
  const { t } = useTranslation('measure')
  const { count, moment } = useFormats()
  const { period } = useFigures()
  const holds = indicator.definitions[0]!
  const latest = latestOwn(indicator)
  const provenance = indicator.provenances.find(({ id }) => id === latest?.provenanceId)
  return (
    <section aria-labelledby="how-title">
      <SectionHead id="how-title" title={t('how.title')} />
      <dl className="v-mea-facts is-stacked">
        <dt>{t('how.method')}</dt>
        <dd data-data={holds.method ? '' : undefined}>{holds.method || t('how.method.none')}</dd>
        {latest && (
          <>
            <dt>{t('how.when')}</dt>
            <dd>{period(latest.fromOn, latest.toOn)}</dd>
          </>
        )}
        {latest?.n != null && (
          <>
            <dt>{t('how.n')}</dt>
            <dd>
              {t(`how.n.${behindNumber(latest, provenance)}`, {
                ...{ asked: count(latest.asked ?? latest.n), n: count(latest.n) },
              })}
            </dd>
          </>
        )}
        {latest?.interval && (
          <>
            <dt>{t('how.interval')}</dt>
            <dd>{t(`how.interval.${latest.interval.how}`)}</dd>
          </>
        )}
        <dt>{t('how.source')}</dt>
        <dd data-data={provenance || holds.source ? '' : undefined}>
          {provenance
            ? [provenance.source, provenance.reference].filter(Boolean).join(', ')
            : holds.source || t('how.none')}
        </dd>
        {provenance && (
          <>
            <dt>{t('provenance.read')}</dt>
            <dd>
              {moment(provenance.at)}. {t(`source.${provenance.kind}`)}.
            </dd>
          </>
        )}
        <dt>{t('how.rhythm')}</dt>
        <dd>{t(`rhythm.${indicator.aim.rhythm}`)}</dd>
        <dt>{t('how.unit')}</dt>
        <dd data-data>{indicator.unit.name ?? indicator.unit.id}</dd>
      </dl>
    </section>
  )
}
