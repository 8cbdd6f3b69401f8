import { sql } from 'kysely'
import { isAnyRow } from '../../../kit/db/any-row.ts'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Channel, Letter, LetterState } from '../rules/letter.ts'

export type ToldLetter = Pick<Letter, 'id' | 'kind' | 'subject' | 'recipient' | 'channel'> & {
  state: 'sent' | 'bounced' | 'given-up' | 'ended'
  answer: string
  settledAt: Date
}

/** Letters whose kinds are to be told what became of them, the most urgent first, held until the transaction ends. */
export async function lockUntold(
  trx: Trx,
  { kinds, limit, now }: { kinds: readonly string[]; limit: number; now: Date },
): Promise<ToldLetter[]> {
  const untold = sql`tell_at <= ${now} and kind = any(${[...kinds]}::text[])`
  if (!(await isAnyRow(trx, sql`from outbox.letter where ${untold}`))) return []
  const { rows } = await sql<ToldLetter>`
    select id, kind, subject, recipient, channel, state, coalesce(answer, '') as answer, settled_at as "settledAt"
      from outbox.letter where ${untold} order by lane, tell_at, id limit ${limit} for update skip locked`.execute(trx)
  return rows
}

/** They are told; or are told again at `at`. */
export async function setTold(db: Database, ids: readonly string[], at: Date | null = null): Promise<void> {
  if (ids.length === 0) return
  await sql`update outbox.letter set tell_at = ${at} where id = any(${[...ids]}::text[])`.execute(db)
}

/** Letters about these subjects go, wherever they stand: who was written to is forgotten. */
export async function forgetLetters(trx: Trx, kind: string, subjects: readonly string[]): Promise<void> {
  await sql`delete from outbox.letter where kind = ${kind} and subject = any(${[...subjects]}::text[])`.execute(trx)
}

/**
 * A report that came after the hand-over, by the letter's own id or its Message-ID. It counts once; a letter that came back stays so, also
 * when the report is here before it stands as sent.
 * False when it is about no letter of ours.
 */
export async function keepReport(
  db: Database,
  { ids, answer, now }: { ids: readonly string[]; answer: string; now: Date },
): Promise<boolean> {
  if (ids.length === 0) return false
  const { rows } = await sql<{ id: string }>`
    with found as (select id from outbox.letter where id = any(${[...ids]}::text[]) or message_id = any(${[...ids]}::text[]) limit 1),
    kept as (
      update outbox.letter l set state = 'bounced', answer = ${answer}, answered_at = ${now}, settled_at = ${now}, held_by = null, tell_at = ${now}
        from found where l.id = found.id and l.state in ('sent', 'sending'))
    select id from found`.execute(db)
  if (rows.length > 0) await sql`select pg_notify('varde_outbox', '')`.execute(db)
  return rows.length > 0
}

/** Letters settled before a moment go; ids of people stand in them. */
export async function deleteSettled(db: Database, before: Date): Promise<void> {
  await sql`delete from outbox.letter where settled_at < ${before}`.execute(db)
}

export type LetterStands = {
  subject: string
  recipient: string
  channel: Channel
  state: LetterState
  answer: string
  tries: number
  dueAt: Date | null
  settledAt: Date | null
}

/** How these subjects' letters of a kind stand now, in the order they were written. */
export async function lettersOf(
  db: Database,
  kind: string,
  subjects: readonly string[],
): Promise<Map<string, LetterStands[]>> {
  const { rows } = await sql<LetterStands>`
    select subject, recipient, channel, state, coalesce(answer, '') as answer, tries, due_at as "dueAt", settled_at as "settledAt"
      from outbox.letter where kind = ${kind} and subject = any(${[...subjects]}::text[]) order by written_at, id`.execute(
    db,
  )
  return Map.groupBy(rows, ({ subject }) => subject)
}
