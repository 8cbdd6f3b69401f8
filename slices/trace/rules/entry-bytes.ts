import { canonical } from '../../../kit/kernel/canonical.ts'

/** The parts of an event that its entry covers as they are; its content is covered by the salted digest. */
export type Envelope = {
  id: string
  name: string
  mode: string
  subject: string
  unitId: string | null
  actor: string
  at: Date
  /** By what it was done. Null in what was written before events said it, and then no part of the envelope. */
  via: string | null
}

/** What the first entry has in the place of the hash before it: 32 zero bytes. */
export const GENESIS = new Uint8Array(32)

/**
 * The bytes whose SHA-256 is the hash of an entry: previous hash (32) ‖ position (8, big-endian) ‖ canonical JSON of the
 * envelope (UTF-8) ‖ digest (32). docs/log-format.md tells the same to whoever writes a verifier.
 */
export function entryBytes(previous: Uint8Array, position: number, event: Envelope, digest: Uint8Array): Uint8Array {
  const json = new TextEncoder().encode(envelopeJson(event))
  const bytes = new Uint8Array(previous.length + 8 + json.length + digest.length)
  bytes.set(previous, 0)
  new DataView(bytes.buffer).setBigUint64(previous.length, BigInt(position))
  bytes.set(json, previous.length + 8)
  bytes.set(digest, previous.length + 8 + json.length)
  return bytes
}

export function envelopeJson({ id, name, mode, subject, unitId, actor, at, via }: Envelope): string {
  return canonical({
    ...{ id, name, mode, subject, unit_id: unitId, actor, at: at.toISOString() },
    ...(via !== null && { via }),
  })
}
