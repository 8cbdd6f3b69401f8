import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { IndicatorLine, RegisterView } from '../rules/indicator-view.ts'
import { useRegister } from './measure-data.ts'
import { useFigures } from './use-figures.ts'

type Props = { told: RegisterView['onlyEffort']; indicators: readonly IndicatorLine[] }

/** Effort is not effect: goals and initiatives that nothing but output measures. */
export function EffortNote({ told, indicators }: Props) {
  const { t } = useTranslation('measure')
  const { name } = useFigures()
  if (told.length === 0) return null
  const named = (key: string) => indicators.find((line) => line.key === key)?.names
  return (
    <section className="v-block" aria-labelledby="effort-title">
      <SectionHead id="effort-title" title={t('effort.title')}>
        {t('effort.count', { count: told.length })}
      </SectionHead>
      <p className="v-mea-prose">{t('effort.about')}</p>
      <ul className="v-mea-effort">
        {told.map((one) => (
          <li key={one.id}>
            <strong data-data>{name(one.names)}</strong>
            <span className="v-meta">
              {t(`effort.${one.of}`)}{' '}
              <span data-data>
                {one.indicatorKeys
                  .map(named)
                  .flatMap((names) => (names ? [name(names)] : []))
                  .join(', ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** On the page of an initiative that counts nothing but what it does: that this says nothing of what it leads to. */
export function InitiativeEffort({ id }: { id: string }) {
  const register = useRegister().data
  if (!register) return null
  const told = register.onlyEffort.filter((one) => one.of === 'initiative' && one.id === id)
  return <EffortNote told={told} indicators={register.indicators} />
}
