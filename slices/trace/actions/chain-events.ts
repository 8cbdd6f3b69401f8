import { hash } from 'node:crypto'
import type { Trx } from '../../../kit/db/database.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { writeSealFile } from '../clients/checkpoint-files.ts'
import type { Checkpoint } from '../rules/checkpoint.ts'
import { entryBytes, GENESIS } from '../rules/entry-bytes.ts'
import {
  appendEntries,
  chainHead,
  type Head,
  type NewEntry,
  takeChain,
  type UnchainedEvent,
  unchainedEvents,
} from '../store/chain.ts'
import { readSeal } from '../store/seal.ts'
import { refuseUnsealed, sealChain } from './seal-chain.ts'

const BATCH = 4000
const MOST_AT_ONCE = 100_000

/**
 * Chains committed events in batches until none waits, and signs each batch with the key that is not in the database. Returns how many;
 * null when another process is at it. Throws `trace.log-changed` when the end is not the one signed last, `trace.key-unknown`, `trace.log-cut-off`.
 */
export async function chainEvents(varde: Varde, signal?: AbortSignal): Promise<number | null> {
  let total = 0
  while (!signal?.aborted) {
    const chained = await chainBatch(varde)
    if (chained === null) return null
    if (chained.seal) await writeSealFile(varde.settings.dataFolder, chained.seal)
    total += chained.events
    if (chained.events < BATCH) break
  }
  return total
}

async function chainBatch(varde: Varde): Promise<{ events: number; seal: Checkpoint | null } | null> {
  return varde.db.transaction().execute(async (trx) => {
    if (!(await takeChain(trx))) return null
    const events = await unchainedEvents(trx, BATCH)
    const head = await chainHead(trx)
    // A log from before the signatures gets its first one as it stands.
    const isFirst = head !== null && (await readSeal(trx)) === null
    if (events.length === 0 && !isFirst) return { events: 0, seal: null }
    await refuseUnsealed(trx, varde, head)
    return { events: events.length, seal: await appendAndSeal(trx, varde, head, events) }
  })
}

/** What waits is appended after `head` and the end signed, in the transaction that holds the chain, whatever the end was signed with before. */
export async function chainRest(
  trx: Trx,
  varde: Pick<Varde, 'secrets' | 'now'>,
  head: Head | null,
): Promise<Checkpoint> {
  return appendAndSeal(trx, varde, head, await unchainedEvents(trx, MOST_AT_ONCE))
}

/** One of the two, head or events, must be there. */
async function appendAndSeal(
  trx: Trx,
  varde: Pick<Varde, 'secrets' | 'now'>,
  head: Head | null,
  events: UnchainedEvent[],
): Promise<Checkpoint> {
  const entries = link(head, events)
  if (entries.length > 0) await appendEntries(trx, entries)
  const last = entries.at(-1)
  return sealChain(trx, varde, last ? { position: last.position, hash: Buffer.from(last.hash) } : head!)
}

function link(head: Head | null, events: UnchainedEvent[]): NewEntry[] {
  let previous: Uint8Array = head?.hash ?? GENESIS
  let position = head?.position ?? 0
  return events.map((event) => {
    position++
    const entry = { position, eventId: event.id, seq: event.seq, previous, hash: hashOf(previous, position, event) }
    previous = entry.hash
    return entry
  })
}

const hashOf = (previous: Uint8Array, position: number, event: UnchainedEvent) =>
  hash('sha256', entryBytes(previous, position, event, event.digest), 'buffer')
