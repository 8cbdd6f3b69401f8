import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, read } from '../../../../kit/ui/api.ts'
import { type DetailsSlot, Gaps } from '../../../../slices/strategy/ui/index.ts'
import { Section } from './section.tsx'

/** The gaps of the strategy with the initiatives of the plan that close them. */
export function GapsPage() {
  const { t } = useTranslation('strategy')
  const plan = useQuery({
    queryKey: ['plan', 'initiatives'],
    queryFn: () => read(api.GET('/api/plan/initiatives')),
  })
  const initiatives = plan.data?.items.map((one) => ({
    ...one,
    link: (
      <Link className="v-link" to="/plan/tiltak/$id" params={{ id: one.id }} data-data>
        {one.title}
      </Link>
    ),
  }))
  const mayStart = plan.data?.abilities.includes('start') ?? false
  const closing: DetailsSlot = ({ key, kind }, { state }) => {
    if (kind !== 'gap') return null
    const found = (initiatives ?? []).filter((one) => one.gapKeys.includes(key))
    return (
      <>
        {found.length > 0 && (
          <>
            <h3 className="v-meta">{t('gaps.in-plan')}</h3>
            <ul className="v-str-list">
              {found.map((one) => (
                <li key={one.id}>{one.link}</li>
              ))}
            </ul>
          </>
        )}
        {mayStart && state === 'in-force' && (
          <p>
            <Link
              className="ds-button"
              data-size="sm"
              data-variant="secondary"
              to="/plan/nytt"
              search={{ gap: key } as never}
            >
              {t('gaps.make')}
            </Link>
          </p>
        )}
      </>
    )
  }
  return (
    <Section place="gaps" about={closing}>
      {(whole) => <Gaps whole={whole} initiatives={initiatives ?? null} />}
    </Section>
  )
}
