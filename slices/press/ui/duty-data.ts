import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call, type ReadOf, read } from '../../../kit/ui/api.ts'

export type AllDuty = ReadOf<'/api/press/duty'>
export type UnitInDuty = AllDuty['units'][number]
export type HoursPart = AllDuty['hours'][number]
export type DutyView = ReadOf<'/api/press/duty/{unitId}'>
export type DutyWeek = ReadOf<'/api/press/duty/{unitId}/week'>
export type DutyPart = DutyWeek['days'][number]['primary'][number]

const SOON = 30_000

/** Who answers where. Asked anew often: absences and shifts are set elsewhere too. */
export function useAllDuty() {
  return useQuery({
    queryKey: ['press', 'duty'],
    queryFn: () => read(api.GET('/api/press/duty')),
    refetchInterval: SOON,
  })
}

export function useDuty(unitId: string) {
  return useQuery({
    queryKey: ['press', 'duty', unitId],
    queryFn: () => read(api.GET('/api/press/duty/{unitId}', { params: { path: { unitId } } })),
    refetchInterval: SOON,
  })
}

/** The week that `day` (`YYYY-MM-DD`) is in. */
export function useDutyWeek(unitId: string, day: string) {
  return useQuery({
    queryKey: ['press', 'duty', unitId, 'week', day],
    queryFn: () => read(api.GET('/api/press/duty/{unitId}/week', { params: { path: { unitId }, query: { day } } })),
    placeholderData: (before) => before,
  })
}

export function useContactPreview(at: Date) {
  return useQuery({
    queryKey: ['press', 'duty', 'preview', at.toISOString()],
    queryFn: () => read(api.GET('/api/press/contact-preview', { params: { query: { at: at.toISOString() } } })),
    placeholderData: (before) => before,
  })
}

type Change = { path: string; method?: 'POST' | 'PUT' | 'DELETE'; json?: unknown }

/** Changes the duty and asks anew for all of it: rota, week, chain and gaps hang together. */
export function useDutyAct<Result = unknown>(onDone?: (result: Result) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, method = 'POST', json }: Change) => call<Result>(path, { method, ...(json ? { json } : {}) }),
    onSuccess: async (result) => {
      await client.invalidateQueries({ queryKey: ['press', 'duty'] })
      onDone?.(result)
    },
  })
}
