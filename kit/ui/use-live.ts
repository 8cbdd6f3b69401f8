import { useEffect, useRef, useState } from 'react'

/** A line of live news. */
export type Line = 'opening' | 'open' | 'lost'

const FIRST_WAIT = 1_000
const LONGEST_WAIT = 15_000

/**
 * Listens to server-sent events at `path` and hands each named event's data to `onEvent`. Reconnects by itself, slower
 * each time, also when the server has closed for good. Tells whether the line is open, or was lost: one that is not open yet is neither. `null` listens to nothing.
 */
export function useLive<Data>(path: string | null, event: string, onEvent: (data: Data) => void): Line {
  const [line, setLine] = useState<Line>('opening')
  const handler = useRef(onEvent)
  handler.current = onEvent
  useEffect(() => {
    if (path === null) return
    let source: EventSource | null = null
    let wait = FIRST_WAIT
    let timer: ReturnType<typeof setTimeout> | undefined
    const open = () => {
      source = new EventSource(path)
      source.addEventListener('open', () => {
        wait = FIRST_WAIT
        setLine('open')
      })
      source.addEventListener(event, (message) => handler.current(JSON.parse(message.data) as Data))
      source.addEventListener('error', () => {
        setLine('lost')
        source?.close()
        timer = setTimeout(open, wait)
        wait = Math.min(wait * 2, LONGEST_WAIT)
      })
    }
    open()
    return () => {
      clearTimeout(timer)
      source?.close()
      setLine('opening')
    }
  }, [path, event])
  return line
}
