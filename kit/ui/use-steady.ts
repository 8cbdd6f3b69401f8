import { type RefObject, useEffect } from 'react'

/**
 * While somebody writes in this part, it stays where it is on the screen though what stands above it grows or goes. Where the browser
 * has seen to that itself nothing more is done; many telephones do not, and none does at the top of a page.
 */
export function useSteady(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const here = part.current
    if (!here) return
    const place = () => here.getBoundingClientRect().top + window.scrollY
    let before = place()
    let scrolled = window.scrollY
    const note = () => {
      scrolled = window.scrollY
    }
    const watch = new ResizeObserver(() => {
      const moved = place() - before
      before += moved
      const isSeenTo = Math.abs(window.scrollY - scrolled - moved) < 1
      if (Math.abs(moved) >= 1 && !isSeenTo && here.contains(document.activeElement)) window.scrollBy(0, moved)
      note()
    })
    watch.observe(document.body)
    window.addEventListener('scroll', note, { passive: true })
    return () => {
      watch.disconnect()
      window.removeEventListener('scroll', note)
    }
  }, [part])
}
