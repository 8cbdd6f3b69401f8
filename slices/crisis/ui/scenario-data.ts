import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call, read } from '../../../kit/ui/api.ts'
import type { ScenariosView } from '../rules/scenario.ts'

export function useKinds() {
  return useQuery({
    queryKey: ['crisis', 'kinds'],
    queryFn: (): Promise<ScenariosView> => read(api.GET('/api/crisis-scenarios', {})),
  })
}

/** Keeps a kind of crisis; what is shown is asked for anew. */
export function useKindAct(onDone?: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ method, path = '', json }: { method: 'POST' | 'PUT'; path?: string; json: object }) =>
      call<unknown>(`/api/crisis-scenarios${path}`, { method, json }),
    onSuccess: onDone,
    onSettled: () => Promise.all(['crisis', 'approvals'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  })
}
