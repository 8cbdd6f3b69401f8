import { useQuery } from '@tanstack/react-query'
import { api, read } from '../../../kit/ui/api.ts'
import type { TodayItem } from '../rules/today.ts'

export type RunningWave = {
  position: number
  name: string
  state: 'waiting' | 'open' | 'done'
  total: number
  reachable: number
  confirmed: number
  reached: number
  hold: { code: string; params: Record<string, string | number> } | null
}
export type RunningDispatch = {
  id: string
  title: string
  state: 'running' | 'paused' | 'at-person' | 'at-stop' | 'at-room'
  total: number
  confirmed: number
  coming: number
  waves: RunningWave[]
}
export type Today = {
  items: TodayItem[]
  running: RunningDispatch[]
  counts: { approvals: number; tasks: number }
  nextPressDeadline: string | null
}

/** Everything that waits for the person who looks, renewed twice a minute. */
export function useToday() {
  return useQuery({
    queryKey: ['today'],
    queryFn: (): Promise<Today> => read(api.GET('/api/today', {})),
    refetchInterval: 20_000,
  })
}
