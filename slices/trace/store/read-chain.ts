import type pg from 'pg'
import copyStreams from 'pg-copy-streams'
import { type Connection, openSession } from '../../../kit/db/database.ts'
import type { Checkpoint } from '../rules/checkpoint.ts'
import type { CheckpointRow } from './checkpoints.ts'
import { CopyRows, type Fields } from './copy-rows.ts'

/** One entry with what the database says of its event today. Buffers are views: valid until the next row. */
export type RawEntry = {
  position: number
  eventId: string
  previous: Buffer
  hash: Buffer
  /** The bytes that the hash must cover; null when the event row is gone. */
  covered: Buffer | null
  /** Whether salt and content still give the digest; null when both are empty. */
  isContentSame: boolean | null
}

export type ExportRow = {
  position: number
  previous: Buffer
  hash: Buffer
  id: string
  name: string | null
  mode: string | null
  subject: string | null
  unit_id: string | null
  actor: string | null
  at: Date | null
  via: string | null
  digest: Buffer | null
  salt: Buffer | null
  content: string | null
  /** Named persons alone may see what it is of: its words are in no file, and its digest still proves it. */
  isShielded: boolean
}

export type ChainSummary = { entries: number; last: number; unchained: number; waitingSeconds: number }

/** `rules/entry-bytes.ts` in SQL; a test holds the two together. `to_json` escapes exactly as JSON.stringify does. */
const COVERED = `t.previous || int8send(t.position) || convert_to(
  '{"actor":' || to_json(e.actor)::text || ',"at":"' || to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  || '","id":' || to_json(e.id)::text || ',"mode":"' || e.mode || '","name":' || to_json(e.name)::text
  || ',"subject":' || to_json(e.subject)::text || ',"unit_id":' || coalesce(to_json(e.unit_id)::text, 'null')
  || coalesce(',"via":"' || e.via || '"', '') || '}', 'UTF8'
) || e.digest`

/**
 * The event is found by seq and must have the id that the chain covers: another row in its place is no event of it. The
 * digest of the content is computed where the content lies, so that it need not travel. The salt is 16 bytes: a longer one took its bytes from the words.
 */
const ENTRIES = `
  select t.position, convert_to(t.event_id, 'UTF8'), t.previous, t.hash, ${COVERED},
         case when e.content is null and e.salt is null then null
              else octet_length(e.salt) is not distinct from 16
               and sha256(e.salt || convert_to(coalesce(e.content, ''), 'UTF8')) = e.digest end
    from trace.entry t left join bus.event e on e.seq = t.seq and e.id = t.event_id
   where t.position > $FROM and t.position <= $TO order by t.position`

/** A connection of its own that sees the log as it stood at one moment, and can change nothing. Close it. */
export async function openChainReader(connection: Connection): Promise<ChainReader> {
  const client = await openSession(connection, async (opening) => {
    await opening.query('begin isolation level repeatable read read only')
    // One look-up per entry in order of position: the rows lie in the same order, so this reads the table once.
    await opening.query('set local enable_hashjoin = off')
    await opening.query('set local enable_mergejoin = off')
    await opening.query('set local enable_seqscan = off')
  })
  return new ChainReader(client)
}

export class ChainReader {
  private readonly client: pg.Client
  constructor(client: pg.Client) {
    this.client = client
  }

  async summary(): Promise<ChainSummary> {
    const { rows } = await this.client.query(`
      select (select count(*) from trace.entry) as entries,
             (select coalesce(max(position), 0) from trace.entry) as last,
             greatest((select count(*) from bus.event) - (select count(*) from trace.entry), 0) as unchained,
             (select coalesce(extract(epoch from clock_timestamp() - min(since)), 0)::float8 from trace.pending) as waiting`)
    const { entries, last, unchained, waiting } = rows[0]
    return { entries, last, unchained, waitingSeconds: waiting }
  }

  /** Ids of events whose redaction is on record: by an event that the chain covers, or that waits for it. No other row counts. */
  async redacted(): Promise<Set<string>> {
    const { rows } = await this.client.query(
      `select e.content::jsonb->>'eventId' as id from bus.event e where e.name = 'trace.redacted' and e.content is not null
          and (exists (select from trace.entry t where t.seq = e.seq and t.event_id = e.id)
            or exists (select from trace.pending p where p.seq = e.seq))`,
    )
    return new Set(rows.map((row) => row.id))
  }

  /** How many lines of crisis rooms the log says were emptied. */
  async emptied(): Promise<number> {
    const { rows } = await this.client.query(
      "select count(*)::int as count from bus.event e join trace.entry t on t.seq = e.seq and t.event_id = e.id where e.name = 'crisis.entry-redacted'",
    )
    return rows[0].count
  }

  async checkpoints(): Promise<Omit<CheckpointRow, 'id'>[]> {
    const { rows } = await this.client.query(
      'select position, hash, at, signature, key, root from trace.checkpoint order by position',
    )
    return rows
  }

  /** The last signature over the chain as a checkpoint without a root; null where there is none. */
  async seal(): Promise<Checkpoint | null> {
    const { rows } = await this.client.query('select position, hash, at, signature, key from trace.seal')
    const [row] = rows
    if (!row) return null
    const { position, hash, at, signature, key } = row
    return {
      ...({ format: 'varde-checkpoint-1', position, hash: hash.toString('hex'), at: at.toISOString() } as const),
      ...{ key, signature: signature.toString('base64') },
    }
  }

  /** Every entry after `from` up to `to`, in order. Ends early when `onEntry` says that it has seen enough. */
  async read(from: number, to: number, onEntry: (entry: RawEntry) => boolean): Promise<void> {
    const query = ENTRIES.replace('$FROM', String(from)).replace('$TO', String(to))
    const stream = this.client.query(copyStreams.to(`copy (${query}) to stdout (format binary)`))
    let goesOn = true
    const rows = new CopyRows((fields) => {
      if (goesOn) goesOn = onEntry(rawEntry(fields))
    })
    for await (const chunk of stream) if (goesOn) rows.push(chunk as Buffer)
  }

  /**
   * A page of the log as an export tells it: everything that a verifier without this database needs. Who may see it is asked once for
   * each subject, never for each event.
   */
  async page(after: number, limit: number): Promise<ExportRow[]> {
    const { rows } = await this.client.query(
      `with found as materialized (
         select t.position, t.previous, t.hash, t.event_id as id, e.name, e.mode, e.subject, e.unit_id, e.actor, e.at, e.via,
                e.digest, e.salt, e.content
           from trace.entry t left join bus.event e on e.seq = t.seq and e.id = t.event_id
          where t.position > $1 order by t.position limit $2),
       subject as materialized (select distinct subject as id from found where subject is not null),
       asked as materialized (select id, not confidentiality.public_reads(id, '', true) as "isShielded" from subject)
       select found.*, coalesce(asked."isShielded", false) as "isShielded" from found left join asked on asked.id = found.subject
        order by found.position`,
      [after, limit],
    )
    return rows
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined)
  }
}

function rawEntry([position, eventId, previous, hash, covered, isContentSame]: Fields): RawEntry {
  return {
    position: position!.readUInt32BE(0) * 2 ** 32 + position!.readUInt32BE(4),
    get eventId() {
      return eventId!.toString()
    },
    previous: previous!,
    hash: hash!,
    covered: covered!,
    isContentSame: isContentSame ? isContentSame[0] === 1 : null,
  }
}
