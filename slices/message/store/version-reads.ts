import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { newestFirst } from '../../../kit/kernel/in-time.ts'
import type { Block } from '../rules/body.ts'
import type { ByNameTerms } from '../rules/by-name.ts'
import { type MessageKind, tablesOf } from './tables.ts'

/** What was approved, word for word. A version that was withdrawn later is still what it was; see `withdrawnAt`. */
export type ApprovedVersion = {
  id: string
  messageId: string
  number: number
  kind: MessageKind
  unitId: string
  mode: Mode
  /** To whom it was approved to go. */
  audienceKinds: string[]
  /** SHA-256 in hex over the canonical JSON of editions, question and receipt settings. */
  fingerprint: string
  editions: Record<string, { title: string; body: Block[] }>
  /** What it says the same as in more languages, as that was approved last; null when it is no such text. */
  sourceEditions: Record<string, { title: string; body: Block[] }> | null
  /** One text per language, or null when nothing is asked. */
  question: Record<string, string> | null
  confirm: boolean
  byName: boolean
  byNameReason: string | null
  /** Why names are seen, by language of the interface; null for what was approved under the old rule. */
  byNameWords: ByNameTerms['words'] | null
  /** Last day that names are seen; null when they are not seen any more. */
  byNameUntil: string | null
  replacesId: string | null
  /** A correction of it is approved. Withdrawn or not, that does not make this one right again. */
  isReplaced: boolean
  approvedBy: string
  approvedAt: Date
  withdrawnAt: Date | null
  /** The crisis room that alone sends it, or null. */
  heldBy: string | null
}

/** The approved version with this id, or null. */
export async function readApprovedVersion(db: Database, versionId: string): Promise<ApprovedVersion | null> {
  const row = await tablesOf(db)
    .selectFrom('message.version as v')
    .innerJoin('message.message as m', 'm.id', 'v.message_id')
    .selectAll('v')
    // They cannot change while the version is in force: whoever changes them takes it back first.
    .select(['m.audience_kinds', 'm.held_by', 'm.by_name_old_until'])
    .select(sql<boolean>`exists (select from message.version n where n.replaces_id = v.id)`.as('is_replaced'))
    .select(
      sql<ApprovedVersion['sourceEditions']>`(select s.editions from message.version s
        where s.message_id = m.edition_of order by s.number desc limit 1)`.as('source_editions'),
    )
    .where('v.id', '=', versionId)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    messageId: row.message_id,
    number: row.number,
    kind: row.kind,
    unitId: row.unit_id,
    mode: row.mode,
    audienceKinds: row.audience_kinds,
    fingerprint: row.fingerprint,
    editions: row.editions,
    sourceEditions: row.source_editions,
    question: row.question,
    confirm: row.confirm,
    byName: row.by_name,
    byNameReason: row.by_name_reason,
    byNameWords: row.by_name_terms?.words ?? null,
    byNameUntil: row.by_name_terms?.until ?? row.by_name_old_until,
    replacesId: row.replaces_id,
    isReplaced: row.is_replaced,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
    withdrawnAt: row.withdrawn_at,
    heldBy: row.held_by,
  }
}

/** An approved version that no dispatch has taken up yet. */
export type ReadyVersion = {
  versionId: string
  messageId: string
  title: string
  audienceKinds: string[]
  unitId: string
  replacesId: string | null
  approvedAt: Date
}

/** The newest approved version of every message that waits to be dispatched and that `reader` is not kept from, newest first. What a room holds is sent from there. */
export async function readReadyVersions(db: Database, reader: string | null): Promise<ReadyVersion[]> {
  const rows = await tablesOf(db)
    .selectFrom('message.version as v')
    .innerJoin('message.message as m', 'm.id', 'v.message_id')
    .distinctOn('m.id')
    .select([
      'v.id',
      'v.message_id',
      'v.editions',
      'v.unit_id',
      'v.replaces_id',
      'v.approved_at',
      'm.audience_kinds',
      'm.source_language',
    ])
    .where('m.state', '=', 'approved')
    .where('m.held_by', 'is', null)
    .where(sql<boolean>`confidentiality.public_reads(m.id, ${reader}, true)`)
    .where('v.withdrawn_at', 'is', null)
    .orderBy('m.id')
    .orderBy('v.number', 'desc')
    .execute()
  const ready = rows.map((row) => ({
    versionId: row.id,
    messageId: row.message_id,
    title: (row.editions[row.source_language] ?? Object.values(row.editions)[0]!).title,
    audienceKinds: row.audience_kinds,
    unitId: row.unit_id,
    replacesId: row.replaces_id,
    approvedAt: row.approved_at,
  }))
  return newestFirst(
    ready,
    ({ approvedAt }) => approvedAt,
    ({ versionId }) => versionId,
  )
}
