import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../kit/ui/api.ts'
import type { EventDetail } from '../rules/event-detail.ts'
import type { Fault } from '../rules/fault.ts'

export type Actor = { kind: 'staff' | 'former' | 'recipient' | 'public' | 'system'; role: string | null }
export type LogLine = {
  seq: number
  position: number | null
  id: string
  name: string
  subject: string
  unit: string | null
  actor: Actor
  at: string
  via: 'session' | 'token' | 'system' | null
  detail: EventDetail
  isRedacted: boolean
  isShielded: boolean
}
export type LogState = {
  entries: number
  waiting: { count: number; seconds: number }
  checkpoint: { position: number; at: string } | null
  check: { checked: number; total: number } | null
  last: { at: string; entries: number; isUnchanged: boolean; fault: Fault | null } | null
  abilities: string[]
}
export type TimelineLine = Omit<LogLine, 'seq' | 'position' | 'unit'> & { until: string; events: number }
export type Placed = { position: number; hash: string } | null
export type Timeline = {
  subject: string
  mode: string
  lines: TimelineLine[]
  proof: {
    entries: number
    first: Placed
    last: Placed
    checkpoint: { position: number; at: string } | null
    verified: { at: string; isUnchanged: boolean } | null
  }
}
/** Days are the reader's own (Europe/Oslo), as `YYYY-MM-DD`. */
export type LogChoice = { unitId: string; event: string; from: string; to: string }
export const EVERYTHING: LogChoice = { unitId: '', event: '', from: '', to: '' }

type Page = { lines: LogLine[]; next: number | null; backupDays: number; abilities: string[] }

export function useLog(choice: LogChoice) {
  return useInfiniteQuery({
    queryKey: ['log', 'lines', choice],
    queryFn: ({ pageParam }) => call<Page>(`/api/log?${questionOf(choice, pageParam)}`),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: 30_000,
  })
}

function questionOf({ unitId, event, from, to }: LogChoice, before: number | null): URLSearchParams {
  const dayAfter = (day: string) => new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  return new URLSearchParams(
    Object.entries({
      unitId,
      event,
      from: from && startOfDay(from),
      to: to && startOfDay(dayAfter(to)),
      before: before === null ? '' : String(before),
    }).filter(([, value]) => value !== ''),
  )
}

/** Midnight in Oslo as ISO 8601 with its offset, which changes with summer time. */
function startOfDay(day: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Oslo', timeZoneName: 'longOffset' }).formatToParts(
    new Date(`${day}T00:00:00Z`),
  )
  const offset = parts.find((part) => part.type === 'timeZoneName')?.value.replace('GMT', '') || '+00:00'
  return `${day}T00:00:00${offset}`
}

export function useLogState() {
  return useQuery({
    queryKey: ['log', 'state'],
    queryFn: () => call<LogState>('/api/log/state'),
    refetchInterval: (query) => (query.state.data?.check ? 400 : 15_000),
  })
}

export function useCheckLog() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call('/api/log/verification', { method: 'POST', json: {} }),
    onSettled: () => client.invalidateQueries({ queryKey: ['log', 'state'] }),
  })
}

export function useRedact() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      call(`/api/log/${id}/redaction`, { method: 'POST', json: { reason } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['log'] }),
  })
}

export function useTimeline(subject: string) {
  return useQuery({ queryKey: ['log', 'timeline', subject], queryFn: () => call<Timeline>(`/api/timeline/${subject}`) })
}

/** The last things that happened to a message or a dispatch; asked again every other second while it moves. */
export function useLatest(subject: string, isMoving: boolean) {
  return useQuery({
    queryKey: ['log', 'latest', subject],
    queryFn: () => call<{ lines: (TimelineLine & { unit: string | null })[] }>(`/api/timeline/${subject}/latest`),
    refetchInterval: isMoving ? 2_000 : false,
    retry: false,
  })
}
