import { useEffect } from 'react'

const isOpen = (one: Element) => !one.matches(':disabled') && one.checkVisibility()

/** The places to go to when `one` is gone: what it stood in, from the inside out, as far as the page's content. */
function placesAround(one: Element): Element[] {
  const places: Element[] = []
  for (let place = one.parentElement; place && place !== document.body; place = place.parentElement) {
    places.push(place)
    if (place.matches('main, dialog')) break
  }
  return places
}

/** The thing itself; one that was moved to another list is found there by its id. */
const standing = (one: Element): Element | null => {
  const now = one.isConnected || one.id === '' ? one : document.getElementById(one.id)
  return now?.isConnected && isOpen(now) ? now : null
}

/**
 * Keeps the keyboard's place when what it stood on goes away: a row that was removed, a dialog that was closed, a button that is shut
 * off while it works, a thing that moves to another list. It then stands on the same button again, or on the nearest thing that is left around it.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let inside: Element[] = []
    let outside: Element[] = []
    let frame = 0
    const remember = (event: FocusEvent) => {
      const one = event.target as Element
      inside = [one, ...placesAround(one)]
      if (!one.closest('dialog')) outside = inside
    }
    // Whoever points at an empty place has left on purpose; in a dialog they have not left what opened it.
    const forget = ({ target }: Event) => {
      // A press on what has the focus already is no leaving, and no new focus is told of.
      if (document.activeElement !== document.body && document.activeElement?.contains(target as Element)) {
        const one = document.activeElement
        if (!one.matches('main, dialog')) return
      }
      inside = []
      if (!(target as Element).closest('dialog')) outside = []
    }
    const restore = () => {
      if (document.activeElement !== document.body || inside.length === 0) return
      // While it works, the button is waited for.
      if (inside[0]!.isConnected && !isOpen(inside[0]!)) return
      const place = [...inside, ...outside].map(standing).find((one) => one !== null)
      if (!(place instanceof HTMLElement)) return
      if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) place.tabIndex = -1
      place.focus({ preventScroll: true })
    }
    const look = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(restore)
    }
    const watch = new MutationObserver(look)
    watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
    document.addEventListener('focusin', remember)
    document.addEventListener('pointerdown', forget)
    return () => {
      cancelAnimationFrame(frame)
      watch.disconnect()
      document.removeEventListener('focusin', remember)
      document.removeEventListener('pointerdown', forget)
    }
  }, [])
}
