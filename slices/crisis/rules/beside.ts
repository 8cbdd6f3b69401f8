import type { WordsNow } from '../../../kit/kernel/words-standing.ts'
import type { CrisisLine } from './crisis-view.ts'
import type { SaidStanding } from './said-standing.ts'
import type { WrongWords } from './wrong-words.ts'

/** A room at a unit that is open, or was closed with wrong words out, at one above it or below it, as whoever writes, approves or sends something else there must know it. */
export type RoomBeside = CrisisLine & {
  /** Confirmed, the oldest first; none where the room does not open for the caller. */
  facts: string[]
  /** Messages that somebody has had and that are wrong, the newest first, with the correction that waits. */
  wrong: WrongWords[]
  /** What was said last to anybody, and what it is worth now. */
  said: { title: string; at: string; standing: SaidStanding } | null
}
/** Something else that has gone to the press or the public at that unit while the room is open. */
export type LeftBeside = WordsNow & { dispatchId: string; title: string; at: string }
export type BesideView = { rooms: RoomBeside[]; left: LeftBeside[] }
