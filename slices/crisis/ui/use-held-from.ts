import { type RefObject, useEffect, useState } from 'react'

/**
 * From which line a list holds what somebody stands on or acts on, whatever comes above it; null when nobody does. It lets go when the focus leaves the
 * list, but for a dialog over it; not while a form that a line opened is written in (`isActed`), nor when the whole window is left.
 */
export function useHeldFrom(list: RefObject<HTMLElement | null>, isActed: boolean) {
  const [heldFrom, setHeldFrom] = useState<number | null>(null)
  const isHeld = heldFrom !== null
  useEffect(() => {
    if (!isHeld || isActed) return
    const look = (to: Element | null) => {
      if (!list.current?.contains(to) && !to?.closest('dialog')) setHeldFrom(null)
    }
    const came = ({ target }: FocusEvent) => look(target as Element)
    const left = ({ relatedTarget }: FocusEvent) =>
      relatedTarget === null && document.hasFocus() && requestAnimationFrame(() => look(document.activeElement))
    look(document.activeElement)
    document.addEventListener('focusin', came)
    document.addEventListener('focusout', left)
    return () => {
      document.removeEventListener('focusin', came)
      document.removeEventListener('focusout', left)
    }
  }, [isHeld, isActed, list])
  return [heldFrom, setHeldFrom] as const
}
