import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call, read } from '../../../kit/ui/api.ts'

/** The words somebody said yes to, and the principles they are asked about. */
export function usePrincipleTask(id: string) {
  return useQuery({
    queryKey: ['crisis', 'principles', id],
    queryFn: () => read(api.GET('/api/crisis-follow-ups/{id}/principles', { params: { path: { id } } })),
  })
}

export type PrincipleTaskView = NonNullable<ReturnType<typeof usePrincipleTask>['data']>

export function useAnswerPrinciples(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (json: object) =>
      call<unknown>(`/api/crisis-follow-ups/${encodeURIComponent(id)}/principles`, { method: 'POST', json }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['crisis'] })
      await client.invalidateQueries({ queryKey: ['today'] })
    },
  })
}
