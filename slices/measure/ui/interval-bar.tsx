type Props = { value: number; interval: { low: number; high: number }; target: number | null }

/** A share on a line from 0 to 100: where it may lie, and the target as a square. The same numbers stand beside it. */
export function IntervalBar({ value, interval: { low, high }, target }: Props) {
  return (
    <div className="v-interval" aria-hidden="true">
      <i style={{ left: `${low}%`, right: `${100 - high}%` }} />
      <b style={{ left: `${value}%` }} />
      {target !== null && <s style={{ left: `${target}%` }} />}
    </div>
  )
}
