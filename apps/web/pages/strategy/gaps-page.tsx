import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, read } from '../../../../kit/ui/api.ts'
import { type ElementView, Gaps } from '../../../../slices/strategy/ui/index.ts'
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
  const closing = ({ key, kind }: ElementView) => {
    const found = kind === 'gap' ? (initiatives ?? []).filter((one) => one.gapKeys.includes(key)) : []
    if (found.length === 0) return null
    return (
      <>
        <h3 className="v-meta">{t('gaps.in-plan')}</h3>
        <ul className="v-str-list">
          {found.map((one) => (
            <li key={one.id}>{one.link}</li>
          ))}
        </ul>
      </>
    )
  }
  return (
    <Section place="gaps" about={closing}>
      {(whole) => <Gaps whole={whole} initiatives={initiatives ?? null} />}
    </Section>
  )
}
