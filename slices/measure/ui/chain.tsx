import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { chainOf } from '../rules/chain.ts'
import type { IndicatorLine } from '../rules/indicator-view.ts'
import { IntervalBar } from './interval-bar.tsx'
import { useFigures } from './use-figures.ts'

/** The main picture: from knowing that we exist to doing something, with how sure each number is. */
export function Chain({ indicators }: { indicators: readonly IndicatorLine[] }) {
  const { t } = useTranslation('measure')
  const { name, withUnit, range, period } = useFigures()
  return (
    <section className="v-block" aria-labelledby="chain-title">
      <SectionHead id="chain-title" title={t('chain.title')} />
      <ol className="v-mea-chain">
        {chainOf(indicators).map(({ stage, line }) => (
          <li key={stage}>
            <h3>{t(`stage.${stage}`)}</h3>
            {line?.latest?.value == null ? (
              <p className="v-muted">{t('chain.nothing')}</p>
            ) : (
              <>
                <p className="v-mea-chain__value">{withUnit(line.latest.value, line)}</p>
                {line.latest.interval && line.scale === 'share' && (
                  <IntervalBar value={line.latest.value} interval={line.latest.interval} target={line.target} />
                )}
                <p>
                  <Link to="/maling/$key" params={{ key: line.key }} className="v-link" data-data>
                    {name(line.names)}
                  </Link>
                </p>
                <p className="v-meta">
                  {period(line.latest.fromOn, line.latest.toOn)}.{' '}
                  {line.latest.interval
                    ? t('chain.between', {
                        range: range(line.latest.interval.low, line.latest.interval.high, line),
                      })
                    : t(`chain.no-interval.${line.kind === 'output' ? 'output' : 'counted'}`)}
                </p>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
