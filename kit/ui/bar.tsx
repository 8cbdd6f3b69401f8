/** One part of a whole. `state` chooses the pattern (see styles/marks.css); `label` is the word a person reads. */
export type BarPart = { state: string; label: string; count: number }

/** A bar whose parts sum to the whole. Always beside the same numbers as text; the label says them to a screen reader. */
export function Bar({ parts, isBig, name }: { parts: BarPart[]; isBig?: boolean; name?: string }) {
  const spoken = parts.map((part) => `${part.label}: ${part.count}`).join(', ')
  return (
    <div className={isBig ? 'v-bar big' : 'v-bar'} role="img" aria-label={name ? `${name}. ${spoken}` : spoken}>
      {parts
        .filter((part) => part.count > 0)
        .map((part) => (
          <i key={part.state} className={part.state} style={{ flex: `${part.count} 0 0` }} />
        ))}
    </div>
  )
}
