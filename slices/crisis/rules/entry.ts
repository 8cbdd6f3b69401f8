/** What an entry of the room's log says: what somebody did, said, decided or got to know; or what the system did. */
export const WRITTEN_KINDS = ['did', 'said', 'decided', 'learned'] as const
export type WrittenKind = (typeof WRITTEN_KINDS)[number]
export const ENTRY_KINDS = [...WRITTEN_KINDS, 'system'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** What a person writes. The browser makes `clientKey`, so that an entry sent twice over a bad line is one entry. */
export type WrittenEntry = {
  clientKey: string
  kind: WrittenKind
  text: string
  /** How long ago it was written, by the clock of the device that wrote it: entries may have waited for the network. */
  agoMs: number
  /** The id of the entry that this one corrects. */
  corrects: string | null
  /** Somebody has looked at words that seem to name one in custody, and says that they name nobody. */
  isCleared?: boolean | undefined
}

/**
 * When it was written, by our clock. The device's clock may be wrong by years, but how long it has waited can be believed;
 * never before the crisis was declared, and never in the future.
 */
export function writtenAt(agoMs: number, now: Date, declaredAt: Date): Date {
  const at = now.getTime() - Math.max(0, agoMs)
  return new Date(Math.max(at, Math.min(declaredAt.getTime(), now.getTime())))
}

type Placed = { writtenAt: string; seq: number }
/** The order of the log: by when it was written; what was written at the same moment, by when it reached us. */
export const inOrder = (a: Placed, b: Placed): number => a.writtenAt.localeCompare(b.writtenAt) || a.seq - b.seq

/** Came so much later than it was written that the reader should know. */
export const LATE_MS = 15_000
export const isLate = ({ writtenAt: at, receivedAt }: { writtenAt: string; receivedAt: string }): boolean =>
  Date.parse(receivedAt) - Date.parse(at) >= LATE_MS

/** Everything known, once, in order: entries that come again replace themselves. */
export function mergeEntries<Entry extends Placed & { id: string }>(
  known: readonly Entry[],
  came: readonly Entry[],
): Entry[] {
  const byId = new Map(known.map((entry) => [entry.id, entry]))
  for (const entry of came) byId.set(entry.id, entry)
  return [...byId.values()].toSorted(inOrder)
}
