import { useQuery } from '@tanstack/react-query'
import { api, read } from '../../../kit/ui/api.ts'

/** Initiatives that something can belong to: those that are not stopped, by name. */
export function usePlanned() {
  return useQuery({
    queryKey: ['plan', 'initiatives'],
    queryFn: () => read(api.GET('/api/plan/initiatives')),
    select: ({ items }) =>
      items.filter(({ state }) => state !== 'stopped').toSorted((a, b) => a.title.localeCompare(b.title, 'nb')),
  })
}
