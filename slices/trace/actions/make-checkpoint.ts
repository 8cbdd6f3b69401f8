import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { writeCheckpointFile } from '../clients/checkpoint-files.ts'
import { fingerprintOfKey, signText } from '../clients/signing-key.ts'
import { CHECKPOINT_FORMAT, type Checkpoint, checkpointText, isCheckpointDue } from '../rules/checkpoint.ts'
import { chainHead } from '../store/chain.ts'
import { lastCheckpoint, saveCheckpoint } from '../store/checkpoints.ts'

/**
 * Signs where the log ends now and keeps it in the database and in `<data>/checkpoints/`. Null when the log is empty or,
 * unless `always`, when no checkpoint is due.
 */
export async function makeCheckpoint(
  varde: Varde,
  { always = false }: { always?: boolean } = {},
): Promise<{ checkpoint: Checkpoint; file: string } | null> {
  const head = await chainHead(varde.db)
  const now = varde.now()
  if (!head || !(always || isCheckpointDue(head, await lastCheckpoint(varde.db), now))) return null
  const unsigned = {
    format: CHECKPOINT_FORMAT,
    position: head.position,
    hash: head.hash.toString('hex'),
    at: now.toISOString(),
    key: fingerprintOfKey(varde.secrets.checkpointPublicKey),
  } as const
  const signature = signText(checkpointText(unsigned), varde.secrets.checkpointPrivateKey)
  const { position, key } = unsigned
  await saveCheckpoint(varde.db, { id: newId('chk'), position, hash: head.hash, at: now, signature, key })
  const checkpoint = { ...unsigned, signature: signature.toString('base64') }
  const file = await writeCheckpointFile(varde.settings.dataFolder, checkpoint, varde.secrets.checkpointPublicKey)
  return { checkpoint, file }
}
