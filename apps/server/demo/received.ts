import type { Database } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'

export type InboxChannel = 'email' | 'sms' | 'voice'
export type ReceivedRow = {
  id: string
  channel: InboxChannel
  address: string
  subject: string
  text: string | null
  raw: Buffer | null
  received_at: Date
}
type Tables = { 'demo.received': ReceivedRow & { seq: number } }

const BATCH = 250
const KEPT = 20_000
const TRIM_EVERY = 1000

export type Keeper = {
  keep: (row: Omit<ReceivedRow, 'id'>) => void
  /** Resolves when everything kept so far is in the database, or has failed. */
  settled: () => Promise<void>
}

/**
 * Saves in batches, behind the answer to the sender: what a demo loses when it is killed is only what its inbox shows. The
 * newest 20,000 are kept.
 */
export function createKeeper(handle: Database, onFault: (error: unknown) => void): Keeper {
  const db = handle as Database<Tables>
  let waiting: ReceivedRow[] = []
  let sinceTrim = 0
  let running: Promise<void> | null = null

  const flush = async () => {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, BATCH)
      waiting = waiting.slice(BATCH)
      const rows = await db
        .insertInto('demo.received')
        .values(batch as never)
        .returning('seq')
        .execute()
      sinceTrim += rows.length
      if (sinceTrim < TRIM_EVERY) continue
      sinceTrim = 0
      await db
        .deleteFrom('demo.received')
        .where('seq', '<=', rows.at(-1)!.seq - (KEPT - TRIM_EVERY))
        .execute()
    }
  }
  const keep: Keeper['keep'] = (row) => {
    waiting.push({ ...row, id: newId('dem'), subject: withoutNul(row.subject), text: row.text && withoutNul(row.text) })
    // A moment's wait gathers what comes at the same time into one statement.
    running ??= new Promise((done) => setTimeout(done, 5))
      .then(flush)
      .catch(onFault)
      .finally(() => {
        running = null
      })
  }
  const settled = async () => {
    while (running) await running
  }
  return { keep, settled }
}

const withoutNul = (text: string) => text.replaceAll('\0', '').toWellFormed()

export type InboxQuery = { channel?: InboxChannel; search?: string; before?: number; limit: number }
export type InboxEntry = Pick<ReceivedRow, 'id' | 'channel' | 'address' | 'subject' | 'text'> & {
  seq: number
  received_at: Date
}

/** The newest first; `before` is the seq of the last one seen. `search` looks in addresses, subjects and SMS. */
export async function listReceived(handle: Database, query: InboxQuery): Promise<InboxEntry[]> {
  const db = handle as Database<Tables>
  let select = db
    .selectFrom('demo.received')
    .select(['seq', 'id', 'channel', 'address', 'subject', 'text', 'received_at'])
    .orderBy('seq', 'desc')
    .limit(query.limit)
  if (query.channel) select = select.where('channel', '=', query.channel)
  if (query.before !== undefined) select = select.where('seq', '<', query.before)
  const words = query.search?.trim()
  if (words) {
    const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`
    select = select.where((is) =>
      is.or([is('address', 'ilike', like), is('subject', 'ilike', like), is('text', 'ilike', like)]),
    )
  }
  return (await select.execute()) as InboxEntry[]
}

export async function countReceived(handle: Database): Promise<Record<InboxChannel, number>> {
  const db = handle as Database<Tables>
  const rows = await db
    .selectFrom('demo.received')
    .select(['channel', (is) => is.fn.countAll<number>().as('count')])
    .groupBy('channel')
    .execute()
  const of = (channel: string) => Number(rows.find((row) => row.channel === channel)?.count ?? 0)
  return { email: of('email'), sms: of('sms'), voice: of('voice') }
}

export async function receivedById(handle: Database, id: string): Promise<ReceivedRow | undefined> {
  const db = handle as Database<Tables>
  return (await db.selectFrom('demo.received').selectAll().where('id', '=', id).executeTakeFirst()) as
    | ReceivedRow
    | undefined
}
