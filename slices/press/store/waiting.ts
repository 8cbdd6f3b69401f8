import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { OPEN_STATES } from '../rules/inquiry.ts'
import { pressTables } from './tables.ts'

const MOST = 50
export type WaitingInquiry = { id: string; topic: string; unitId: string; dueAt: Date }

const open = (db: Database, mode: Mode) =>
  pressTables(db).selectFrom('press.inquiry as i').where('i.mode', '=', mode).where('i.state', 'in', OPEN_STATES)

/** Open inquiries that a person has, and those that lie at the desk of one of these units, by deadline. */
export async function inquiriesHeld(db: Database, mode: Mode, personId: string, deskUnitIds: string[]) {
  return open(db, mode)
    .where((e) =>
      e.or([
        e('i.owner_id', '=', personId),
        e.and([e('i.owner_id', 'is', null), e('i.owner_unit_id', '=', sql<string>`any(${deskUnitIds}::text[])`)]),
      ]),
    )
    .select(['i.id', 'i.topic', 'i.unit_id as unitId', 'i.due_at as dueAt'])
    .orderBy('i.due_at')
    .orderBy('i.id')
    .limit(MOST)
    .execute()
}

/** Answers that wait for somebody's yes, by deadline, with who wrote them. */
export async function answersInReview(db: Database, mode: Mode) {
  return open(db, mode)
    .innerJoin('press.answer as a', 'a.inquiry_id', 'i.id')
    .where('i.state', '=', 'in-review')
    .select(['i.id', 'i.topic', 'i.unit_id as unitId', 'i.due_at as dueAt', 'a.writers'])
    .orderBy('i.due_at')
    .orderBy('i.id')
    .limit(MOST)
    .execute()
}

/** Facts that these units are asked for and have not given, by deadline. */
export async function factsAsked(db: Database, mode: Mode, unitIds: string[]) {
  return open(db, mode)
    .innerJoin('press.source_request as s', 's.inquiry_id', 'i.id')
    .where('s.replied_at', 'is', null)
    .where('s.unit_id', '=', sql<string>`any(${unitIds}::text[])`)
    .select(['i.id', 'i.topic', 's.unit_id as unitId', 's.due_at as dueAt', 's.id as sourceId'])
    .orderBy('s.due_at')
    .orderBy('s.id')
    .limit(MOST)
    .execute()
}

/** When the next answer is due among the inquiries of these units (null: all) and the person's own; null when none waits. */
export async function nextDeadline(db: Database, mode: Mode, personId: string, unitIds: string[] | null) {
  const seen = open(db, mode).where((e) =>
    unitIds === null
      ? sql<boolean>`true`
      : e.or([e('i.owner_id', '=', personId), e('i.unit_id', '=', sql<string>`any(${unitIds}::text[])`)]),
  )
  const row = await seen.select('i.due_at').orderBy('i.due_at').orderBy('i.id').limit(1).executeTakeFirst()
  return row?.due_at ?? null
}
