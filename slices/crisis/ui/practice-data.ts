import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call, read } from '../../../kit/ui/api.ts'
import type { PracticeView, ScriptLine } from '../rules/practice-view.ts'

/** The exercise as the reader may see it. It follows the room: what the room hears of makes it be asked for anew. */
export function usePractice(id: string, isOn = true) {
  return useQuery({
    queryKey: ['crisis', 'practice', id],
    enabled: isOn,
    queryFn: (): Promise<PracticeView> => read(api.GET('/api/crises/{id}/practice', { params: { path: { id } } })),
    refetchInterval: 5_000,
  })
}

export function useScripts() {
  return useQuery({
    queryKey: ['crisis', 'scripts'],
    queryFn: (): Promise<{ items: ScriptLine[] }> => read(api.GET('/api/crises/scripts', {})),
    staleTime: 300_000,
  })
}

/** Does something in an exercise; what is shown is asked for anew. */
export function usePracticeAct(id: string, onDone?: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, json = {} }: { path: string; json?: object }) =>
      call<unknown>(`/api/crises/${encodeURIComponent(id)}/${path}`, { method: 'POST', json }),
    onSuccess: () => onDone?.(),
    onSettled: () => client.invalidateQueries({ queryKey: ['crisis'] }),
  })
}
