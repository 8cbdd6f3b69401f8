import { hash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { canonical } from '../../../kit/kernel/canonical.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { fingerprintOfKey, signText } from '../clients/signing-key.ts'
import type { Checkpoint } from '../rules/checkpoint.ts'
import { BLOCK, pathOf, rootOf } from '../rules/tree.ts'
import { type CheckpointRow, checkpointsOver } from '../store/checkpoints.ts'
import { type EventInChain, eventsAbout, redactionsOf, waitsForChain } from '../store/tree.ts'
import { chainEvents } from './chain-events.ts'
import { join, leavesAfter, wholeBlocks } from './grow-tree.ts'
import { makeCheckpoint } from './make-checkpoint.ts'
import { tellCheckpoint } from './tell-checkpoint.ts'

/** One entry of the log with its way to the root of a checkpoint: steps as `L` or `R` and the node beside in hex. */
type ProvedEvent = Omit<EventInChain, 'previous' | 'hash' | 'digest' | 'salt' | 'at'> & {
  at: string
  previous: string
  hash: string
  digest: string
  salt: string | null
  checkpoint: number
  path: string[]
}
/** `lines` are the events as JSON; `seal` is signed over all of them, so that one that is taken out is missed. */
export type Proof = { lines: string[]; seal: Seal; checkpoints: Checkpoint[]; publicKey: string }
/** `digest`: SHA-256 of the lines with a line feed between them. Signed as a checkpoint is. */
type Seal = { format: 'varde-proof-1'; events: number; digest: string; at: string; key: string; signature: string }

/** Which events: all about `subject`, and those with these names about the others. */
type Asked = { subject: string; others: readonly string[]; names: readonly string[] }

/**
 * The events with the redactions of them, each proved up to the first signed checkpoint that covers it: whoever kept that
 * checkpoint elsewhere can hold it against the proof. What waits is chained first, and a checkpoint is made where none covers it.
 */
export async function proveEvents(varde: Varde, asked: Asked): Promise<Proof> {
  await chainAll(varde, asked.subject)
  const about = await eventsAbout(varde.db, asked)
  const redactions = await redactionsOf(
    varde.db,
    about.map((event) => event.id),
  )
  const byId = new Map([...about, ...redactions].map((event) => [event.id, event]))
  const events = [...byId.values()].toSorted((a, b) => a.position - b.position)
  const positions = events.map((event) => event.position)
  const last = positions.at(-1) ?? 0
  const kept = await checkpointsOver(varde.db, positions)
  if ((kept.at(-1)?.position ?? 0) < last) {
    await makeCheckpoint(varde, { always: true })
    kept.splice(0, kept.length, ...(await checkpointsOver(varde.db, positions)))
  }
  const proved: ProvedEvent[] = []
  for (const [index, checkpoint] of kept.entries()) {
    const after = kept[index - 1]?.position ?? 0
    const own = events.filter((event) => event.position > after && event.position <= checkpoint.position)
    proved.push(...(await proveUpTo(varde, own, checkpoint)))
  }
  const lines = proved.map((event) => JSON.stringify(event))
  const publicKey = varde.secrets.checkpointPublicKey
  return { lines, seal: sealOf(varde, lines), checkpoints: kept.map(tellCheckpoint), publicKey }
}

function sealOf({ secrets, now }: Varde, lines: readonly string[]): Seal {
  const seal = {
    ...({ format: 'varde-proof-1', events: lines.length, digest: hash('sha256', lines.join('\n'), 'hex') } as const),
    ...{ at: now().toISOString(), key: fingerprintOfKey(secrets.checkpointPublicKey) },
  }
  const signature = signText(canonical(seal), secrets.checkpointPrivateKey)
  return { ...seal, signature: signature.toString('base64') }
}

async function proveUpTo(
  { db }: Varde,
  events: EventInChain[],
  { position: size }: CheckpointRow,
): Promise<ProvedEvent[]> {
  const whole = await wholeBlocks(db, size)
  const isRest = whole.length * BLOCK < size
  const rest = await leavesAfter(db, whole.length * BLOCK, size)
  const blocks = isRest ? [...whole, rootOf(rest, join)] : whole
  const read = new Map<number, Uint8Array[]>(isRest ? [[whole.length, rest]] : [])
  const proved: ProvedEvent[] = []
  for (const event of events) {
    const number = Math.floor((event.position - 1) / BLOCK)
    const leaves = read.get(number) ?? (await leavesAfter(db, number * BLOCK, (number + 1) * BLOCK))
    read.set(number, leaves)
    const steps = [...pathOf(leaves, (event.position - 1) % BLOCK, join), ...pathOf(blocks, number, join)]
    const path = steps.map(
      ({ side, hash: node }) => `${side === 'left' ? 'L' : 'R'}${Buffer.from(node).toString('hex')}`,
    )
    proved.push({ ...told(event), checkpoint: size, path })
  }
  return proved
}

const told = ({ previous, hash: own, digest, salt, at, ...event }: EventInChain) => ({
  ...event,
  at: at.toISOString(),
  previous: previous.toString('hex'),
  hash: own.toString('hex'),
  digest: digest.toString('hex'),
  salt: salt?.toString('hex') ?? null,
})

/** Until nothing about it waits; where another process chains, it is waited for. */
async function chainAll(varde: Varde, subject: string): Promise<void> {
  for (let times = 0; times < 100; times++) {
    await chainEvents(varde)
    if (!(await waitsForChain(varde.db, subject))) return
    await wait(100)
  }
}
