import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call, read } from '../../../kit/ui/api.ts'
import type { RunPreview, SourceLine, SourceView } from '../rules/connect/source-view.ts'

const SOON = 3000
const isUnderWay = (run: { state: string } | null | undefined) => run?.state === 'reading'

export function useSources() {
  return useQuery({
    queryKey: ['measure', 'sources'],
    queryFn: (): Promise<{ sources: SourceLine[]; mayAdd: boolean }> => read(api.GET('/api/measure/sources')),
  })
}

/** One source; asked for again while it is being read. */
export function useSource(id: string) {
  return useQuery({
    queryKey: ['measure', 'source', id],
    queryFn: (): Promise<SourceView> => read(api.GET('/api/measure/sources/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.latest) ? SOON : false),
  })
}

export function useRun(id: string) {
  return useQuery({
    queryKey: ['measure', 'run', id],
    queryFn: (): Promise<RunPreview> => read(api.GET('/api/measure/runs/{id}', { params: { path: { id } } })),
  })
}

/** The key that a sender signs with, when somebody asks to see it. */
export function useSenderKey(id: string) {
  return useMutation({ mutationFn: () => call<{ key: string }>(`/api/measure/sources/${id}/key`) })
}

/** Does something about a source or a run; what is shown is asked for anew. */
export function useSourceAct<Answer = unknown>(onDone?: (answer: Answer) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, json = {}, method = 'POST' }: { path: string; json?: unknown; method?: 'POST' | 'PUT' }) =>
      call<Answer>(`/api/measure${path}`, { method, json }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ['measure'] }),
  })
}
