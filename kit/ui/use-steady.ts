import { type RefObject, useEffect } from 'react'

/**
 * While somebody writes in this part, it stays where it is on the screen though what stands above it grows or goes. Most browsers see to
 * that themselves; this is for those that do not, which is what many telephones have.
 */
export function useSteady(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const here = part.current
    if (!here || CSS.supports('overflow-anchor', 'auto')) return
    const place = () => here.getBoundingClientRect().top + window.scrollY
    let before = place()
    const watch = new ResizeObserver(() => {
      const moved = place() - before
      before += moved
      if (moved !== 0 && here.contains(document.activeElement)) window.scrollBy(0, moved)
    })
    watch.observe(document.body)
    return () => watch.disconnect()
  }, [part])
}
