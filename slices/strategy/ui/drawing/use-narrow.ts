import { useSyncExternalStore } from 'react'

const asked = () => window.matchMedia('(max-width: 59.99rem)')

/** Is the screen a phone's? Then a drawing is made anew for it. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (tell) => {
      const query = asked()
      query.addEventListener('change', tell)
      return () => query.removeEventListener('change', tell)
    },
    () => asked().matches,
  )
}
