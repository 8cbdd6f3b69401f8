import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, Problem, read, type SentTo } from '../../../kit/ui/api.ts'
import type { BesideView } from '../rules/beside.ts'
import type { Callable } from '../rules/callable.ts'
import type { CallAnswer, Level } from '../rules/crisis.ts'
import type { CrisisPreview, CrisisView, ListedCrisis } from '../rules/crisis-view.ts'

export type Declaration = SentTo<'/api/crises', 'post'>

export function useCrises() {
  return useQuery({
    queryKey: ['crisis', 'list'],
    queryFn: (): Promise<{ items: ListedCrisis[] }> => read(api.GET('/api/crises', {})),
    refetchInterval: 15_000,
  })
}

export function useCrisis(id: string) {
  return useQuery({
    queryKey: ['crisis', 'one', id],
    queryFn: (): Promise<CrisisView> => read(api.GET('/api/crises/{id}', { params: { path: { id } } })),
  })
}

/** Colleagues by name or unit, those who are there first, with who is away and who is called already. */
export function useCallable(id: string, search: string) {
  return useQuery({
    queryKey: ['crisis', 'callable', id, search],
    queryFn: (): Promise<{ people: Callable[]; total: number }> =>
      read(api.GET('/api/crises/{id}/callable', { params: { path: { id }, query: { search } } })),
    enabled: search.trim().length >= 2,
  })
}

/** What goes on at a unit while something else is written, approved or sent there. `crisisId`: beside this one. */
export function useBeside(unitId: string, crisisId?: string) {
  return useQuery({
    queryKey: ['crisis', 'beside', unitId, crisisId],
    enabled: unitId !== '',
    queryFn: (): Promise<BesideView> =>
      read(api.GET('/api/crises/beside', { params: { query: { unitId, ...(crisisId ? { crisisId } : {}) } } })),
    refetchInterval: 15_000,
  })
}

export function useScenarios() {
  return useQuery({
    queryKey: ['crisis', 'scenarios'],
    queryFn: () => read(api.GET('/api/crises/scenarios', {})),
    staleTime: 300_000,
  })
}

/** What would happen if it were declared like this; asked again at each choice. */
export function useCrisisPreview(asked: { unitId: string; level: Level; securityCrisis: boolean } | null) {
  return useQuery({
    queryKey: ['crisis', 'preview', asked],
    enabled: asked !== null && asked.unitId !== '',
    queryFn: (): Promise<CrisisPreview> => {
      const { unitId, level, securityCrisis } = asked!
      const query = { unitId, level, ...(securityCrisis ? { securityCrisis: 'true' as const } : {}) }
      return read(api.GET('/api/crises/preview', { params: { query } }))
    },
    placeholderData: (before) => before,
  })
}

type Declared = { onDone: (crisisId: string) => void; onRefused: (field: string) => void }

export function useDeclare({ onDone, onRefused }: Declared) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Declaration) => read(api.POST('/api/crises', { body })),
    onSuccess: ({ crisisId }) => {
      void client.invalidateQueries({ queryKey: ['crisis', 'list'] })
      onDone(crisisId)
    },
    onError: (error) => {
      const field = error instanceof Problem ? error.details.field : null
      if (typeof field === 'string') onRefused(field)
    },
  })
}

export function useAnswerCall(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (said: CallAnswer | 'gives-up-lead') => {
      const body = said === 'gives-up-lead' ? ({ answer: 'cannot', givesUpLead: true } as const) : { answer: said }
      return read(api.POST('/api/crises/{id}/answer', { params: { path: { id } }, body }))
    },
    onSettled: () => Promise.all(['crisis', 'today'].map((of) => client.invalidateQueries({ queryKey: [of] }))),
  })
}
