import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../kit/ui/api.ts'
import { useLive } from '../../../../kit/ui/use-live.ts'
import type { FollowUpLine, FollowUpState } from '../../rules/meeting/follow-up.ts'
import type { MeetingInput } from '../../rules/meeting/meeting.ts'
import type { MeetingLine, MeetingOptions, MeetingView, ReadMinutes } from '../../rules/meeting/meeting-view.ts'
import type { MeetingSeries } from '../../rules/meeting/series.ts'

const ROOT = '/api/plan/meetings'

/** The meetings that this person may read, and whether they may plan one. */
export function useMeetings() {
  return useQuery({
    queryKey: ['plan', 'meetings'],
    queryFn: () => call<{ items: MeetingLine[]; abilities: 'plan'[] }>(ROOT),
  })
}

export function useMeetingOptions() {
  return useQuery({
    queryKey: ['plan', 'meeting-options'],
    queryFn: () => call<MeetingOptions>(`${ROOT}/options`),
    staleTime: 300_000,
  })
}

/** One meeting; while it is planned or goes on, the page follows what others write. */
export function useMeeting(id: string) {
  const client = useQueryClient()
  const query = useQuery({ queryKey: ['plan', 'meeting', id], queryFn: () => call<MeetingView>(`${ROOT}/${id}`) })
  const isLive = query.data?.state === 'open' || query.data?.state === 'planned'
  useLive(isLive ? `${ROOT}/${id}/live` : null, 'changed', () => {
    void client.invalidateQueries({ queryKey: ['plan', 'meeting', id] })
  })
  return query
}

export function useReadMinutes(id: string, version: number) {
  return useQuery({
    queryKey: ['plan', 'minutes', id, version],
    queryFn: () => call<ReadMinutes>(`${ROOT}/${id}/minutes/${version}`),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function useFollowUps() {
  return useQuery({
    queryKey: ['plan', 'follow-ups'],
    queryFn: () => call<{ items: FollowUpLine[] }>('/api/plan/follow-ups'),
  })
}

const CHANGES = ['meetings', 'meeting', 'follow-ups', 'calendar']

function useRefresh() {
  const client = useQueryClient()
  return () =>
    client.invalidateQueries({
      predicate: ({ queryKey: [slice, part] }) =>
        slice === 'today' || (slice === 'plan' && CHANGES.includes(String(part))),
    })
}

export function usePlanMeeting(onDone: (id: string) => void) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (json: { meeting: MeetingInput; series: MeetingSeries | null }) =>
      call<{ id: string }>(ROOT, { method: 'POST', json }),
    onSuccess: async ({ id }) => {
      await refresh()
      onDone(id)
    },
  })
}

type Act = { to: string; method?: 'POST' | 'PUT' | 'DELETE'; json?: unknown }

/** Does something with a meeting and reads it anew: `act.mutate({ to: '/start' })`. */
export function useMeetingAct(id: string, onDone?: () => void) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ to, method = 'POST', json }: Act) => call(`${ROOT}/${id}${to}`, { method, json }),
    onSuccess: async () => {
      await refresh()
      onDone?.()
    },
  })
}

export function useMarkFollowUp(onDone: () => void) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ id, ...json }: { id: string; state: FollowUpState; note: string; dueOn: string | null }) =>
      call(`/api/plan/follow-ups/${id}/mark`, { method: 'POST', json }),
    onSuccess: async () => {
      await refresh()
      onDone()
    },
  })
}

/** Saves the minutes of one item; the answer carries the revision to build on. */
export const saveMinutes = (meetingId: string, itemId: string, json: { revision: number; text: string }) =>
  call<{ revision: number; savedAt: string }>(`${ROOT}/${meetingId}/agenda/${itemId}/minutes`, { method: 'PUT', json })
