type End = { name: string; x: number; y: number }

/** Where the names of lines stand: at their ends, moved apart where they would cover one another. Measured from the top. */
export function lineLabels(ends: readonly End[], apart: number, bottom: number): End[] {
  const placed: End[] = []
  for (const end of ends.toSorted((a, b) => a.y - b.y))
    placed.push({ ...end, y: Math.max(end.y, (placed.at(-1)?.y ?? -Infinity) + apart) })
  // What was pushed below the picture is pushed up again, from the last one.
  for (let at = placed.length - 1, below = bottom; at >= 0; at--, below -= apart)
    placed[at]!.y = Math.min(placed[at]!.y, below)
  return placed
}
