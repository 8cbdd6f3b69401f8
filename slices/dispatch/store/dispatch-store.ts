import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { DispatchNow } from '../rules/next-step.ts'
import {
  emptyCounts,
  NONE_AT_UNITS,
  reachesMinistry,
  reachesPublic,
  type StaffHad,
  type WaveNow,
} from '../rules/wave.ts'
import { atUnitsOf } from './at-units.ts'
import { deskFirstUntil, roomHoldsOf } from './room-hold.ts'
import { type DispatchState, tables } from './tables.ts'

export type DispatchRow = {
  id: string
  number: string
  mode: 'real' | 'exercise' | 'demo'
  message_id: string
  version_id: string
  unit_id: string
  title: string
  state: DispatchState
  corrects_id: string | null
  not_after: Date | null
  started_by: string | null
  started_at: Date | null
}

/** A dispatch as the decision needs it, with the ids to act on. */
export type Loaded = { row: DispatchRow; now: DispatchNow; waveIds: string[] }

/** Loads a dispatch. With `lock`, nobody else decides on it until the transaction ends. */
export async function loadDispatch(db: Database, id: string, lock = false): Promise<Loaded | null> {
  const query = tables(db).selectFrom('dispatch.dispatch').selectAll().where('id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) return null
  const waves = await tables(db)
    .selectFrom('dispatch.wave')
    .selectAll()
    .where('dispatch_id', '=', id)
    .orderBy('position')
    .execute()
  const tally = await tables(db)
    .selectFrom('dispatch.tally')
    .selectAll()
    .where('wave_id', 'in', waves.length ? waves.map((wave) => wave.id) : [''])
    .execute()
  const rule = await tables(db)
    .selectFrom('dispatch.rule')
    .select('definition')
    .where('key', '=', 'own-staff-first')
    .where('valid_from', '<=', sql<string>`(now() at time zone 'Europe/Oslo')::date`)
    .where((e) =>
      e.or([e('valid_to', 'is', null), e('valid_to', '>', sql<string>`(now() at time zone 'Europe/Oslo')::date`)]),
    )
    .orderBy('valid_from', 'desc')
    .orderBy('key', 'desc')
    .executeTakeFirst()
  // Only who is sent to is at a unit, and only where paper is a channel: the engine asks this often.
  const isHanded = waves.some(
    (wave) =>
      wave.channels.includes('print') && tally.some((one) => one.wave_id === wave.id && one.state === 'submitted'),
  )
  const atUnits = isHanded ? await atUnitsOf(db, id) : null
  const wavesNow = waves.map((wave): WaveNow => {
    const counts = emptyCounts()
    for (const entry of tally) if (entry.wave_id === wave.id) counts[entry.state] = entry.heads
    const { position, name, channels, publishes, gate, state } = wave
    const secondChannelMinutes = wave.second_channel_minutes
    return {
      position,
      name,
      channels,
      publishes,
      gate,
      state,
      secondChannelMinutes,
      audienceKinds: wave.audience_kinds,
      openedAt: wave.opened_at,
      total: wave.frozen_total ?? 0,
      counts,
      atUnits: atUnits?.get(wave.id) ?? NONE_AT_UNITS,
    }
  })
  const percent = (rule?.definition as { percent?: number } | undefined)?.percent ?? 100
  const now: DispatchNow = {
    state: row.state,
    startedAt: row.started_at,
    notAfter: row.not_after,
    staffFirstPercent: percent,
    embargoUntil: await embargoOf(db, row.message_id),
    roomHolds: await roomHoldsOf(db, row.version_id),
    besideHolds: [],
    deskFirstUntil: wavesNow.some((wave) => wave.state === 'waiting' && reachesMinistry(wave))
      ? await deskFirstUntil(db, row.version_id)
      : null,
    staff: wavesNow.some((wave) => wave.state === 'waiting' && reachesPublic(wave)) ? await staffHadOf(db, id) : null,
    waves: wavesNow,
  }
  return { row, now, waveIds: waves.map((wave) => wave.id) }
}

/** Own staff of a dispatch; null when nobody of them is to get it. */
async function staffHadOf(db: Database, id: string): Promise<StaffHad | null> {
  const { rows } = await sql<StaffHad>`
    select reached, of, missing, is_opened as "isOpened" from dispatch.public_staff_had where dispatch_id = ${id}`.execute(
    db,
  )
  return rows[0] ?? null
}

/** Until when a text is under embargo, by the database's clock; null when it is not. */
export async function embargoOf(db: Database, messageId: string): Promise<Date | null> {
  const { rows } = await sql<{ until: Date }>`
    select until from press.public_embargo where message_id = ${messageId}`.execute(db)
  return rows[0]?.until ?? null
}

export async function runningDispatches(db: Database): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('dispatch.dispatch')
    .select('id')
    .where('state', '=', 'running')
    .orderBy('started_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

export async function setDispatchState(
  trx: Database,
  id: string,
  state: DispatchState,
  set: { started_by?: string; started_at?: Date; closed_at?: Date } = {},
): Promise<void> {
  await tables(trx)
    .updateTable('dispatch.dispatch')
    .set({ state, ...set })
    .where('id', '=', id)
    .execute()
  await notifyEngine(trx, id)
}

/** Wakes every engine and every live page when the transaction commits. */
export async function notifyEngine(trx: Database, dispatchId: string): Promise<void> {
  await sql`select pg_notify('varde_dispatch', ${dispatchId})`.execute(trx)
}

/** Something came in, or is due, of a dispatch that goes on as before: whoever waits looks, and nobody asks anew of what they have in hand. */
export async function wakeEngine(trx: Database): Promise<void> {
  await notifyEngine(trx, '')
}

/** Next number of the year: 2026-031. */
export async function nextNumber(trx: Database, year: number): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('dispatch.number'))`.execute(trx)
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(split_part(number, '-', 2)::int), 0) as last from dispatch.dispatch where number like ${`${year}-%`}`.execute(
    trx,
  )
  return `${year}-${String(rows[0]!.last + 1).padStart(3, '0')}`
}
