import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call, read } from '../../../kit/ui/api.ts'

const ask = () => read(api.GET('/api/support'))
export type SupportList = Awaited<ReturnType<typeof ask>>
export type SupportLine = SupportList['items'][number]

export function useSupport() {
  return useQuery({ queryKey: ['cases', 'support'], queryFn: ask, refetchInterval: 15_000 })
}

/** Asks for support, answers or ends it; what is shown is asked for anew. */
export function useSupportAct(onDone?: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path = '', json = {} }: { path?: string; json?: unknown }) =>
      call<unknown>(`/api/support${path}`, { method: 'POST', json }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ['cases'] }),
  })
}
