const STONES = [
  { x: 1, y: 13.5, width: 16 },
  { x: 3.5, y: 7.7, width: 11 },
  { x: 6, y: 1.9, width: 6 },
] as const

/**
 * Vardemerket: from below submitted, delivered, confirmed. `filled` is how many stones are reached; `isStopped` turns the
 * next one vermilion. `label` is read aloud; leave it out only where the same word stands beside it.
 */
export function Stones({ filled, isStopped, label }: { filled: 0 | 1 | 2 | 3; isStopped?: boolean; label?: string }) {
  const drawn = STONES.map((stone, place) => (
    <rect key={stone.y} {...stone} height="3.6" rx=".6" className={stoneClass(place, filled, isStopped)} />
  ))
  if (!label)
    return (
      <svg className="v-stones" viewBox="0 0 18 18" aria-hidden="true">
        {drawn}
      </svg>
    )
  return (
    <svg className="v-stones" viewBox="0 0 18 18" role="img" aria-label={label}>
      {drawn}
    </svg>
  )
}

function stoneClass(place: number, filled: number, isStopped = false): string {
  if (place < filled) return 'on'
  return isStopped && place === filled ? 'hot' : ''
}

/** The logo: the same three stones. */
export function Mark() {
  return (
    <svg className="v-mark" viewBox="0 0 22 22" aria-hidden="true">
      <rect x="8" y="1" width="6" height="5" rx="1" />
      <rect x="4.5" y="8" width="13" height="5.5" rx="1" />
      <rect x="0.5" y="15.5" width="21" height="6" rx="1" />
    </svg>
  )
}
