import { type Insertable, type Kysely, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Duty, Mode } from '../../../kit/kernel/caller.ts'
import { type ReportTables, reportTables } from './tables-report.ts'

export type RhythmRow = Selectable<ReportTables['measure.report_rhythm']>
type Slot = Selectable<ReportTables['measure.report_slot']>

/** Rhythms that have not ended, the oldest first. */
export async function rhythmsNow(db: Database, mode: Mode): Promise<RhythmRow[]> {
  const found = reportTables(db).selectFrom('measure.report_rhythm').selectAll().where('mode', '=', mode)
  return found.where('ended_at', 'is', null).orderBy('set_at').orderBy('id').execute()
}

export async function lockRhythm(trx: Trx, id: string): Promise<RhythmRow | null> {
  const found = reportTables(trx).selectFrom('measure.report_rhythm').selectAll().where('id', '=', id).forUpdate()
  return (await found.executeTakeFirst()) ?? null
}

export async function insertRhythm(trx: Trx, row: Insertable<ReportTables['measure.report_rhythm']>): Promise<void> {
  await reportTables(trx).insertInto('measure.report_rhythm').values(row).execute()
}

export async function endRhythm(trx: Trx, id: string, at: Date): Promise<void> {
  await reportTables(trx).updateTable('measure.report_rhythm').set({ ended_at: at }).where('id', '=', id).execute()
}

/** Takes the slot of a period; false when it was taken. */
export async function takeSlot(trx: Trx, slot: Insertable<ReportTables['measure.report_slot']>): Promise<boolean> {
  const made = await reportTables(trx)
    .insertInto('measure.report_slot')
    .values(slot)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

export async function hasSlot(db: Database, rhythmId: string, toOn: string): Promise<boolean> {
  const found = reportTables(db).selectFrom('measure.report_slot').select('to_on').where('rhythm_id', '=', rhythmId)
  return (await found.where('to_on', '=', toOn).executeTakeFirst()) !== undefined
}

/** The slot that a report was made for, with the rhythm it came of; null for one that a person has begun. */
export async function slotOf(db: Database, reportId: string): Promise<{ slot: Slot; rhythm: RhythmRow } | null> {
  const slot = await reportTables(db)
    .selectFrom('measure.report_slot')
    .selectAll()
    .where('report_id', '=', reportId)
    .executeTakeFirst()
  if (!slot) return null
  const rhythm = await reportTables(db)
    .selectFrom('measure.report_rhythm')
    .selectAll()
    .where('id', '=', slot.rhythm_id)
    .executeTakeFirstOrThrow()
  return { slot, rhythm }
}

/** Notes what holds a report back at its time, or that nothing does any more. */
export async function noteHeld(trx: Trx, reportId: string, code: string | null): Promise<void> {
  const change = reportTables(trx).updateTable('measure.report_slot').set({ held_code: code })
  await change
    .where('report_id', '=', reportId)
    .where(({ not, eb }) => not(eb('held_code', 'is not distinct from', code)))
    .execute()
}

export type WaitingDraft = {
  reportId: string
  ownerId: string
  title: string
  madeAt: Date
  publishAt: Date | null
  isHeld: boolean
}

/** Drafts of rhythms that nobody has published, with when they are published by themselves. */
export async function waitingDrafts(db: Database, mode: Mode): Promise<WaitingDraft[]> {
  const { rows } = await sql<WaitingDraft>`
    select r.id as "reportId", r.owner_id as "ownerId", r.content ->> 'title' as title, s.made_at as "madeAt", s.publish_at as "publishAt",
           s.held_code is not null as "isHeld"
      from measure.report_slot s join measure.report r on r.id = s.report_id
     where r.mode = ${mode} and not exists (select from measure.report_version v where v.report_id = r.id)
     order by s.made_at, r.id`.execute(db as Kysely<unknown>)
  return rows
}

/** People who hold one of these duties in the unit and have an address, each once. */
export async function holdersIn(db: Database, unitId: string, duties: readonly Duty[]): Promise<string[]> {
  if (duties.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select distinct p.id from organisation.public_duty d join organisation.public_person p on p.id = d.person_id
     where d.unit_id = ${unitId} and d.duty = any (${[...duties]}::text[]) and p.email is not null order by p.id`.execute(
    db as Kysely<unknown>,
  )
  return rows.map(({ id }) => id)
}
