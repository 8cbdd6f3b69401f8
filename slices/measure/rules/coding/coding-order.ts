/** A story that was drawn, in the order the draw gave it. `story` is its digest, as text: it has more digits than a number holds. */
export type DrawnStory = {
  story: string
  /** The day this story of the words began; null for the first of them. */
  beginsOn: string | null
  mentionId: number
  textId: null
  appearances: number
}
/** An open answer that was drawn; its id says nothing of who wrote it. */
export type DrawnAnswer = { story: null; beginsOn: null; mentionId: null; textId: string; appearances: 1 }
export type Drawn = DrawnStory | DrawnAnswer
export type PlacedUnit = Drawn & { position: number; coder: string | null }

/**
 * Who codes what: the first `doubled` of the drawn stories by everyone, the rest in turn. The draw is random, so those coded by everyone
 * are a random sample of the whole.
 */
export function placeUnits(drawn: readonly Drawn[], doubled: number, coders: readonly string[]): PlacedUnit[] {
  return drawn.map((one, at) => ({
    ...one,
    position: at + 1,
    coder: at < doubled ? null : coders[(at - doubled) % coders.length]!,
  }))
}

/**
 * A coder's stories in an order of their own, so that nobody can tell which ones the others code too. The same each time: a small hash of the
 * position and the coder decides.
 */
export function orderFor<Unit extends { position: number; coder: string | null }>(
  units: readonly Unit[],
  coder: string,
): Unit[] {
  const place = (position: number) => {
    let hash = 2_166_136_261
    for (const char of `${coder}/${position}`) hash = Math.imul(hash ^ char.charCodeAt(0), 16_777_619)
    return hash >>> 0
  }
  return units
    .filter((unit) => unit.coder === null || unit.coder === coder)
    .toSorted((a, b) => place(a.position) - place(b.position))
}
