import type { Checkpoint } from '../rules/checkpoint.ts'
import type { CheckpointRow } from '../store/checkpoints.ts'

type Kept = Omit<CheckpointRow, 'id'>

/** A checkpoint as it is told outside; one with a root of the tree is of the second format. */
export function tellCheckpoint({ signature, ...kept }: Kept): Checkpoint {
  return { ...whatIsSigned(kept), signature: signature.toString('base64') }
}

/** What a signature covers. */
export function whatIsSigned({
  position,
  hash,
  at,
  key,
  root,
}: Omit<Kept, 'signature'>): Omit<Checkpoint, 'signature'> {
  const told = { position, hash: hash.toString('hex'), at: at.toISOString(), key }
  return root
    ? { format: 'varde-checkpoint-2', ...told, root: root.toString('hex') }
    : { format: 'varde-checkpoint-1', ...told }
}
