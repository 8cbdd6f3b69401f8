import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { IndicatorView } from '../rules/indicator-view.ts'
import { useFigures } from './use-figures.ts'

/** The goals it measures, the initiatives it serves, and targets of the plan that measure by it. */
export function ServesPart({ indicator }: { indicator: IndicatorView }) {
  const { t } = useTranslation('measure')
  const { count, date } = useFormats()
  const { name } = useFigures()
  const { goals, initiatives, planTargets } = indicator
  return (
    <section aria-labelledby="serves-title">
      <SectionHead id="serves-title" title={t('serves.title')} />
      {goals.length + initiatives.length + planTargets.length === 0 && <p className="v-muted">{t('serves.none')}</p>}
      <ul className="v-mea-claims">
        {goals.map((goal) => (
          <li key={goal.id}>
            <Link to="/strategi/trad" search={{ fra: 'goal', id: goal.id }} className="v-link" data-data>
              {name(goal.names)}
            </Link>
          </li>
        ))}
        {initiatives.map(({ id, title }) => (
          <li key={id}>
            <Link to="/plan/tiltak/$id" params={{ id }} className="v-link" data-data>
              {title}
            </Link>
          </li>
        ))}
        {planTargets.map((target) => (
          <li key={target.id}>
            <Link to="/plan/tiltak/$id" params={{ id: target.initiativeId }} className="v-link" data-data>
              {target.initiative}
            </Link>
            <span className="v-mea-kind">
              <span data-data>{target.name}</span>:{' '}
              {target.latest
                ? t('serves.measured', {
                    value: count(target.latest.value, 0),
                    unit: target.unit,
                    on: date(target.latest.on),
                  })
                : t('list.not-measured')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
