/** A band of the pyramid: its place and its slots, as shares (0–1) of the drawing's width. */
export type Band = {
  key: string
  x: number
  width: number
  slots: { key: string; x: number; width: number }[]
}

/** How wide the top is. It must carry a sentence. */
const TOP = 0.44
/** Below 1 the upper bands widen fast, so that five areas have room. */
const CURVE = 0.6

/**
 * The bands of a pyramid from the top down, each centred and wider than the one above, with equal slots for what stands
 * in it. A level with nothing in it has no band.
 */
export function pyramidLayout(levels: readonly { key: string; items: readonly string[] }[]): Band[] {
  const filled = levels.filter((level) => level.items.length > 0)
  return filled.map(({ key, items }, at) => {
    const width = filled.length === 1 ? 1 : TOP + (1 - TOP) * (at / (filled.length - 1)) ** CURVE
    const x = (1 - width) / 2
    const slot = width / items.length
    return { key, x, width, slots: items.map((item, i) => ({ key: item, x: x + i * slot, width: slot })) }
  })
}
