import { hash } from 'node:crypto'
import type { Database } from '../../../kit/db/database.ts'
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

const BATCH = 4000

/** Chains committed events in batches until none waits. Returns how many; null when another process is at it. */
export async function chainEvents(db: Database, signal?: AbortSignal): Promise<number | null> {
  let total = 0
  while (!signal?.aborted) {
    const chained = await chainBatch(db)
    if (chained === null) return null
    total += chained
    if (chained < BATCH) break
  }
  return total
}

async function chainBatch(db: Database): Promise<number | null> {
  return db.transaction().execute(async (trx) => {
    if (!(await takeChain(trx))) return null
    const events = await unchainedEvents(trx, BATCH)
    if (events.length > 0) await appendEntries(trx, link(await chainHead(trx), events))
    return events.length
  })
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
