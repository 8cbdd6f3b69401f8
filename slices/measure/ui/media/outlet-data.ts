import { useQuery } from '@tanstack/react-query'
import { call } from '../../../../kit/ui/api.ts'
import type { StoryRuleView } from '../../rules/media/media-view.ts'
import type { OutletsView } from '../../rules/media/outlet.ts'
import type { OriginChoice } from '../../rules/media/story-origin.ts'

export function useOutletLines() {
  return useQuery({
    queryKey: ['measure', 'outlet-lines'],
    queryFn: () => call<OutletsView>('/api/measure/media/outlets'),
  })
}

/** How many stories there are now, and with `days` as the most between the same words; null is no limit. */
export function useStoryRule(days: number | null) {
  return useQuery({
    queryKey: ['measure', 'story-rule', days],
    queryFn: () => call<StoryRuleView>(`/api/measure/media/story-rule${days === null ? '' : `?days=${days}`}`),
  })
}

/** What of ours a story may have come from. */
export function useOrigins() {
  return useQuery({
    queryKey: ['measure', 'origins'],
    queryFn: () => call<{ choices: OriginChoice[] }>('/api/measure/media/origins'),
  })
}
