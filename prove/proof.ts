/**
 * Something that must hold, tried on random courses. `run` is deterministic by its seed and answers with counts; those in `zero` must
 * be 0. `guards` names what can be switched off: with any of them off, the proof must fail.
 */
export type Proof = {
  zero: string[]
  guards: string[]
  run: (order: {
    seed: number
    sizes: Record<string, number>
    without: string | null
    /** How far it has come, for whoever waits. */
    say?: (line: string) => void
    /** Ends it at the next good place; what was counted by then is the answer. */
    signal?: AbortSignal
  }) => Promise<Record<string, number>>
}
