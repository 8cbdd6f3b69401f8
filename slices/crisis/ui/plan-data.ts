import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call, read } from '../../../kit/ui/api.ts'
import type { PlanContent } from '../rules/plan-content.ts'
import type { PlanView, ReadinessRow } from '../rules/plan-view.ts'
import type { ReportedStep } from '../rules/readiness.ts'

export function useReadiness() {
  return useQuery({
    queryKey: ['crisis', 'readiness'],
    queryFn: (): Promise<{ items: ReadinessRow[] }> => read(api.GET('/api/crisis-plans')),
    staleTime: 30_000,
  })
}

export function usePlan(unitId: string) {
  return useQuery({
    queryKey: ['crisis', 'plan', unitId],
    queryFn: (): Promise<PlanView> => read(api.GET('/api/crisis-plans/{unitId}', { params: { path: { unitId } } })),
    // While somebody is being rung, how it goes is asked for anew.
    refetchInterval: ({ state }) => ((state.data?.testCalls.ringing ?? 0) > 0 ? 3000 : false),
  })
}

export type PlanAct =
  | { act: 'save'; content: PlanContent; revision: number }
  | { act: 'approve'; revision: number }
  | { act: 'tests'; number: string; outcome: 'answered' | 'failed' }
  | { act: 'test-calls'; numbers: string[]; personIds: string[]; anyHour: boolean }
  | { act: 'steps'; step: ReportedStep; on: string; note: string }

/** Does something with a unit's plan; what is shown is asked for anew. */
export function usePlanAct(unitId: string, onDone?: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ act, ...json }: PlanAct) => {
      const path = `/api/crisis-plans/${encodeURIComponent(unitId)}`
      return act === 'save'
        ? call<unknown>(path, { method: 'PUT', json })
        : call<unknown>(`${path}/${act}`, { method: 'POST', json })
    },
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['crisis', 'plan', unitId] }),
        client.invalidateQueries({ queryKey: ['crisis', 'readiness'] }),
      ])
      onDone?.()
    },
  })
}
