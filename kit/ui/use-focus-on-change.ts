import { useEffect, useRef } from 'react'

/** A new step of a form begins at its question, for those who hear the page as well: focus goes to the place when `step` changes. */
export function useFocusOnChange(step: number) {
  const place = useRef<HTMLDivElement>(null)
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current !== step) place.current?.focus()
    shown.current = step
  }, [step])
  return place
}
