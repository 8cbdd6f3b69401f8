import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../kit/ui/api.ts'
import type { AmbassadorView } from '../../rules/ambassador/ambassador.ts'

const ROOT = '/api/plan/ambassadors'

export function useAmbassadors() {
  return useQuery({ queryKey: ['plan', 'ambassadors'], queryFn: () => call<AmbassadorView>(ROOT) })
}

type Act = { to: string; method?: 'POST' | 'PUT' | 'DELETE'; json?: unknown }

/** Does something as an ambassador or with them, and reads everything anew. */
export function useAmbassadorAct(onDone?: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ to, method = 'POST', json }: Act) => call(`${ROOT}${to}`, { method, json }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['plan', 'ambassadors'] })
      onDone?.()
    },
  })
}
