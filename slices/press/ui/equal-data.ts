import { useQuery } from '@tanstack/react-query'
import { api, read } from '../../../kit/ui/api.ts'

const ask = (from: string, to: string) =>
  read(api.GET('/api/press/equal-treatment', { params: { query: { from, to } } }))
export type EqualReport = Awaited<ReturnType<typeof ask>>

/** Who in the press got what, from and to a day, both in it (`YYYY-MM-DD`). */
export function useEqualTreatment(from: string, to: string) {
  return useQuery({
    queryKey: ['press', 'equal', from, to],
    queryFn: () => ask(from, to),
    enabled: from !== '' && to !== '',
    placeholderData: (before) => before,
  })
}
