import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { Problem } from './api.ts'
import { ProblemText, useProblemText } from './problem-text.tsx'

/** Soon after, and once more for a page that is slow to draw. */
const LOOKS_MS = [150, 800]

/** Whoever pressed has been told: the text stands there, or another alert or a field says what this refusal means. */
function isSaid(root: Element, text: string, error: unknown): boolean {
  const isSeen = (one: Element) => one.checkVisibility() && !one.closest('.v-unsaid')
  const alerts = [...root.querySelectorAll('[role="alert"], .v-note')].filter(isSeen)
  if (alerts.some((one) => one.textContent?.includes(text))) return true
  const isRefusal = error instanceof Problem && error.status >= 400 && error.status < 500
  return isRefusal && (alerts.length > 0 || [...root.querySelectorAll('[aria-invalid="true"]')].some(isSeen))
}

/**
 * An act that failed is said, also where the one who made the button forgot it: the last one to ask. In a dialog it speaks within it, since
 * nothing outside is heard while it stands open.
 */
export function UnsaidFault({ within }: { within?: RefObject<HTMLElement | null> }) {
  const client = useQueryClient()
  const textOf = useRef(useProblemText())
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>()
    const look = (fault: unknown) => {
      const open = [...document.querySelectorAll('dialog[open]')].at(-1) ?? null
      const root = within?.current ?? document.body
      if (open !== (within?.current ?? null)) return
      setError(isSaid(root, textOf.current(fault), fault) ? null : fault)
    }
    const stop = client.getMutationCache().subscribe((event) => {
      if (event.type !== 'updated') return
      const { action } = event
      if (action.type === 'pending' || action.type === 'success') {
        for (const timer of timers) clearTimeout(timer)
        timers.clear()
        setError(null)
      }
      if (action.type === 'error') {
        for (const ms of LOOKS_MS) timers.add(setTimeout(() => look(action.error), ms))
      }
    })
    return () => {
      stop()
      for (const timer of timers) clearTimeout(timer)
    }
  }, [client, within])
  return error ? (
    <div className="v-unsaid">
      <ProblemText error={error} />
    </div>
  ) : null
}
