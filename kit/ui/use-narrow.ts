import { useSyncExternalStore } from 'react'

const asked = () => window.matchMedia('(max-width: 59.99rem)')

/** Is the screen a telephone's? Then what is drawn is drawn anew for it, and what is long folds. */
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
