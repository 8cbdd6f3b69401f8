import { sql } from 'kysely'
import { isAnyRow } from '../../../kit/db/any-row.ts'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { type Channel, LANES, type Lane, type Letter, type LetterState } from '../rules/letter.ts'

/** Lock of a process that has letters in hand; see `kit/db/holder.ts`. */
export const HOLDER = 'varde.outbox'

export type LetterToSend = {
  subject: string
  recipient?: string
  channel: Channel
  /** Not before this; at once when left out. */
  dueAt?: Date
  /** Not tried after this. */
  notAfter?: Date
  /** With angle brackets; made from the letter's own id when left out. */
  messageId?: string
}

/**
 * Puts letters in line, in the transaction of what they tell of. A letter of the same kind, subject, recipient and channel is there once;
 * `again`: one that is settled goes once more, not within so many seconds of the last time.
 */
export async function enqueueLetters(
  trx: Trx,
  kind: string,
  letters: readonly LetterToSend[],
  { lane = 'ordinary', now, again }: { lane?: Lane; now: Date; again?: { quietSeconds: number } },
): Promise<void> {
  if (letters.length === 0) return
  const column = <T>(of: (letter: LetterToSend) => T) => letters.map(of)
  const quiet = again?.quietSeconds ?? 0
  await sql`
    insert into outbox.letter as l (id, kind, subject, recipient, channel, lane, written_at, first_due_at, due_at, not_after, message_id)
    select x.id, ${kind}, x.subject, x.recipient, x.channel, ${LANES.indexOf(lane)}, ${now}::timestamptz, x.due_at, x.due_at, x.not_after, x.message_id
      from unnest(${column(() => newId('ltr'))}::text[], ${column((one) => one.subject)}::text[], ${column((one) => one.recipient ?? '')}::text[],
        ${column((one) => one.channel)}::text[], ${column((one) => one.dueAt ?? now)}::timestamptz[], ${column((one) => one.notAfter ?? null)}::timestamptz[],
        ${column((one) => one.messageId ?? null)}::text[]) as x (id, subject, recipient, channel, due_at, not_after, message_id)
    on conflict (kind, subject, recipient, channel) do update
       set state = 'waiting', tries = 0, lane = excluded.lane, settled_at = null, tell_at = null, not_after = excluded.not_after,
           first_due_at = greatest(excluded.due_at, l.settled_at + make_interval(secs => ${quiet})),
           due_at = greatest(excluded.due_at, l.settled_at + make_interval(secs => ${quiet}))
     where ${again !== undefined} and l.settled_at is not null`.execute(trx)
  await sql`select pg_notify('varde_outbox', '')`.execute(trx)
}

type Row = Omit<Letter, 'lane'> & { lane: number }
const asLetter = ({ lane, ...row }: Row): Letter => ({ ...row, lane: LANES[lane]! })

const COLUMNS = sql`l.id, l.kind, l.subject, l.recipient, l.channel, l.lane, l.tries, l.first_due_at as "firstDueAt",
  l.not_after as "notAfter", l.message_id as "messageId"`

type Due = { channel: Channel; kinds: readonly string[]; now: Date; isUrgent?: boolean }

const isDue = ({ channel, kinds, now, isUrgent = false }: Due) =>
  sql`channel = ${channel} and state = 'waiting' and due_at <= ${now} and (lane = 0 or ${!isUrgent}) and kind = any(${[...kinds]}::text[])`

/** Is anything due? `kinds`: of these; `isUrgent`: of the first lane alone. */
export const isAnyDue = (db: Database, due: Due): Promise<boolean> =>
  isAnyRow(db, sql`from outbox.letter where ${isDue(due)}`)

/**
 * Takes up to `limit` letters that are due, the most urgent lane first, in one statement: they are in `heldBy`'s hands until they are settled or
 * given back. `held`: none about these.
 */
export async function claimLetters(
  db: Database,
  {
    limit,
    heldBy,
    held = [],
    ...due
  }: Due & { limit: number; heldBy: number; held?: readonly { kind: string; subject: string }[] },
): Promise<Letter[]> {
  const [kindsHeld, subjectsHeld] = [held.map(({ kind }) => kind), held.map(({ subject }) => subject)]
  const isFree =
    held.length > 0
      ? sql`(kind, subject) not in (select * from unnest(${kindsHeld}::text[], ${subjectsHeld}::text[]))`
      : sql`true`
  const { rows } = await sql<Row>`
    with mine as (
      update outbox.letter set state = 'sending', due_at = null, held_by = ${heldBy}, tries = tries + 1
       where id in (select id from outbox.letter where ${isDue(due)} and ${isFree} order by lane, due_at, id limit ${limit} for update skip locked)
      returning *)
    select ${COLUMNS} from mine l order by l.lane, l.first_due_at, l.id`.execute(db)
  return rows.map(asLetter)
}

/** What the dead had in hand is due again: the mail server may have taken it, and gets it with the same Message-ID. */
export async function freeDead(db: Database, channel: Channel, now: Date): Promise<void> {
  const held = sql`channel = ${channel} and state = 'sending'`
  if (!(await isAnyRow(db, sql`from outbox.letter where ${held}`))) return
  await sql`
    with dead as materialized (
      select key from (select distinct held_by as key from outbox.letter where ${held}) h
       where pg_try_advisory_xact_lock(hashtext(${HOLDER}), key))
    update outbox.letter l set state = 'waiting', due_at = ${now}, held_by = null
      from dead where l.held_by = dead.key and l.channel = ${channel} and l.state = 'sending'`.execute(db)
}

/** Gives back what was claimed and not tried. */
export async function releaseLetters(db: Database, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await sql`update outbox.letter set state = 'waiting', due_at = ${now}, held_by = null, tries = tries - 1
             where id = any(${[...ids]}::text[]) and state = 'sending'`.execute(db)
}

/** What became of one letter. `isTold`: its kind is to hear of it. */
export type Settled = {
  id: string
  state: Exclude<LetterState, 'sending'>
  answer: string
  dueAt: Date | null
  isTry: boolean
  isTold: boolean
}

/** Writes what became of them, all in one statement; those in other hands by now stay as they are. */
export async function settleLetters(db: Database, heldBy: number, ends: readonly Settled[], now: Date): Promise<void> {
  const column = <T>(of: (end: Settled) => T) => ends.map(of)
  await sql`
    update outbox.letter l
       set state = x.state, due_at = x.due_at, held_by = null, tries = l.tries - (not x.is_try)::int, answer = x.answer, answered_at = ${now},
           settled_at = case when x.state <> 'waiting' then ${now}::timestamptz end,
           tell_at = case when x.is_told then ${now}::timestamptz end
      from unnest(${column((end) => end.id)}::text[], ${column((end) => end.state)}::text[], ${column((end) => end.answer)}::text[],
        ${column((end) => end.dueAt)}::timestamptz[], ${column((end) => end.isTry)}::boolean[], ${column((end) => end.isTold)}::boolean[])
        as x (id, state, answer, due_at, is_try, is_told)
     where l.id = x.id and l.state = 'sending' and l.held_by = ${heldBy}`.execute(db)
}
