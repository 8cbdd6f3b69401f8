import { Problem } from '../../../kit/ui/api.ts'
import { useToday } from '../../../slices/overview/ui/index.ts'

/** What waits for the person who looks, for the status line and the tab bar. */
export type Waiting = {
  approvals: number
  tasks: number
  running: { id: string; wave: number; of: number } | null
  /** When the next answer to the press is due, of those that the person reads. */
  pressDeadline: string | null
}

/** From the same answer as I dag, so that the line and the page never disagree; null while it is not known. */
export function useWaiting(): { waiting: Waiting | null; isOffline: boolean } {
  const { data, error } = useToday()
  const first = data?.running.find((dispatch) => dispatch.state === 'running') ?? null
  const running = first && {
    id: first.id,
    wave: Math.max(1, first.waves.filter((wave) => wave.state !== 'waiting').length),
    of: first.waves.length,
  }
  return {
    waiting: data
      ? {
          approvals: data.counts.approvals,
          tasks: data.counts.tasks,
          running,
          pressDeadline: data.nextPressDeadline,
        }
      : null,
    isOffline: error instanceof Problem && error.status === 0,
  }
}
