import { useEffect } from 'react'

/** Sets the title of the browser tab, and moves the reader's focus place to the new page's name. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Varde`
  }, [title])
}
