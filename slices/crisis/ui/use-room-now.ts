import { useQuery } from '@tanstack/react-query'
import { api, read } from '../../../kit/ui/api.ts'
import { useNow } from '../../../kit/ui/use-now.ts'
import type { CrisisView } from '../rules/crisis-view.ts'
import { type Pace, showsAt } from '../rules/practice-clock.ts'

const NONE: Pace[] = []

/** How the clock of an exercise goes, from what the page has of the room already; empty when it is real. */
function usePaces(id: string): Pace[] {
  const { data } = useQuery({
    queryKey: ['crisis', 'one', id],
    queryFn: (): Promise<CrisisView> => read(api.GET('/api/crises/{id}', { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data?.practice?.paces ?? NONE
}

/** The time that counts in a room: in an exercise what its own clock shows. Renewed every `everyMs` milliseconds. */
export function useRoomNow(id: string, everyMs: number): Date {
  const now = useNow(everyMs)
  return showsAt(usePaces(id), now)
}
