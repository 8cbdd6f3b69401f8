import { useQueries, useQuery } from '@tanstack/react-query'
import { api, read } from '../../../kit/ui/api.ts'
import { emptyCounts } from '../rules/wave.ts'
import type { Audiences, DispatchView } from './dispatch-data.ts'

type SegmentCount = { total: number; excluded: number; isRounded: boolean }

const asked = (definition: Audiences | null | undefined) => ({
  queryKey: ['segment-count', definition],
  queryFn: (): Promise<SegmentCount> =>
    read(api.POST('/api/audience/count', { body: { definition: definition ?? { groups: [] } } })),
  enabled: (definition?.groups.length ?? 0) > 0,
})

/** How many a choice of recipients reaches right now, counted by the server. */
export function useSegmentCount(definition: Audiences) {
  return useQuery({ ...asked(definition), placeholderData: (before) => before })
}

/**
 * A dispatch that has not started has no frozen audience. This fills in whom it would reach if it started now, so that
 * the person who starts it sees the consequence in numbers.
 */
export function useExpected(dispatch: DispatchView): DispatchView {
  const isPlanned = dispatch.state === 'planned'
  const counted = useQueries({
    queries: dispatch.waves.map((wave) => ({
      ...asked(wave.audiences),
      enabled: isPlanned && (wave.audiences?.groups.length ?? 0) > 0,
    })),
  })
  if (!isPlanned) return dispatch
  const waves = dispatch.waves.map((wave, place) => {
    const total = counted[place]?.data?.total ?? 0
    return { ...wave, total, counts: { ...emptyCounts(), waiting: total } }
  })
  const total = waves.reduce((sum, wave) => sum + wave.total, 0)
  return { ...dispatch, waves, total, counts: { ...emptyCounts(), waiting: total } }
}
