import { lettersIn, wrapText } from './wrap-text.ts'

type Step = { key: string; name: string }
/** The mark stands at `x`, `y`; the name in the middle below it, or to the right of it when there is one column. */
export type CourseStep = {
  key: string
  number: number
  x: number
  y: number
  width: number
  height: number
  lines: string[]
}
export type CourseLayout = {
  width: number
  height: number
  steps: CourseStep[]
  /** The line through the marks, in order. Where it turns to the next row it goes round outside the names. */
  line: { x: number; y: number }[]
  /** A way back, drawn beside the line, where both its ends are there. */
  back: { from: CourseStep; to: CourseStep } | null
}

const SIZE = 15
const LEADING = 1.3
const MARK = 28
const ROW_GAP = 44

/**
 * Steps along a line that turns at the end of each row, as oxen plough: a step that leads back lies near the one it leads
 * to. The mark stands at x, y; the name below it. All lengths are pixels.
 */
export function courseLayout(
  steps: readonly Step[],
  place: { width: number; across: number; back?: [string, string] },
): CourseLayout {
  const { width, across, back } = place
  const column = width / across
  const said = steps.map((step) => wrapText(step.name, lettersIn(column - 20, SIZE)))
  const heights = said.map((lines) => MARK + lines.length * SIZE * LEADING)
  const placed: CourseStep[] = []
  let y = MARK / 2
  for (let from = 0; from < steps.length; from += across) {
    const isTurned = (from / across) % 2 === 1
    const row = steps.slice(from, from + across)
    row.forEach((step, i) => {
      const at = isTurned ? across - 1 - i : i
      placed.push({
        key: step.key,
        number: from + i + 1,
        x: (at + 0.5) * column,
        y,
        width: column - 20,
        height: heights[from + i]!,
        lines: said[from + i]!,
      })
    })
    y += Math.max(...row.map((_, i) => heights[from + i]!)) + ROW_GAP
  }
  const find = (key: string | undefined) => placed.find((one) => one.key === key)
  const [from, to] = [find(back?.[0]), find(back?.[1])]
  return {
    width,
    height: Math.max(0, y - ROW_GAP),
    steps: placed,
    line: lineThrough(placed),
    back: from && to ? { from, to } : null,
  }
}

function lineThrough(steps: readonly CourseStep[]): { x: number; y: number }[] {
  return steps.flatMap((step, i) => {
    const next = steps[i + 1]
    const here = { x: step.x, y: step.y }
    if (!next || next.y === step.y || next.x !== step.x) return [here]
    const isRight = steps.some((one) => one.x < step.x)
    const x = step.x + (isRight ? 1 : -1) * (step.width / 2 + 6)
    const isOnly = steps.every((one) => one.x === step.x)
    return isOnly ? [here] : [here, { x, y: step.y }, { x, y: next.y }]
  })
}
