import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call, type ReadOf, read } from '../../../kit/ui/api.ts'

export type Requests = ReadOf<'/api/approvals'>
export type WordsRequest = Requests['requests'][number]
export type WordsKind = WordsRequest['kind']

const KEY = ['approvals'] as const
const SOON = 15_000

/** What waits of one kind, asked anew often: somebody may answer while one looks. */
export function useWaitingWords(kind: WordsKind) {
  return useQuery({
    queryKey: [...KEY, kind],
    queryFn: () => read(api.GET('/api/approvals', { params: { query: { kind } } })),
    refetchInterval: SOON,
  })
}

export function useWords(id: string) {
  return useQuery({
    queryKey: [...KEY, id],
    queryFn: () => read(api.GET('/api/approvals/{id}', { params: { path: { id } } })),
  })
}

/** Answers a request, and asks anew for all that may have changed by it. */
export function useWordsAct(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ to, json }: { to: 'approve' | 'return' | 'take-back'; json?: unknown }) =>
      call(`/api/approvals/${id}/${to}`, { method: 'POST', ...(json ? { json } : {}) }),
    onSuccess: () =>
      Promise.all(
        [KEY, ['receipts'], ['press'], ['crisis'], ['measure'], ['organisation'], ['today']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  })
}
