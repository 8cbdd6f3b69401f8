import type { CrisisLine } from './crisis-view.ts'
import type { SaidStanding } from './said-standing.ts'

/** An open room at a unit, at one above it or below it, as whoever writes, approves or sends something else there must know it. */
export type RoomBeside = CrisisLine & {
  /** Confirmed, the oldest first; none where the room does not open for the caller. */
  facts: string[]
  /** The newest message that somebody has had and that must be put right, by its number. */
  wrong: number | null
  /** What was said last to anybody, and what it is worth now. */
  said: { title: string; at: string; standing: SaidStanding } | null
}
/** Something else that has gone to the press or the public at that unit while the room is open. */
export type LeftBeside = { dispatchId: string; title: string; at: string }
export type BesideView = { rooms: RoomBeside[]; left: LeftBeside[] }
