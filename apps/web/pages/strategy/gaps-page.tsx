import { useQuery } from '@tanstack/react-query'
import { api, read } from '../../../../kit/ui/api.ts'
import { Gaps, SectionFrame } from '../../../../slices/strategy/ui/index.ts'

/** The gaps of the strategy with the initiatives of the plan that close them. */
export function GapsPage() {
  const plan = useQuery({
    queryKey: ['plan', 'initiatives'],
    queryFn: () => read(api.GET('/api/plan/initiatives')),
  })
  const initiatives = plan.data?.items.map((one) => ({
    ...one,
    link: <span lang="nb">{one.title}</span>,
  }))
  return <SectionFrame place="gaps">{(whole) => <Gaps whole={whole} initiatives={initiatives ?? null} />}</SectionFrame>
}
