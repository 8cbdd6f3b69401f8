/** What can be wrong with the log, in the order in which one entry is looked at. */
export const FAULT_KINDS = [
  'entry-missing',
  'link-broken',
  'event-missing',
  'entry-changed',
  'content-changed',
  'content-removed',
  'cut-off',
  'history-rewritten',
  'tree-wrong',
  'checkpoint-forged',
  'checkpoint-foreign-key',
  'not-signed',
] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

/**
 * The first position at which the log is not what it was. `eventId` where it is known. `since`: the last position that a
 * checkpoint vouches for, where only a checkpoint shows the change.
 */
export type Fault = { kind: FaultKind; position: number; eventId: string | null; since?: number }

/** One entry beside what the database now says of its event. */
export type CheckedEntry = {
  position: number
  eventId: string
  previous: Uint8Array
  hash: Uint8Array
  /** Whether salt and content still give the digest; null when both are empty. */
  isContentSame: boolean | null
}

/**
 * Looks at one entry after the one before it. `isHashSame` tells whether the hash over what stands there today is
 * that of the entry, null when the event row is gone; `isRedacted` asks whether a redaction of the event is on record.
 */
export function faultOfEntry(
  entry: CheckedEntry,
  isHashSame: boolean | null,
  before: { position: number; hash: Uint8Array },
  isRedacted: (eventId: string) => boolean,
): Fault | null {
  const fault = (kind: FaultKind, position = entry.position): Fault => ({ kind, position, eventId: entry.eventId })
  if (entry.position !== before.position + 1) return { ...fault('entry-missing', before.position + 1), eventId: null }
  if (!isSame(entry.previous, before.hash)) return fault('link-broken')
  if (isHashSame === null) return fault('event-missing')
  if (!isHashSame) return fault('entry-changed')
  if (entry.isContentSame === null) return isRedacted(entry.eventId) ? null : fault('content-removed')
  return entry.isContentSame ? null : fault('content-changed')
}

export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
