import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call, type ReadOf, read } from '../../../../kit/ui/api.ts'
import { useFreshStrategy } from '../editor/editor-data.ts'

export type Difference = ReadOf<'/api/strategy/compare'>['differences'][number]
export type Decision = {
  title: string | null
  decidedBy: string
  validFrom: string
  validTo: string | null
  reason: string
  isPublic: boolean
  changes?: number | undefined
}

/** Two editions side by side, by id or `in-force` or `draft`. */
export const useComparison = (from: string, to: string) =>
  useQuery({
    queryKey: ['strategy', 'compare', from, to],
    queryFn: () => read(api.GET('/api/strategy/compare', { params: { query: { from, to } } })),
  })

export function usePutInForce(onDone: () => void) {
  const fresh = useFreshStrategy()
  return useMutation({
    mutationFn: (json: Decision) => call('/api/strategy/draft/put-in-force', { method: 'POST', json }),
    onSuccess: async () => {
      await fresh()
      onDone()
    },
  })
}

export function useDiscardDraft(onDone: () => void) {
  const fresh = useFreshStrategy()
  return useMutation({
    mutationFn: (reason: string) => call('/api/strategy/draft/discard', { method: 'POST', json: { reason } }),
    onSuccess: async () => {
      await fresh()
      onDone()
    },
  })
}
