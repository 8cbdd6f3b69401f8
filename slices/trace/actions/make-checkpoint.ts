import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { writeCheckpointFile } from '../clients/checkpoint-files.ts'
import { fingerprintOfKey, signText } from '../clients/signing-key.ts'
import { type Checkpoint, checkpointText, isCheckpointDue } from '../rules/checkpoint.ts'
import { lastCheckpoint, saveCheckpoint } from '../store/checkpoints.ts'
import { hashAt, readSeal } from '../store/seal.ts'
import { growTree } from './grow-tree.ts'
import { refuseUnsealed } from './seal-chain.ts'
import { tellCheckpoint, whatIsSigned } from './tell-checkpoint.ts'

const GONE = Buffer.alloc(0)

/**
 * Signs where the log ends now and keeps it in the database and in `<data>/checkpoints/`. Null when the log is empty or,
 * unless `always`, when no checkpoint is due. Throws `trace.log-changed`.
 */
export async function makeCheckpoint(
  varde: Varde,
  { always = false }: { always?: boolean } = {},
): Promise<{ checkpoint: Checkpoint; file: string } | null> {
  // Only what was signed when it was chained is signed again: the end as it stands in the database proves nothing by itself.
  const head = await varde.db.transaction().execute(async (trx) => {
    const seal = await readSeal(trx)
    const end = seal && { position: seal.position, hash: (await hashAt(trx, seal.position)) ?? GONE }
    if (end) await refuseUnsealed(trx, varde, end)
    return end
  })
  const now = varde.now()
  if (!head || !(always || isCheckpointDue(head, await lastCheckpoint(varde.db), now))) return null
  const kept = {
    ...{ position: head.position, hash: head.hash, at: now },
    key: fingerprintOfKey(varde.secrets.checkpointPublicKey),
    root: await growTree(varde.db, head.position),
  }
  const signature = signText(checkpointText(whatIsSigned(kept)), varde.secrets.checkpointPrivateKey)
  await saveCheckpoint(varde.db, { id: newId('chk'), ...kept, signature })
  const checkpoint = tellCheckpoint({ ...kept, signature })
  const file = await writeCheckpointFile(varde.settings.dataFolder, checkpoint, varde.secrets.checkpointPublicKey)
  return { checkpoint, file }
}
