import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { ObservationView } from '../rules/practice-view.ts'

type Props = { observations: readonly ObservationView[]; children?: (one: ObservationView) => ReactNode }

/** What was seen, the newest first, each with its time in the exercise and what it is about. */
export function Observations({ observations, children }: Props) {
  const { t } = useTranslation('practice')
  const { clock } = useFormats()
  return (
    <section className="v-injects">
      <SectionHead title={t('observations')}>{observations.length}</SectionHead>
      {observations.length === 0 && <p className="v-meta">{t('observations.none')}</p>}
      <ol reversed>
        {observations.map((one) => (
          <li key={one.id}>
            <time dateTime={one.shows}>{clock(one.shows)}</time>
            <div>
              <p>
                <b>{t(`mark.${one.mark}`)}:</b> <span data-data>{one.text}</span>
              </p>
              <p className="v-meta">
                {one.inject !== null && `${t('which', { number: one.inject })} · `}
                {one.goal !== null && `${t('observations.goal', { number: one.goal })} · `}
                <span data-data>{one.by.name ?? t('somebody')}</span>
              </p>
              {children?.(one)}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
