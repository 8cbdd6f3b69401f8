import { useEffect, useRef } from 'react'

const MINUTE = 60_000
const LOOK_MS = 5000
const SIGNS = ['pointerdown', 'keydown', 'scroll', 'touchstart'] as const
/** Shared by the tabs of this browser: whoever writes in one of them has left none of them alone. */
const LAST_USE = 'varde-last-use'

const lastUse = () => Number(localStorage.getItem(LAST_USE)) || 0

/** Calls `onIdle` with how many minutes nobody has touched any of the pages, every few seconds, and `onUsed` when somebody does. */
export function useIdle(minutes: number | null, told: { onIdle: (idle: number) => void; onUsed: () => void }): void {
  const last = useRef(told)
  last.current = told
  useEffect(() => {
    if (minutes === null) return
    let noted = 0
    const isUsed = () => {
      last.current.onUsed()
      // Writing at every key would cost more than it tells.
      if (Date.now() - noted < LOOK_MS) return
      noted = Date.now()
      localStorage.setItem(LAST_USE, String(noted))
    }
    isUsed()
    const timer = setInterval(() => last.current.onIdle((Date.now() - lastUse()) / MINUTE), LOOK_MS)
    for (const sign of SIGNS) window.addEventListener(sign, isUsed, { passive: true, capture: true })
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS) window.removeEventListener(sign, isUsed, { capture: true })
    }
  }, [minutes])
}
