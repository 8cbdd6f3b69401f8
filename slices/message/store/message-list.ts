import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { MessageState } from '../rules/message-state.ts'
import { type MessageKind, type MessageTables, tablesOf } from './tables.ts'

export type ListFilter = {
  /** Units whose messages the caller reads; null for all. */
  unitIds: string[] | null
  /** Whose own messages are always there. */
  personId: string
  /** Who asks, for those that few may see. */
  reader: string | null
  /** Messages that wait for this caller, always there too. */
  waitingIds: string[]
  only?: string[]
  onlyMine?: boolean
  states?: MessageState[]
  kind?: MessageKind
  unitId?: string
  text?: string
  page: number
  pageSize: number
}

export type ListRow = Pick<
  MessageTables['message.message'],
  'id' | 'working_title' | 'kind' | 'state' | 'mode' | 'unit_id' | 'owner_id' | 'updated_at'
> & { ended_from: MessageState | null; languages: string[]; open_comments: number }

/** One page of messages that this caller may read, newest change first, with the number of all that match. */
export async function listMessageRows(db: Database, filter: ListFilter): Promise<{ rows: ListRow[]; total: number }> {
  const matching = whereOf(db, filter)
  const [rows, count] = await Promise.all([
    matching
      .select([
        'm.id',
        'm.working_title',
        'm.kind',
        'm.state',
        'm.mode',
        'm.unit_id',
        'm.owner_id',
        'm.updated_at',
        'm.ended_from',
      ])
      .select([
        sql<string[]>`array(select e.language from message.edition e where e.message_id = m.id)`.as('languages'),
        sql<number>`(select count(*) from message.comment c where c.message_id = m.id and c.resolved_at is null)`.as(
          'open_comments',
        ),
      ])
      .orderBy('m.updated_at', 'desc')
      .orderBy('m.id')
      .limit(filter.pageSize)
      .offset((filter.page - 1) * filter.pageSize)
      .execute(),
    matching.select((e) => e.fn.countAll<number>().as('n')).executeTakeFirstOrThrow(),
  ])
  return { rows, total: Number(count.n) }
}

function whereOf(db: Database, filter: ListFilter) {
  let query = tablesOf(db)
    .selectFrom('message.message as m')
    .where(
      sql<boolean>`(m.id = any(${filter.waitingIds}::text[]) or confidentiality.public_reads(m.id, ${filter.reader},
        ${filter.unitIds === null} or m.unit_id = any(${filter.unitIds ?? []}::text[]) or m.owner_id = ${filter.personId}))`,
    )
  if (filter.only) query = query.where('m.id', '=', sql<string>`any(${filter.only}::text[])`)
  if (filter.onlyMine) query = query.where('m.owner_id', '=', filter.personId)
  if (filter.states) query = query.where('m.state', '=', sql<MessageState>`any(${filter.states})`)
  if (filter.kind) query = query.where('m.kind', '=', filter.kind)
  if (filter.unitId) query = query.where('m.unit_id', '=', filter.unitId)
  if (filter.text) query = query.where('m.working_title', 'ilike', `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`)
  return query
}

/** The messages that somebody waits to have approved, oldest request first, with their writers since it was last approved. */
export async function messagesInReview(db: Database): Promise<
  {
    id: string
    kind: MessageKind
    unitId: string
    audienceKinds: string[]
    ownerId: string
    editorIds: string[]
    /** By the room of a crisis. */
    isHeld: boolean
  }[]
> {
  const { rows } = await sql<{
    id: string
    kind: MessageKind
    unit_id: string
    audience_kinds: string[]
    owner_id: string
    editor_ids: string[]
    is_held: boolean
  }>`
    with waiting as (
      select m.*, a.asked_at,
             coalesce((select max(d.decided_at) from message.approval d
                        where d.message_id = m.id and d.decision = 'approved'), '-infinity') as since
        from message.message m join message.approval a on a.message_id = m.id and a.decision is null
       where m.state = 'in-review'
    )
    select w.id, w.kind, w.unit_id, w.audience_kinds, w.owner_id, w.held_by is not null as is_held,
           array(select r.author_id from message.revision r where r.message_id = w.id and r.saved_at >= w.since
                 union
                 select s.author_id from message.settings_change s where s.message_id = w.id and s.saved_at >= w.since
           ) as editor_ids
      from waiting w order by w.asked_at, w.id`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    unitId: row.unit_id,
    audienceKinds: row.audience_kinds,
    ownerId: row.owner_id,
    editorIds: row.editor_ids,
    isHeld: row.is_held,
  }))
}
