import { type ColumnType, type Insertable, type Kysely, type RawBuilder, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { RequestKind, RequestState, Words } from '../rules/request.ts'

type Json<Value> = ColumnType<Value, string, RawBuilder<unknown>>
export type ApprovalTables = {
  'approval.request': {
    id: string
    mode: Mode
    kind: RequestKind
    subject: string
    /** The message that the words belong to; its level is theirs. */
    belongs_to: string | null
    unit_id: string
    message_kind: string
    audience_kinds: string[]
    title: string
    words: Json<Words[]>
    content: Json<Record<string, unknown>>
    fingerprint: string
    /** A digest of what the words are about, as it stood when they were asked for. */
    stood: string
    reason: string | null
    writer_ids: string[]
    asked_by: string
    asked_at: Date
    state: RequestState
    decided_by: string | null
    decided_at: Date | null
    instead_of: string | null
    answer: string | null
    erased_at: Date | null
  }
}
export type RequestRow = Selectable<ApprovalTables['approval.request']>

const tables = (db: Database) => db as unknown as Kysely<ApprovalTables>

export async function insertRequest(trx: Trx, row: Insertable<ApprovalTables['approval.request']>): Promise<void> {
  await tables(trx).insertInto('approval.request').values(row).execute()
}

/** The request, held for a change with `forUpdate`; null when there is none. */
export async function findRequest(
  db: Database,
  mode: Mode,
  id: string,
  { forUpdate = false }: { forUpdate?: boolean } = {},
): Promise<RequestRow | null> {
  const query = tables(db).selectFrom('approval.request').selectAll().where('id', '=', id).where('mode', '=', mode)
  return (await (forUpdate ? query.forUpdate() : query).executeTakeFirst()) ?? null
}

const waiting = (db: Database, mode: Mode) =>
  tables(db).selectFrom('approval.request').selectAll().where('mode', '=', mode).where('state', '=', 'waiting')

/** What waits for one thing, held: whoever asks or answers about the same comes after. */
export async function takeWaiting(
  trx: Trx,
  mode: Mode,
  { kind, subject }: { kind: RequestKind; subject: string },
): Promise<RequestRow[]> {
  await sql`select pg_advisory_xact_lock(hashtext('approval.request'), hashtext(${`${mode} ${kind} ${subject}`}))`.execute(
    trx,
  )
  return waiting(trx, mode).where('kind', '=', kind).where('subject', '=', subject).forUpdate().execute()
}

/** What would follow from a yes to what waits for one thing, held; null where nothing waits. */
export async function waitingContent(
  trx: Trx,
  mode: Mode,
  of: { kind: RequestKind; subject: string },
): Promise<Record<string, unknown> | null> {
  const [row] = await takeWaiting(trx, mode, of)
  return row?.content ?? null
}

/** What waits, the oldest first; of some kinds, or for one subject. */
export async function waitingRequests(
  db: Database,
  mode: Mode,
  only: { kinds?: readonly RequestKind[]; subject?: string } = {},
): Promise<RequestRow[]> {
  let query = waiting(db, mode)
  if (only.kinds) query = query.where('kind', 'in', only.kinds)
  if (only.subject) query = query.where('subject', '=', only.subject)
  return query.orderBy('asked_at').orderBy('id').execute()
}

/**
 * What the law makes us erase: the words of every request of one thing, or of all that were asked for before a moment, what was to follow from
 * them and what was said of them, whatever became of it; the fingerprint stays.
 */
export async function eraseWords(
  trx: Trx,
  of: { kind: RequestKind } & ({ subject: string } | { askedBefore: Date }),
  at: Date,
): Promise<void> {
  const erased = tables(trx)
    .updateTable('approval.request')
    .set({ words: sql`'[]'::jsonb`, title: '', content: sql`'{}'::jsonb`, reason: null, answer: null, erased_at: at })
    .where('kind', '=', of.kind)
    .where('erased_at', 'is', null)
  const some =
    'subject' in of ? erased.where('subject', '=', of.subject) : erased.where('asked_at', '<', of.askedBefore)
  await some.execute()
}

export async function decideRequest(
  trx: Trx,
  id: string,
  decided: Pick<RequestRow, 'state' | 'decided_by' | 'decided_at' | 'instead_of' | 'answer'>,
): Promise<void> {
  await tables(trx).updateTable('approval.request').set(decided).where('id', '=', id).execute()
}
