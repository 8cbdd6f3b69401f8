const LEADING = 1.3

type Label = { x: number; y: number; width: number; height: number; size: number; lines: readonly string[] }
type Props = {
  label: Label
  isChosen: boolean
  /** x is the left edge; else the middle. */
  isLeft?: boolean
}

/** A name in lines at its place, on a ground that shows when it is chosen or has the focus. */
export function SvgLabel({ label, isChosen, isLeft }: Props) {
  const { x, y, width, height, size, lines } = label
  const left = isLeft ? x - 4 : x - width / 2
  return (
    <>
      <rect className={isChosen ? 'ground on' : 'ground'} x={left} y={y - 2} width={width} height={height + 4} rx={2} />
      <text textAnchor={isLeft ? 'start' : 'middle'} fontSize={size}>
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, in order
          <tspan key={i} x={x} y={y + size * LEADING * i + size}>
            {line.endsWith('-') ? line.slice(0, -1) : `${line} `}
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a hyphen at the end of a line, which nothing can focus */}
            {line.endsWith('-') && <tspan aria-hidden="true">-</tspan>}
          </tspan>
        ))}
      </text>
    </>
  )
}
