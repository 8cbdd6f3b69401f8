import type { CirclesLayout } from '../../rules/circles-layout.ts'
import { roundedRing } from '../../rules/rounded-ring.ts'

type Props = { layout: CirclesLayout; nameOf: (ring: string) => string }

const TOP = 24
const EDGE = 3
const SQUARENESS = 5

/** The circles themselves, each with its name at the top. The innermost has a ground. */
export function CircleEdges({ layout, nameOf }: Props) {
  const { width, top, bottom, edges, bow } = layout
  const ring = { x: width / 2, y: (top + bottom) / 2, halfHeight: (bottom - top) / 2 - EDGE, n: SQUARENESS }
  return (
    <g>
      {edges.toReversed().map((edge) => (
        <path
          key={edge.ring}
          className={edge.ring === edges[0]?.ring ? 'v-map__circle inmost' : 'v-map__circle'}
          d={roundedRing({ ...ring, halfWidth: edge.half })}
        />
      ))}
      {edges.map((edge, i) => {
        const inner = edges[i - 1]?.half ?? 0
        const x = i === 0 ? 0 : -(inner + edge.half) / 2 + bow / 2
        return (
          <text
            key={edge.ring}
            className="v-map__name"
            x={width / 2 + x}
            y={top + TOP}
            textAnchor="middle"
            fontSize={13}
          >
            {nameOf(edge.ring)}
          </text>
        )
      })}
    </g>
  )
}
