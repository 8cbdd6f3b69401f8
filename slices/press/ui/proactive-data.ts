import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call, read } from '../../../kit/ui/api.ts'

const all = () => read(api.GET('/api/press/proactive'))
const one = (id: string) => read(api.GET('/api/press/proactive/{id}', { params: { path: { id } } }))
export type ProactiveLine = Awaited<ReturnType<typeof all>>['items'][number]
export type ProactiveView = Awaited<ReturnType<typeof one>>

export function useAllProactive() {
  return useQuery({ queryKey: ['press', 'proactive'], queryFn: all })
}

export function useProactive(id: string) {
  return useQuery({ queryKey: ['press', 'proactive', id], queryFn: () => one(id) })
}

/** Starts, changes or moves one, and asks anew for all of them. */
export function useProactiveAct<Result = unknown>(onDone?: (result: Result) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path = '', method = 'POST', json }: { path?: string; method?: 'POST' | 'PUT'; json: unknown }) =>
      call<Result>(`/api/press/proactive${path}`, { method, json }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ['press', 'proactive'] }),
  })
}
