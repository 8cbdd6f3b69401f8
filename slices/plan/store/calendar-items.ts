import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { type CalendarTables, calendarTables } from './calendar-tables.ts'

export type ItemRow = Selectable<CalendarTables['plan.calendar_item']>
/** A dispatch, with the initiative its message is part of. */
export type PlannedRow = Selectable<CalendarTables['dispatch.public_planned']> & {
  initiative_id: string | null
  /** A wave has opened; it stands in the press room. */
  is_out: boolean
  is_public: boolean
}

export async function findItem(db: Database, mode: Mode, id: string): Promise<ItemRow | null> {
  const found = calendarTables(db).selectFrom('plan.calendar_item').selectAll().where('id', '=', id)
  return (await found.where('mode', '=', mode).executeTakeFirst()) ?? null
}

/** The item, held until the transaction ends. */
export async function lockItem(trx: Trx, mode: Mode, id: string): Promise<ItemRow | null> {
  const found = calendarTables(trx).selectFrom('plan.calendar_item').selectAll().where('id', '=', id)
  return (await found.where('mode', '=', mode).forUpdate().executeTakeFirst()) ?? null
}

export async function insertItem(trx: Trx, row: Insertable<CalendarTables['plan.calendar_item']>): Promise<void> {
  await calendarTables(trx).insertInto('plan.calendar_item').values(row).execute()
}

export async function changeItem(
  trx: Trx,
  id: string,
  change: Updateable<CalendarTables['plan.calendar_item']> & { updated_at: Date },
): Promise<void> {
  await calendarTables(trx).updateTable('plan.calendar_item').set(change).where('id', '=', id).execute()
}

/** Items that may happen on a day from `from` to `to` (both included), and are not cancelled. */
export async function itemsBetween(db: Database, mode: Mode, from: string, to: string): Promise<ItemRow[]> {
  return calendarTables(db)
    .selectFrom('plan.calendar_item')
    .selectAll()
    .where('mode', '=', mode)
    .where('cancelled_at', 'is', null)
    .where('starts', '<=', `${to}T23:59`)
    .where((is) => is.or([is('last_day', 'is', null), is('last_day', '>=', from)]))
    .execute()
}

/** What a feed tells of: from this day on, and what was cancelled since, so that calendars take it away. */
export async function itemsSince(db: Database, mode: Mode, day: string, cancelledSince: Date): Promise<ItemRow[]> {
  return calendarTables(db)
    .selectFrom('plan.calendar_item')
    .selectAll()
    .where('mode', '=', mode)
    .where((is) => is.or([is('cancelled_at', 'is', null), is('cancelled_at', '>=', cancelledSince)]))
    .where((is) => is.or([is('last_day', 'is', null), is('last_day', '>=', day)]))
    .orderBy('starts')
    .orderBy('id')
    .execute()
}

/**
 * Dispatches that have a time, within two moments, of texts that `reader` is not kept from; those that were stopped before they started
 * are none.
 */
export async function dispatchesBetween(
  db: Database,
  mode: Mode,
  [from, to]: [Date, Date | null],
  reader: string | null,
): Promise<PlannedRow[]> {
  let found = calendarTables(db)
    .selectFrom('dispatch.public_planned')
    .leftJoin('plan.initiative_message as joined', 'joined.message_id', 'dispatch.public_planned.message_id')
    .selectAll('dispatch.public_planned')
    .select([
      'joined.initiative_id',
      sql<boolean>`exists (select from dispatch.public_dispatch d where d.id = dispatch.public_planned.id and d.is_out)`.as(
        'is_out',
      ),
      sql<boolean>`exists (select from press.public_release r
        where r.message_id = dispatch.public_planned.message_id and r.withdrawn_at is null)`.as('is_public'),
    ])
    .where('dispatch.public_planned.mode', '=', mode)
    .where(sql<boolean>`confidentiality.public_reads(dispatch.public_planned.message_id, ${reader}, true)`)
    .where('starts_at', '>=', from)
    .where((is) => is.or([is('state', '<>', 'stopped'), is('has_started', '=', true)]))
  if (to) found = found.where('starts_at', '<', to)
  return found.orderBy('starts_at').orderBy('id').execute()
}

/** Limits per audience; '' is that of those without one of their own. */
export async function audienceLimits(db: Database): Promise<Map<string, number>> {
  const rows = await calendarTables(db)
    .selectFrom('plan.audience_limit')
    .select(['audience_key', 'per_week'])
    .orderBy('audience_key')
    .execute()
  return new Map(rows.map((row) => [row.audience_key, row.per_week]))
}

/** Sets the limit of an audience, or (`perWeek` null) lets the common one count again. */
export async function putLimit(
  trx: Trx,
  { audienceKey, perWeek, by, at }: { audienceKey: string; perWeek: number | null; by: string; at: Date },
): Promise<void> {
  const db = calendarTables(trx)
  if (perWeek === null) {
    await db.deleteFrom('plan.audience_limit').where('audience_key', '=', audienceKey).execute()
    return
  }
  const set = { per_week: perWeek, set_by: by, set_at: at }
  await db
    .insertInto('plan.audience_limit')
    .values({ audience_key: audienceKey, ...set })
    .onConflict((conflict) => conflict.column('audience_key').doUpdateSet(set))
    .execute()
}
