import type { CirclesLayout } from '../../rules/circles-layout.ts'

type Props = { layout: CirclesLayout; nameOf: (ring: string) => string }

const TOP = 24
const EDGE = 4

/** The circles themselves, each with its name at the top. The innermost has a ground. */
export function CircleEdges({ layout, nameOf }: Props) {
  const { width, top, edges, bow } = layout
  return (
    <g>
      {edges.toReversed().map((edge) => (
        <path
          key={edge.ring}
          className={edge.ring === edges[0]?.ring ? 'v-map__circle inmost' : 'v-map__circle'}
          d={outline(edge.half, layout)}
        />
      ))}
      {edges.map((edge, i) => {
        const inner = edges[i - 1]?.half ?? 0
        const x = i === 0 ? 0 : -(inner + edge.half) / 2 + bow
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

/** A circle that fills the height: straight at the top and bottom, bent at the sides. */
function outline(half: number, { width, top, bottom, bow }: CirclesLayout): string {
  const [left, right] = [width / 2 - half, width / 2 + half]
  const middle = (top + bottom) / 2
  return [
    `M ${left + bow} ${top + EDGE}`,
    `L ${right - bow} ${top + EDGE}`,
    `Q ${right + bow} ${middle} ${right - bow} ${bottom - EDGE}`,
    `L ${left + bow} ${bottom - EDGE}`,
    `Q ${left - bow} ${middle} ${left + bow} ${top + EDGE} Z`,
  ].join(' ')
}
