import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call, read } from '../../../kit/ui/api.ts'

export type PaperTask = {
  id: string
  title: string
  state: 'open' | 'handed-out' | 'done'
  unitId: string
  unitName: string
  askedByName: string
  printPath: string
  languages: string[]
  people: Record<string, number>
  heads: number
  untilOn: string
  madeAt: string
  handedOut: number | null
  collected: number | null
  toldAt: string | null
  abilities: string[]
}

/** Forms on paper that units of the reader hand out. */
export function usePaperTasks() {
  return useQuery({
    queryKey: ['paper-tasks'],
    queryFn: (): Promise<{ tasks: PaperTask[] }> => read(api.GET('/api/paper-tasks', {})),
    refetchInterval: 15_000,
  })
}

export function useTellPapers(id: string, onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (json: { handedOut: number; collected: number | null }) =>
      call(`/api/paper-tasks/${id}/told`, { method: 'POST', json }),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['paper-tasks'] }),
        client.invalidateQueries({ queryKey: ['today'] }),
      ])
      onDone()
    },
  })
}
