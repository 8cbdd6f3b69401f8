import { existsSync, readFileSync, renameSync } from 'node:fs'
import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newSigningKey, type Secrets, type SigningKey, writeSecrets } from '../../../kit/settings/secrets.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { setAside, writeCheckpointFile, writeSealFile } from '../clients/checkpoint-files.ts'
import { fingerprintOfKey, signText } from '../clients/signing-key.ts'
import { TRACE_EVENTS } from '../events.ts'
import { checkpointText } from '../rules/checkpoint.ts'
import { chainHead, takeChain } from '../store/chain.ts'
import { allCheckpoints, putSignature } from '../store/checkpoints.ts'
import { readSeal } from '../store/seal.ts'
import { chainEvents, chainRest } from './chain-events.ts'
import { refuseUnsealed } from './seal-chain.ts'
import { tellCheckpoint, whatIsSigned } from './tell-checkpoint.ts'
import { verifyLog } from './verify-log.ts'

/**
 * From now on the log is signed with a new key. The whole log is checked against the old one first; then the new key signs its end and every
 * checkpoint that is kept, so that it alone vouches for all of it, and an event says so. What the old key signed is set aside, with its
 * public key. May be broken off anywhere: run again, it goes on. Throws `trace.log-changed`, `trace.chain-busy`.
 * @returns fingerprints of the keys (SHA-256, hex), and where the files of the old one are; null where there were none
 */
export async function changeSigningKey(varde: Varde): Promise<{ from: string; to: string; aside: string | null }> {
  const { secretsFile, dataFolder } = varde.settings
  const waiting = `${secretsFile}.next`
  const secrets: Secrets = existsSync(waiting)
    ? JSON.parse(readFileSync(waiting, 'utf8'))
    : { ...varde.secrets, ...newSigningKey() }
  writeSecrets(waiting, secrets)
  const [from, to] = [varde.secrets.checkpointPublicKey, secrets.checkpointPublicKey].map(fingerprintOfKey)
  if ((await readSeal(varde.db))?.key !== to) await signAnew(varde, secrets)
  const aside = await setAside(dataFolder, `signed-with-${from!.slice(0, 16)}`, (one) => one.key !== to)
  for (const row of await allCheckpoints(varde.db))
    await writeCheckpointFile(dataFolder, tellCheckpoint(row), secrets.checkpointPublicKey)
  const seal = await readSeal(varde.db)
  if (seal) await writeSealFile(dataFolder, tellCheckpoint({ ...seal, root: null }))
  renameSync(waiting, secretsFile)
  return { from: from!, to: to!, aside }
}

async function signAnew(varde: Varde, next: SigningKey): Promise<void> {
  await chainEvents(varde)
  if ((await verifyLog(varde)).fault) throw new Failure('conflict', 'trace.log-changed')
  await varde.db.transaction().execute(async (trx) => {
    if (!(await takeChain(trx))) throw new Failure('conflict', 'trace.chain-busy')
    const head = await chainHead(trx)
    await refuseUnsealed(trx, varde, head)
    const to = fingerprintOfKey(next.checkpointPublicKey)
    await publish(trx, {
      ...{ name: TRACE_EVENTS.keyChanged, mode: varde.mode, subject: 'log', actor: 'system:cli', at: varde.now() },
      content: { from: fingerprintOfKey(varde.secrets.checkpointPublicKey), to, position: head?.position ?? 0 },
    })
    await signCheckpoints(trx, next, to)
    const keys = { now: varde.now, secrets: { ...varde.secrets, ...next } }
    await chainRest(trx, keys, head)
  })
}

async function signCheckpoints(trx: Trx, { checkpointPrivateKey }: SigningKey, key: string): Promise<void> {
  for (const row of await allCheckpoints(trx)) {
    const signature = signText(checkpointText(whatIsSigned({ ...row, key })), checkpointPrivateKey)
    await putSignature(trx, { id: row.id, key, signature })
  }
}
