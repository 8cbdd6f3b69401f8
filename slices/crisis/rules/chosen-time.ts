/** The time for the next statement that was chosen in a form that is opened again: one that has gone is chosen anew. */
export function chosenTime(
  chosen: string | null,
  offered: readonly string[],
  isOpen: boolean,
): { at: string | null; times: string[]; isGone: boolean } {
  const times = [...offered]
  if (!isOpen) return { at: null, times, isGone: false }
  if (chosen === null || times.includes(chosen)) return { at: chosen, times, isGone: false }
  if (chosen < (times[0] ?? '')) return { at: times[0] ?? null, times, isGone: true }
  return { at: chosen, times: [...times, chosen].sort(), isGone: false }
}
