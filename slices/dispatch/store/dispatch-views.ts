import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { WordsNow } from '../../../kit/kernel/words-standing.ts'
import { type Counts, emptyCounts, RECIPIENT_STATES } from '../rules/wave.ts'
import { atUnitsIn } from './at-units.ts'
import { wordsNow } from './released-store.ts'
import { type DispatchState, tables } from './tables.ts'

export type DispatchLine = {
  id: string
  number: string
  title: string
  unitId: string
  state: DispatchState
  startedAt: Date | null
  /** A wave has opened. */
  isOut: boolean
  total: number
  counts: Counts
  /** Of those who count as submitted: handed to a unit on paper, which has not said yet that it has reached them. */
  atUnits: number
  /** Of these: an e-mail or SMS is still to reach them, and the dispatch runs until then. */
  coming: number
} & WordsNow

/** All dispatches of texts that `reader` is not kept from, those that run first, then the newest. */
export async function listDispatches(db: Database, reader: string | null, limit = 200): Promise<DispatchLine[]> {
  const rows = await tables(db)
    .selectFrom('dispatch.dispatch as d')
    .leftJoin('dispatch.wave as w', 'w.dispatch_id', 'd.id')
    .leftJoin('dispatch.tally as t', 't.wave_id', 'w.id')
    .select(['d.id', 'd.number', 'd.title', 'd.unit_id', 'd.state', 'd.started_at', 'd.created_at', 'd.version_id'])
    .select(
      RECIPIENT_STATES.map((state) =>
        sql<number>`coalesce(sum(t.heads) filter (where t.state = ${sql.lit(state)}), 0)::int`.as(state),
      ),
    )
    .select(sql<boolean>`coalesce(bool_or(w.opened_at is not null), false)`.as('is_out'))
    .where(sql<boolean>`confidentiality.public_reads(d.message_id, ${reader}, true)`)
    .groupBy('d.id')
    .orderBy(sql`d.state in ('running', 'paused')`, 'desc')
    .orderBy('d.created_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(limit)
    .execute()
  const [words, atUnits] = await Promise.all([
    wordsNow(
      db,
      rows.map((row) => row.version_id),
    ),
    atUnitsIn(
      db,
      rows.map((row) => row.id),
    ),
  ])
  return rows.map((row) => {
    const counts = emptyCounts()
    for (const state of RECIPIENT_STATES) counts[state] = row[state]
    const total = RECIPIENT_STATES.reduce((sum, state) => sum + counts[state], 0)
    return {
      id: row.id,
      number: row.number,
      title: row.title,
      unitId: row.unit_id,
      state: row.state,
      startedAt: row.started_at,
      isOut: row.is_out,
      total,
      counts,
      atUnits: atUnits.get(row.id)?.heads ?? 0,
      coming: row.state === 'running' ? (atUnits.get(row.id)?.coming ?? 0) : 0,
      ...words.get(row.version_id)!,
    }
  })
}

/** How far apart the first and the last newsroom of a dispatch got it, in milliseconds. Null before two have. */
export async function pressSpread(db: Database, dispatchId: string): Promise<{ contacts: number; ms: number } | null> {
  const { rows } = await sql<{ contacts: number; ms: number | null }>`
    select count(*)::int as contacts, (extract(epoch from max(first_submitted_at) - min(first_submitted_at)) * 1000)::int as ms
      from dispatch.recipient where dispatch_id = ${dispatchId} and audience_kind = 'press' and first_submitted_at is not null`.execute(
    db,
  )
  const { contacts, ms } = rows[0]!
  return contacts > 1 && ms !== null ? { contacts, ms } : null
}

export type NewsCount = { sent: number; waiting: number; refused: number }

/** How many who follow the press room got the text by e-mail, beside the sum; null when nobody was to. */
export async function newsCount(db: Database, messageId: string): Promise<NewsCount | null> {
  const { rows } = await sql<NewsCount>`
    select sent, waiting, refused from press.public_news where message_id = ${messageId}`.execute(db)
  return rows[0] ?? null
}
