import { reached, reachesStaff, type WaveNow } from './wave.ts'

/** How many of own staff have the words, of how many are to, and how many of these what is public waits for. */
export type StaffHad = { had: number; of: number; missing: number }

/**
 * The one count of own staff first: `dispatch.public_held` says the same to the slices above. What lies on paper with a unit has reached nobody, and
 * is waited for where another channel may have reached them or may still; whom no channel reaches is told by the unit alone and holds
 * nobody back, unless nobody of own staff has the words by any.
 */
export function staffHad(waves: readonly WaveNow[]): StaffHad {
  let had = 0
  let of = 0
  let missing = 0
  let beside = 0
  for (const { counts, atUnits } of waves.filter(reachesStaff)) {
    const taken = reached(counts, 'submitted')
    had += taken.reached - atUnits.heads
    of += taken.of
    missing += counts.waiting + atUnits.awaited
    beside += atUnits.heads - atUnits.awaited
  }
  return { had, of, missing: missing + (had === 0 ? beside : 0) }
}
