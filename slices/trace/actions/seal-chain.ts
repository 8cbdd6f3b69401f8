import type { Trx } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { readSealFile } from '../clients/checkpoint-files.ts'
import { fingerprintOfKey, isSigned, signText } from '../clients/signing-key.ts'
import { type Checkpoint, checkpointText } from '../rules/checkpoint.ts'
import type { Head } from '../store/chain.ts'
import { hashAt, putSeal, readSeal, type SealRow } from '../store/seal.ts'
import { tellCheckpoint, whatIsSigned } from './tell-checkpoint.ts'

type Keys = Pick<Varde, 'secrets' | 'settings' | 'now'>

/**
 * Refuses to go on from an end of the chain that is not the one signed last: what somebody computed anew in the database must not be
 * signed afterwards. Where the row of the signature is gone, the copy in the data folder counts. Throws `trace.log-changed`.
 */
export async function refuseUnsealed(trx: Trx, varde: Keys, head: Head | null): Promise<void> {
  const seal = await readSeal(trx)
  if (seal) {
    if (!head || head.position !== seal.position || !head.hash.equals(seal.hash) || !isGenuine(seal, varde))
      throw new Failure('conflict', 'trace.log-changed')
    return
  }
  const copy = await readSealFile(varde.settings.dataFolder)
  if (!copy || copy.key !== fingerprintOfKey(varde.secrets.checkpointPublicKey)) return
  if ((await hashAt(trx, copy.position))?.toString('hex') !== copy.hash)
    throw new Failure('conflict', 'trace.log-changed')
}

/** Signs the end of the chain, in the transaction that appended it. */
export async function sealChain(trx: Trx, varde: Keys, head: Head): Promise<Checkpoint> {
  const kept = { ...head, at: varde.now(), key: fingerprintOfKey(varde.secrets.checkpointPublicKey), root: null }
  const signature = signText(checkpointText(whatIsSigned(kept)), varde.secrets.checkpointPrivateKey)
  const { root: _, ...row } = { ...kept, signature }
  await putSeal(trx, row)
  return tellCheckpoint({ ...kept, signature })
}

const isGenuine = (seal: SealRow, { secrets }: Keys) =>
  seal.key === fingerprintOfKey(secrets.checkpointPublicKey) &&
  isSigned(checkpointText(whatIsSigned({ ...seal, root: null })), seal.signature, secrets.checkpointPublicKey)
