import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CirclesLayout } from '../../rules/circles-layout.ts'
import type { Drawn } from '../section-body.tsx'
import { CircleEdges } from './circle-edges.tsx'
import { SvgLabel } from './svg-label.tsx'
import { type RingMove, useRingMove } from './use-ring-move.ts'
import { useRoving } from './use-roving.ts'

type Props = Drawn & {
  label: string
  layout: CirclesLayout
  nameOf: (ring: string) => string
  className?: string
  /** Given where a person may move names from ring to ring. */
  move?: RingMove | undefined
  children?: ReactNode
}

/** Circles around one another with names in them, worked by mouse and keys. Too wide for a phone: the table is there. */
export function CircleDrawing({ label, layout, nameOf, className = '', move, children, chosen, onChoose }: Props) {
  const { i18n } = useTranslation()
  const points = layout.labels.map(({ key, x, y }) => ({ key, x, y }))
  const { onKeyDown, option, focus } = useRoving(points, chosen, onChoose)
  const { onKey, dragOf } = useRingMove(layout, move, chosen, focus)
  return (
    <div
      className={`v-draw v-map ${className}`}
      role="listbox"
      aria-label={label}
      onKeyDown={(event) => onKey(event) || onKeyDown(event)}
    >
      <svg viewBox={`0 0 ${layout.width} ${layout.height}`} role="presentation">
        <CircleEdges layout={layout} nameOf={nameOf} />
        {children}
        {layout.labels.map((one) => (
          <g
            key={one.key}
            {...option(one.key)}
            {...dragOf(one.key)}
            className={`v-map__label ${one.ring} ${one.isHead ? 'head' : 'sub'}`}
            lang={i18n.language}
          >
            <SvgLabel label={one} isChosen={one.key === chosen} />
          </g>
        ))}
      </svg>
    </div>
  )
}
