/** How one line is told from another without colour: how it is dashed, and the shape at each point. */
export type LineMark = { dash: string; shape: Shape }
const SHAPES = ['triangle', 'square', 'diamond', 'cross', 'bar'] as const
type Shape = (typeof SHAPES)[number]
const DASHES = ['6 3', '2 3', '12 4', '8 3 2 3']

/** The mark of the line at this place among those compared with; twenty are unlike each other. */
export const markOf = (at: number): LineMark => ({
  dash: DASHES[at % DASHES.length]!,
  shape: SHAPES[at % SHAPES.length]!,
})

const PATHS: Record<Shape, string> = {
  triangle: 'm0-5 4.5 8.5h-9z',
  square: 'm-4-4h8v8h-8z',
  diamond: 'm0-5.5 5 5.5-5 5.5-5-5.5z',
  cross: 'm-4-4 8 8m0-8-8 8',
  bar: 'm-5-2h10v4h-10z',
}
/** The shape as a path with its middle here. */
export const markPath = (shape: Shape, x: number, y: number): string => `M${x} ${y}${PATHS[shape]}`
