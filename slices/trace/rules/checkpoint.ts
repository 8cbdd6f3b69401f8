import { canonical } from '../../../kit/kernel/canonical.ts'

/** A signed statement: at this time the log ended at this position with this hash. `signature` is base64 (Ed25519). */
export type Checkpoint = {
  format: (typeof CHECKPOINT_FORMATS)[number]
  position: number
  /** Hex. */
  hash: string
  /** ISO 8601, UTC. */
  at: string
  /** Root of the tree over the entries, hex. The first format has none. */
  root?: string
  /** SHA-256 of the public key (SPKI, DER), hex. */
  key: string
  signature: string
}

export const CHECKPOINT_FORMATS = ['varde-checkpoint-1', 'varde-checkpoint-2'] as const
const EVERY_MS = 10 * 60_000

/** The text that is signed: canonical JSON of everything but the signature. */
export function checkpointText({ format, position, hash, at, key, root }: Omit<Checkpoint, 'signature'>): string {
  return canonical({ format, position, hash, at, key, root })
}

/** Ten minutes of activity call for a new checkpoint; a log that has not grown does not. */
export function isCheckpointDue(
  head: { position: number } | null,
  last: { position: number; at: Date } | null,
  now: Date,
): boolean {
  if (!head) return false
  if (!last) return true
  return head.position > last.position && now.getTime() - last.at.getTime() >= EVERY_MS
}

/** What was read from a file, or the reason why it is no checkpoint. */
export function readCheckpoint(value: unknown): Checkpoint | null {
  const it = value as Partial<Checkpoint> | null
  const isText = (text: unknown) => typeof text === 'string'
  const ok =
    it !== null &&
    typeof it === 'object' &&
    CHECKPOINT_FORMATS.some((one) => one === it.format) &&
    (it.format === 'varde-checkpoint-2') === isText(it.root) &&
    Number.isSafeInteger(it.position) &&
    [it.hash, it.at, it.key, it.signature].every(isText) &&
    /^[0-9a-f]{64}$/.test(it.hash ?? '')
  return ok ? (it as Checkpoint) : null
}
