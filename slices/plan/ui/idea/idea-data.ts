import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../kit/ui/api.ts'
import type { IdeaList } from '../../rules/idea/idea.ts'

const ROOT = '/api/plan/ideas'

export function useIdeas() {
  return useQuery({ queryKey: ['plan', 'ideas'], queryFn: () => call<IdeaList>(ROOT) })
}

/** Does something with ideas and reads them anew; `to` is the end of the address. */
export function useIdeaAct<Answer>(onDone?: (answer: Answer) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ to, json }: { to: string; json?: unknown }) =>
      call<Answer>(`${ROOT}${to}`, { method: 'POST', json }),
    onSuccess: async (answer) => {
      await client.invalidateQueries({
        predicate: ({ queryKey: [slice, part] }) =>
          slice === 'today' || (slice === 'plan' && (part === 'ideas' || part === 'initiatives')),
      })
      onDone?.(answer)
    },
  })
}
