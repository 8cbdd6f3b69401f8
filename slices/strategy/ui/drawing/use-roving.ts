import { type KeyboardEvent, useRef } from 'react'
import { type Arrow, type DrawnPoint, neighbour } from '../../rules/neighbour.ts'

const ARROWS: Record<string, Arrow> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }

/**
 * One stop for Tab in a drawing; the arrows go to what lies that way, Home and End to the first and last, Page Up and Page
 * Down through all in order. What has the focus is chosen. Use with `role="listbox"` and `role="option"`.
 */
export function useRoving(points: readonly DrawnPoint[], chosen: string | null, onChoose: (key: string) => void) {
  const nodes = useRef(new Map<string, HTMLElement | SVGElement>())
  const keys = points.map((one) => one.key)
  const stop = chosen !== null && keys.includes(chosen) ? chosen : keys[0]
  const goTo = (key: string | null | undefined) => {
    if (!key) return
    onChoose(key)
    nodes.current.get(key)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (stop === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const at = keys.indexOf(stop)
    const arrow = ARROWS[event.key]
    const jumps: Record<string, string | undefined> = {
      Home: keys[0],
      End: keys.at(-1),
      PageDown: keys[at + 1],
      PageUp: keys[at - 1],
    }
    if (!arrow && !(event.key in jumps)) return
    event.preventDefault()
    goTo(arrow ? neighbour(points, stop, arrow) : jumps[event.key])
  }
  /** What each option of the drawing needs. */
  const option = (key: string) => ({
    role: 'option' as const,
    'aria-selected': key === chosen,
    tabIndex: key === stop ? 0 : -1,
    onClick: () => onChoose(key),
    ref: (node: HTMLElement | SVGElement | null) => {
      if (node) nodes.current.set(key, node)
      else nodes.current.delete(key)
    },
  })
  const focus = (key: string) => nodes.current.get(key)?.focus()
  return { onKeyDown, option, focus }
}
