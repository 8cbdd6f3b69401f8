/**
 * A long text in two: what stands there at once, and the rest. It parts after a line or a sentence where one ends early enough, else
 * between words. What is short, or would leave next to nothing behind, stays whole.
 */
export function firstWords(text: string, most: number): { first: string; rest: string } {
  const whole = text.trim()
  const line = whole.indexOf('\n')
  if (whole.length <= most * 1.25 && line === -1) return { first: whole, rest: '' }
  const room = whole.slice(0, most + 1)
  const at = line !== -1 && line <= most ? line : lastSentenceEnd(room) || room.lastIndexOf(' ')
  const cut = at > 0 ? at : most
  return { first: whole.slice(0, cut).trimEnd(), rest: whole.slice(cut).trimStart() }
}

/** After the last full stop that a space follows; 0 where there is none. */
function lastSentenceEnd(text: string): number {
  const ends = [...text.matchAll(/[.!?](?= )/g)]
  return ends.length === 0 ? 0 : ends.at(-1)!.index + 1
}
