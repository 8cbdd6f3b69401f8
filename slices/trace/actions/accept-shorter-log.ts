import { publish } from '../../../kit/bus/publish.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { readCheckpointFiles, readSealFile, setAside, writeSealFile } from '../clients/checkpoint-files.ts'
import { TRACE_EVENTS } from '../events.ts'
import type { Checkpoint } from '../rules/checkpoint.ts'
import { chainHead, takeChain } from '../store/chain.ts'
import { hashAt } from '../store/seal.ts'
import { chainRest } from './chain-events.ts'
import { isGenuine } from './seal-chain.ts'
import { verifyLog } from './verify-log.ts'

/**
 * The database was set back (a restore), and the data folder holds signatures over entries that are gone. Says so in the log, with the reason,
 * and goes on from where the log ends now; the signatures are set aside and stay the proof of what is lost. Throws `trace.reason-needed`,
 * `trace.nothing-lost` where no signature is beyond the log, `trace.log-changed` where something else is wrong too, `trace.chain-busy`.
 * @returns positions: the last that is kept, and the last that was signed; and where the signatures are
 */
export async function acceptShorterLog(
  varde: Varde,
  reason: string,
): Promise<{ kept: number; signed: number; aside: string }> {
  if (reason.trim().length < 10) throw new Failure('invalid', 'trace.reason-needed')
  const { dataFolder } = varde.settings
  const files = [...(await readCheckpointFiles(dataFolder)), await readSealFile(dataFolder)]
  const ours = files.filter((one) => one !== null && isGenuine(one, varde)) as Checkpoint[]
  const beyond = await Promise.all(ours.map(async (one) => !(await isInLog(varde, one))))
  const lost = ours.filter((_, place) => beyond[place])
  if (lost.length === 0) throw new Failure('conflict', 'trace.nothing-lost')
  const { fault } = await verifyLog(varde, { without: lost })
  if (fault) throw new Failure('conflict', 'trace.log-changed')
  const signed = Math.max(...lost.map((one) => one.position))
  const { kept, seal } = await varde.db.transaction().execute(async (trx) => {
    if (!(await takeChain(trx))) throw new Failure('conflict', 'trace.chain-busy')
    const head = await chainHead(trx)
    const last = head?.position ?? 0
    await publish(trx, {
      ...{ name: TRACE_EVENTS.shortened, mode: varde.mode, subject: 'log', actor: 'system:cli', at: varde.now() },
      content: { kept: last, signed, reason: reason.trim() },
    })
    return { kept: last, seal: await chainRest(trx, varde, head) }
  })
  const signatures = new Set(lost.map((one) => one.signature))
  const aside = await setAside(dataFolder, `lost-after-${kept}`, (one) => signatures.has(one.signature))
  await writeSealFile(dataFolder, seal)
  return { kept, signed, aside: aside! }
}

const isInLog = async ({ db }: Varde, { position, hash }: Checkpoint) =>
  (await hashAt(db, position))?.toString('hex') === hash
