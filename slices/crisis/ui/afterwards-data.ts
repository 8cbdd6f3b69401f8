import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call, read } from '../../../kit/ui/api.ts'
import type { AfterwardsView } from '../rules/afterwards-view.ts'

export function useAfterwards(id: string) {
  return useQuery({
    queryKey: ['crisis', 'afterwards', id],
    queryFn: (): Promise<AfterwardsView> => read(api.GET('/api/crises/{id}/afterwards', { params: { path: { id } } })),
  })
}

/** Does something with what comes after; what is shown is asked for anew. */
export function useAfterAct(id: string, onDone?: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, json, method = 'POST' }: { path: string; json: unknown; method?: 'POST' | 'PUT' }) =>
      call<unknown>(`/api/crises/${encodeURIComponent(id)}/${path}`, { method, json }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['crisis', 'afterwards', id] })
      onDone?.()
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['crisis', 'one', id] }),
  })
}
