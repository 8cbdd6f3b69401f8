import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call, read } from '../../../kit/ui/api.ts'
import type { StatusView } from '../rules/status-view.ts'

export function useStatus(id: string) {
  return useQuery({
    queryKey: ['crisis', 'status', id],
    queryFn: (): Promise<StatusView> => read(api.GET('/api/crises/{id}/status', { params: { path: { id } } })),
    // Words on their way stand there in a moment.
    refetchInterval: (query) => (query.state.data?.underWay.length ? 2_000 : 10_000),
  })
}

type Act = { method: 'POST' | 'PUT' | 'DELETE'; path: string; json?: object }

/** One change of the status page; what stands is read again whatever the answer. */
export function useStatusAct(id: string, onDone?: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ method, path, json }: Act) =>
      call<unknown>(`/api/crises/${encodeURIComponent(id)}/status/${path}`, { method, ...(json ? { json } : {}) }),
    onSuccess: () => onDone?.(),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['crisis', 'status', id] }),
        client.invalidateQueries({ queryKey: ['crisis', 'one', id] }),
      ]),
  })
}
