import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call, type ReadOf, read } from '../../../kit/ui/api.ts'

export type LevelView = ReadOf<'/api/confidentiality/{id}'>
export type Level = LevelView['level']
export type NamedPerson = { id: string; name: string; title: string | null; unitName: string }

/** Who may see it; an error where the caller neither sees it nor may open it. */
export function useLevel(id: string) {
  return useQuery({
    queryKey: ['confidentiality', id],
    queryFn: () => read(api.GET('/api/confidentiality/{id}', { params: { path: { id } } })),
    retry: false,
  })
}

/** Whom it can be shown to, by name. */
export function usePeopleToName(id: string, text: string) {
  return useQuery({
    queryKey: ['confidentiality', id, 'people', text],
    queryFn: () =>
      read(api.GET('/api/confidentiality/{id}/people', { params: { path: { id }, query: { q: text.trim() } } })),
    enabled: text.trim().length >= 2,
    placeholderData: (before) => before,
  })
}

/** Everything on the page may look otherwise afterwards, so all of it is asked for anew. */
function useAct<Sent>(path: string, method: 'PUT' | 'POST', onDone?: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (json: Sent) => call(path, { method, json }),
    onSuccess: async () => {
      await client.invalidateQueries()
      onDone?.()
    },
  })
}

export const useSetLevel = (id: string, onDone: () => void) =>
  useAct<{ level: Level; personIds: string[]; reason: string }>(`/api/confidentiality/${id}`, 'PUT', onDone)

export const useOpenShielded = (id: string) => useAct<{ reason: string }>(`/api/confidentiality/${id}/opening`, 'POST')
