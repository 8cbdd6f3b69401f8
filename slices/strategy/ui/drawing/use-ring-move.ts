import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import type { CirclesLayout } from '../../rules/circles-layout.ts'
import { ringAt, ringBeside } from '../../rules/ring-at.ts'

/** Where something may be moved on a map: its rings from the inside out, and what is done. */
export type RingMove = { rings: readonly string[]; onMove: (key: string, ring: string) => void }
type Dragged = { key: string; fromX: number; fromY: number; x: number; y: number }

/** A hand that shakes is no drag. In the layout's pixels. */
const MEANT = 10

/** Moves a name on the map from ring to ring: by dragging it, or with Alt and an arrow (up is inwards, down is outwards). */
export function useRingMove(
  layout: CirclesLayout,
  move: RingMove | undefined,
  chosen: string | null,
  focus: (key: string) => void,
) {
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const moving = useRef<string | null>(null)
  const ringOf = (key: string | null) => layout.labels.find((one) => one.key === key)?.ring ?? ''
  const ring = ringOf(chosen)
  // What is moved is drawn anew in another ring: the focus goes with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the ring changes
  useEffect(() => {
    if (moving.current) focus(moving.current)
    moving.current = null
  }, [ring])
  const to = (key: string, next: string | null) => {
    if (!move || next === null || next === ringOf(key) || !move.rings.includes(next)) return
    moving.current = key
    move.onMove(key, next)
  }
  /** True when the key was for moving. */
  const onKey = (event: KeyboardEvent): boolean => {
    const way = event.key === 'ArrowUp' ? 'in' : event.key === 'ArrowDown' ? 'out' : null
    if (!move || !chosen || !event.altKey || !way) return false
    event.preventDefault()
    to(chosen, ringBeside(move.rings, ring, way))
    return true
  }
  const pointOf = (event: PointerEvent<SVGElement>) => {
    const svg = event.currentTarget.ownerSVGElement
    const matrix = svg?.getScreenCTM()?.inverse()
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix ?? undefined)
  }
  const dragOf = (key: string) => {
    if (!move?.rings.includes(ringOf(key))) return {}
    const shift =
      dragged?.key === key ? `translate(${dragged.x - dragged.fromX} ${dragged.y - dragged.fromY})` : undefined
    return {
      transform: shift,
      'data-movable': true,
      onPointerDown: (event: PointerEvent<SVGElement>) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        const { x, y } = pointOf(event)
        setDragged({ key, fromX: x, fromY: y, x, y })
      },
      onPointerMove: (event: PointerEvent<SVGElement>) => {
        if (dragged?.key !== key) return
        const { x, y } = pointOf(event)
        setDragged({ ...dragged, x, y })
      },
      onPointerUp: (event: PointerEvent<SVGElement>) => {
        if (dragged?.key !== key) return
        const { x, y } = pointOf(event)
        setDragged(null)
        if (Math.hypot(x - dragged.fromX, y - dragged.fromY) >= MEANT) to(key, ringAt(layout, x, y))
      },
      onPointerCancel: () => setDragged(null),
    }
  }
  return { onKey, dragOf }
}
