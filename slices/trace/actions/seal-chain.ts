import type { Trx } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { readSealFile } from '../clients/checkpoint-files.ts'
import { fingerprintOfKey, isSigned, signText } from '../clients/signing-key.ts'
import { type Checkpoint, checkpointText } from '../rules/checkpoint.ts'
import type { Head } from '../store/chain.ts'
import { hashAt, putSeal, readSeal } from '../store/seal.ts'
import { tellCheckpoint, whatIsSigned } from './tell-checkpoint.ts'

type Keys = Pick<Varde, 'secrets' | 'settings' | 'now'>

/**
 * Refuses to go on from an end of the chain that is not the one signed last: what somebody computed anew in the database must not be
 * signed afterwards. Where the row of the signature is gone, the copy in the data folder counts; a copy beyond the row says that the
 * database was set back. Throws `trace.log-changed`, `trace.key-unknown`, `trace.log-cut-off`.
 */
export async function refuseUnsealed(trx: Trx, varde: Keys, head: Head | null): Promise<void> {
  const [seal, copy] = [await readSeal(trx), await readSealFile(varde.settings.dataFolder)]
  const isOurs = copy !== null && isGenuine(copy, varde)
  if (seal) {
    if (seal.key !== fingerprintOfKey(varde.secrets.checkpointPublicKey))
      throw new Failure('conflict', 'trace.key-unknown')
    if (
      !head ||
      head.position !== seal.position ||
      !head.hash.equals(seal.hash) ||
      !isGenuine(tellCheckpoint({ ...seal, root: null }), varde)
    )
      throw new Failure('conflict', 'trace.log-changed')
    // Written after the row: a copy beyond it was signed by a database that has since been set back.
    if (isOurs && copy.position > seal.position) throw new Failure('conflict', 'trace.log-cut-off')
    return
  }
  if (!isOurs) return
  if ((await hashAt(trx, copy.position))?.toString('hex') !== copy.hash)
    throw new Failure('conflict', 'trace.log-changed')
}

/** Signs the end of the chain, in the transaction that appended it. */
export async function sealChain(trx: Trx, varde: Pick<Varde, 'secrets' | 'now'>, head: Head): Promise<Checkpoint> {
  const kept = { ...head, at: varde.now(), key: fingerprintOfKey(varde.secrets.checkpointPublicKey), root: null }
  const signature = signText(checkpointText(whatIsSigned(kept)), varde.secrets.checkpointPrivateKey)
  const { root: _, ...row } = { ...kept, signature }
  await putSeal(trx, row)
  return tellCheckpoint({ ...kept, signature })
}

/** Signed with our key, and for what it says. */
export const isGenuine = (one: Checkpoint, { secrets }: Pick<Varde, 'secrets'>): boolean =>
  one.key === fingerprintOfKey(secrets.checkpointPublicKey) &&
  isSigned(checkpointText(one), Buffer.from(one.signature, 'base64'), secrets.checkpointPublicKey)
