/** What an entry of the room's log says: what somebody did, said, decided or got to know; or what the system did. */
export const WRITTEN_KINDS = ['did', 'said', 'decided', 'learned'] as const
export type WrittenKind = (typeof WRITTEN_KINDS)[number]
export type EntryKind = WrittenKind | 'system'

/** What the system itself puts in the log. */
export const SYSTEM_CODES = ['declared', 'answered', 'call-exhausted', 'call-enough'] as const
export type SystemCode = (typeof SYSTEM_CODES)[number]
