import { type Insertable, type Selectable, sql } from 'kysely'
import { isAnyRow } from '../../../kit/db/any-row.ts'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { type EndedWords, endedWords, heldWords } from '../../dispatch/index.ts'
import { type PressTables, pressTables } from './tables.ts'

/** The column counts milliseconds, and rounds: what is due now must not be due a part of one later. */
const THIS_INSTANT = sql<Date>`date_trunc('milliseconds', now())`

/** A worker that dies between claiming and telling leaves the copy to the next one after this time. */
const LOST_AFTER = sql`interval '5 minutes'`

export type AdvanceRow = Selectable<PressTables['press.advance_copy']>

/** Takes the addresses off copies whose embargo ended before a moment; that the outlet had it stays. */
export async function clearAddresses(trx: Trx, before: Date): Promise<void> {
  await pressTables(trx)
    .updateTable('press.advance_copy')
    .set({ address: '' })
    .where('embargo_until', '<', before)
    .where('address', '<>', '')
    .execute()
}

/** Writes those that are not there yet: a version goes once to an outlet in a language. Returns the ids written. */
export async function insertAdvances(
  trx: Trx,
  rows: Insertable<PressTables['press.advance_copy']>[],
): Promise<{ id: string; outlet_id: string }[]> {
  if (rows.length === 0) return []
  return pressTables(trx)
    .insertInto('press.advance_copy')
    .values(rows)
    .onConflict((c) => c.doNothing())
    .returning(['id', 'outlet_id'])
    .execute()
}

export async function outletsWithAddress(db: Database, mode: Mode) {
  return pressTables(db)
    .selectFrom('press.outlet')
    .select(['id', 'name', 'email'])
    .where('mode', '=', mode)
    .where('email', 'is not', null)
    .orderBy('name')
    .execute()
}

/** Who got what: newest first, of these units' messages (null: of all) that the reader may see. */
export async function readAdvances(
  db: Database,
  mode: Mode,
  { unitIds, reader }: { unitIds: string[] | null; reader: string | null },
) {
  const query = pressTables(db)
    .selectFrom('press.advance_copy as a')
    .innerJoin('press.outlet as o', 'o.id', 'a.outlet_id')
    .innerJoin('message.public_version as v', 'v.id', 'a.version_id')
    .leftJoin('organisation.public_person as p', 'p.id', 'a.given_by')
    .selectAll('a')
    .select(['o.name as outletName', 'v.editions', 'v.unit_id as unitId', 'p.display_name as giverName'])
    .where('a.mode', '=', mode)
    .where(sql<boolean>`confidentiality.public_reads(a.message_id, ${reader}, true)`)
  const own = unitIds === null ? query : query.where(sql<boolean>`v.unit_id = any(${unitIds}::text[])`)
  return own.orderBy('a.given_at', 'desc').orderBy('o.name').orderBy('a.id').limit(300).execute()
}

/** Copies of this person's that never went, found out since a moment, of texts that they may read: the newest first. */
export async function neverWent(
  db: Database,
  mode: Mode,
  { giverId, since, reader }: { giverId: string; since: Date; reader: string | null },
) {
  return pressTables(db)
    .selectFrom('press.advance_copy as a')
    .innerJoin('message.public_version as v', 'v.id', 'a.version_id')
    .select(['a.message_id as messageId', 'a.language', 'a.never_at as at', 'v.editions'])
    .where('a.mode', '=', mode)
    .where('a.given_by', '=', giverId)
    .where('a.never_at', '>=', since)
    .where('a.recalled_at', 'is', null)
    .where(sql<boolean>`confidentiality.public_reads(a.message_id, ${reader}, true)`)
    .orderBy('a.never_at', 'desc')
    .orderBy('a.id')
    .execute()
}

/** Has a wave opened this message to everyone, or sent it to somebody in the press, whatever the embargo? */
export async function isReleased(db: Database, messageId: string): Promise<boolean> {
  const { rows } = await sql`select from dispatch.public_released where message_id = ${messageId}
    union all select from dispatch.public_press_recipient where message_id = ${messageId} limit 1`.execute(db)
  return rows.length > 0
}

/** `maybe_before`: since when the outlet may have it by earlier tries. */
export type TakenAdvance = AdvanceRow & { ended: EndedWords | null; maybe_before: Date | null }

