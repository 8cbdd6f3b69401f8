import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { api, read } from '../../../kit/ui/api.ts'
import { useIdle } from './use-idle.ts'

/**
 * For one's own machine: when it has been left alone for as long as the agency says, nothing more opens before the person has proved who
 * they are, in place. What was being written stays on the page.
 */
export function IdleLock({ minutes }: { minutes: number | null }) {
  const client = useQueryClient()
  const isLocked = useRef(false)
  useIdle(minutes, {
    onUsed: () => {
      isLocked.current = false
    },
    onIdle: (idle) => {
      if (minutes === null || idle < minutes || isLocked.current) return
      isLocked.current = true
      // The next look at the server is refused, and that is what asks.
      void read(api.POST('/api/my/lock')).then(
        () => client.invalidateQueries(),
        () => undefined,
      )
    },
  })
  return null
}
