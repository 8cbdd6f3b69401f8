import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, call, type ReadOf, read } from '../../../kit/ui/api.ts'

export type AllDuty = ReadOf<'/api/duty/units'>
export type RotaDuty = AllDuty['duty']
export type UnitInDuty = AllDuty['units'][number]
export type HoursPart = AllDuty['hours'][number]
export type Answers = ReadOf<'/api/duty/answers'>
export type AskedDuty = Answers['duty']
export type DutyView = ReadOf<'/api/duty/units/{unitId}'>
export type DutyWeek = ReadOf<'/api/duty/units/{unitId}/week'>
export type DutyPart = DutyWeek['days'][number]['primary'][number]

const SOON = 30_000

/** Who answers where. Asked anew often: absences and shifts are set elsewhere too. */
export function useAllDuty(duty: RotaDuty) {
  return useQuery({
    queryKey: ['duty', duty],
    queryFn: () => read(api.GET('/api/duty/units', { params: { query: { duty } } })),
    refetchInterval: SOON,
  })
}

export function useDuty(unitId: string, duty: RotaDuty) {
  return useQuery({
    queryKey: ['duty', duty, unitId],
    queryFn: () => read(api.GET('/api/duty/units/{unitId}', { params: { path: { unitId }, query: { duty } } })),
    refetchInterval: SOON,
  })
}

/** The week that `day` (`YYYY-MM-DD`) is in. */
export function useDutyWeek(unitId: string, duty: RotaDuty, day: string) {
  return useQuery({
    queryKey: ['duty', duty, unitId, 'week', day],
    queryFn: () =>
      read(api.GET('/api/duty/units/{unitId}/week', { params: { path: { unitId }, query: { duty, day } } })),
    placeholderData: (before) => before,
  })
}

/** Who answers for a duty in a unit at a moment, now or ahead. */
export function useAnswers(unitId: string, duty: AskedDuty, at: Date | null) {
  return useQuery({
    queryKey: ['duty', duty, unitId, 'answers', at?.toISOString() ?? 'now'],
    queryFn: () =>
      read(
        api.GET('/api/duty/answers', { params: { query: { unitId, duty, ...(at ? { at: at.toISOString() } : {}) } } }),
      ),
    placeholderData: (before) => before,
  })
}

/** Where a unit has somebody of its own to answer the press now. Units that are not in the answer yet are not in the map. */
export function useStaffed(): ReadonlyMap<string, 'there' | 'away' | 'vacant'> {
  const { data } = useQuery({
    queryKey: ['duty', 'press-contact', 'staffed'],
    queryFn: () => read(api.GET('/api/duty/staffed', { params: { query: { duty: 'press-contact' } } })),
  })
  return new Map(data?.units.map((one) => [one.unitId, one.standing]))
}

type Change = { path: string; method?: 'POST' | 'PUT' | 'DELETE'; json?: unknown }

/** Changes the duty and asks anew for all of it: rota, week, chain and gaps hang together. */
export function useDutyAct<Result = unknown>(onDone?: (result: Result) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, method = 'POST', json }: Change) => call<Result>(path, { method, ...(json ? { json } : {}) }),
    onSuccess: async (result) => {
      await Promise.all([['duty'], ['approvals']].map((queryKey) => client.invalidateQueries({ queryKey })))
      onDone?.(result)
    },
  })
}
