/** From which line the newest `most` stand; where there are fewer, from the first there is. */
export const newestFrom = (entries: readonly { seq: number }[], most: number): number =>
  (entries.at(-most) ?? entries[0])?.seq ?? 0