/** The copy whose turn it is to go, or to be called back; null when none is due. A copy of what its room holds at this moment waits. */
export async function claimAdvance(db: Database, now: Date): Promise<TakenAdvance | null> {
  if (!(await isAnyRow(db, sql`from press.advance_copy where try_at <= now()`))) return null
  const { rows } = await sql<TakenAdvance>`
    with due as (select id, maybe_at from press.advance_copy where try_at <= now()
        and (recalled_at is not null or embargo_until <= ${now}::timestamptz or version_id not in (select version_id from ${heldWords} h))
      order by try_at, id limit 1 for update skip locked)
    update press.advance_copy a set tries = tries + 1, try_at = now() + ${LOST_AFTER},
           maybe_at = case when a.recalled_at is null then coalesce(a.maybe_at, ${now}) else a.maybe_at end
      from due where a.id = due.id
    returning a.*, due.maybe_at as maybe_before, ${endedWords(sql`a.version_id`, now)} as ended`.execute(db)
  return rows[0] ?? null
}

/**
 * What became of a letter: `what` says whether it was the copy itself or the word that it no longer holds; `isHeld`: it was not tried; `isUncertain`: the server may have taken
 * it. A text that was withdrawn meanwhile stays so, and who got the copy all the same, or may have, is told next. False when it changed nothing.
 */
export async function settleAdvance(
  db: Database,
  row: Pick<TakenAdvance, 'id' | 'maybe_before'>,
  end: {
    what: 'copy' | 'recall'
    state: 'sent' | 'refused' | 'waiting' | 'late'
    now: Date
    inSeconds?: number
    isHeld?: boolean
    isUncertain?: boolean
  },
): Promise<boolean> {
  const tryAt =
    end.state === 'waiting' ? sql<Date>`${THIS_INSTANT} + make_interval(secs => ${end.inSeconds ?? 60})` : null
  const times = { try_at: tryAt, ...(tryAt && !end.isHeld ? {} : { tries: 0 }) }
  const change = pressTables(db).updateTable('press.advance_copy').where('id', '=', row.id)
  if (end.what === 'recall') {
    const recallState = end.state === 'late' ? 'refused' : end.state
    const told = await change.set({ recall_state: recallState, ...times }).executeTakeFirst()
    return told.numUpdatedRows > 0n
  }
  const maybe = end.isUncertain ? {} : { maybe_at: end.state === 'sent' ? null : row.maybe_before }
  const isNever = (end.state === 'late' || end.state === 'refused') && !end.isUncertain && row.maybe_before === null
  const sent = { ...(end.state === 'sent' ? { sent_at: end.now } : {}), ...(isNever ? { never_at: end.now } : {}) }
  const done = await change
    .where('recalled_at', 'is', null)
    .set({ state: end.state, ...sent, ...maybe, ...times })
    .executeTakeFirst()
  if (done.numUpdatedRows > 0n) return true
  // Withdrawn while it was in hand.
  const isOut = end.state === 'sent'
  const isWithSomebody = isOut || end.isUncertain === true || row.maybe_before !== null
  const recalled = { recall_state: 'waiting' as const, try_at: THIS_INSTANT, tries: 0 }
  const withNobody = { recall_state: 'refused' as const, try_at: null, tries: 0 }
  const toTell = await change
    .where('recalled_at', 'is not', null)
    .set({ ...(isOut ? { state: 'sent', ...sent } : {}), ...maybe, ...(isWithSomebody ? recalled : withNobody) })
    .executeTakeFirst()
  return toTell.numUpdatedRows > 0n
}

/**
 * A version was withdrawn: those who got it, or may have, are to be told. What has not gone yet never goes. One that is in hand now is told when its
 * end is known, or when whoever has it in hand is gone. Returns how many.
 */
export async function recallAdvances(trx: Trx, versionId: string, now: Date): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update press.advance_copy
       set recalled_at = ${now}, tries = 0,
           try_at = case when state = 'sent' then ${now}::timestamptz
                         when maybe_at is not null then least(coalesce(try_at, ${THIS_INSTANT}), now() + ${LOST_AFTER}) end,
           recall_state = case when state = 'sent' or maybe_at is not null then 'waiting' else 'refused' end,
           state = case when state = 'sent' then state else 'refused' end
     where version_id = ${versionId} and recalled_at is null returning id`.execute(trx)
  return rows.length
}
