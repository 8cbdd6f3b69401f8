import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { PrincipleAnswer } from '../rules/principles.ts'
import { type MessageTables, tablesOf } from './tables.ts'

export type ApprovalRow = Selectable<MessageTables['message.approval']>
export type VersionRow = Selectable<MessageTables['message.version']>

/** Every time the message was shown to a leader, newest first. At most one is open. */
export async function approvalsOf(db: Database, messageId: string): Promise<ApprovalRow[]> {
  return tablesOf(db)
    .selectFrom('message.approval')
    .selectAll()
    .where('message_id', '=', messageId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function insertApproval(trx: Trx, row: Insertable<MessageTables['message.approval']>): Promise<void> {
  await tablesOf(trx).insertInto('message.approval').values(row).execute()
}

export async function decideApproval(
  trx: Trx,
  id: string,
  decided: Pick<
    Updateable<MessageTables['message.approval']>,
    'decision' | 'decided_by' | 'decided_at' | 'instead_of' | 'reason' | 'strategy_edition_id' | 'principles'
  >,
): Promise<void> {
  await tablesOf(trx).updateTable('message.approval').set(decided).where('id', '=', id).execute()
}

/** Every yes to these texts, in the order they were given. */
export async function approvedOf(db: Database, messageIds: readonly string[]): Promise<ApprovalRow[]> {
  if (messageIds.length === 0) return []
  return tablesOf(db)
    .selectFrom('message.approval')
    .selectAll()
    .where('message_id', 'in', [...messageIds])
    .where('decision', '=', 'approved')
    .orderBy('decided_at')
    .orderBy('id')
    .execute()
}

/** What was answered about the principles after the yes; what stands is never changed. */
export async function answerPrinciples(
  trx: Trx,
  id: string,
  { editionId, answers }: { editionId: string; answers: PrincipleAnswer[] },
): Promise<void> {
  await tablesOf(trx)
    .updateTable('message.approval')
    .set({ strategy_edition_id: editionId, principles: JSON.stringify(answers) })
    .where('id', '=', id)
    .where('principles', 'is', null)
    .execute()
}

/** When a leader last approved or returned the message; null when nobody has. */
export async function lastDecisionAt(db: Database, messageId: string): Promise<Date | null> {
  const row = await tablesOf(db)
    .selectFrom('message.approval')
    .select('decided_at')
    .where('message_id', '=', messageId)
    .where('decision', 'in', ['approved', 'returned'])
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.decided_at ?? null
}

/** When a leader last approved the message; null when nobody has. What was returned is nobody's approved text. */
export async function lastApprovedAt(db: Database, messageId: string): Promise<Date | null> {
  const row = await tablesOf(db)
    .selectFrom('message.approval')
    .select((e) => e.fn.max('decided_at').as('at'))
    .where('message_id', '=', messageId)
    .where('decision', '=', 'approved')
    .executeTakeFirst()
  return row?.at ?? null
}

/** Everyone who changed text or settings since then (from the start when null). On the same instant counts as since. */
export async function editorsSince(db: Database, messageId: string, since: Date | null): Promise<string[]> {
  const from = since ?? new Date(0)
  const { rows } = await sql<{ author_id: string }>`
    select author_id from message.revision where message_id = ${messageId} and saved_at >= ${from}
    union
    select author_id from message.settings_change where message_id = ${messageId} and saved_at >= ${from}`.execute(db)
  return rows.map((row) => row.author_id)
}

/** The versions of a message, newest first. */
export async function versionsOf(db: Database, messageId: string): Promise<VersionRow[]> {
  return tablesOf(db)
    .selectFrom('message.version')
    .selectAll()
    .where('message_id', '=', messageId)
    .orderBy('number', 'desc')
    .execute()
}

export async function insertVersion(trx: Trx, row: Insertable<MessageTables['message.version']>): Promise<void> {
  await tablesOf(trx).insertInto('message.version').values(row).execute()
}

/** Takes every version of the message out of use. Gives the ids that were in use until now. */
export async function withdrawVersions(trx: Trx, messageId: string, now: Date): Promise<string[]> {
  const rows = await tablesOf(trx)
    .updateTable('message.version')
    .set({ withdrawn_at: now })
    .where('message_id', '=', messageId)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}
