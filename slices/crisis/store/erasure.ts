import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { GONE } from '../rules/emptying.ts'
import { wordsIn } from '../rules/entry-schema.ts'
import { tablesOf } from './tables.ts'

/** What Varde itself put in the log with somebody's words in it. What was decided, and what was public, stays. */
const QUOTING = [
  'fact-confirmed',
  'fact-unconfirmed',
  'fact-rumour',
  'handed-over',
  'task-done',
  'stop-lifted',
  'stop-passed',
  'inject',
]
const QUOTED = [...new Set(QUOTING.flatMap(wordsIn))]
/** The log, and every table in which words are put out of the way here: their old rows go from the files too (`wiping.ts`). */
export const EMPTIED_TABLES = [
  ...(['entry', 'fact', 'task', 'crisis', 'promise', 'stop_lift', 'stop_pass', 'waiver', 'statement'] as const),
  ...([
    'statement_part',
    'follow_up',
    'observation',
    'shift',
    'situation_report',
    'status_question',
    'status_version',
    'incoming_mention',
    'inject',
  ] as const),
]

/** The same reasons where other slices keep them. */
export const EMPTIED_ELSEWHERE = ['message.approval', 'dispatch.wave'] as const

export type Mark = 'calls_erased_at' | 'texts_erased_at'
export type ClosedCrisis = { id: string; number: string; mode: Mode; unit_id: string; closed_at: Date | null }

/** Closed crises that still hold who was called, or what was written; the one that goes first on top. */
export async function crisesToErase(db: Database, mark: Mark, before: Date | null = null): Promise<ClosedCrisis[]> {
  return tablesOf(db)
    .selectFrom('crisis.crisis')
    .select(['id', 'number', 'mode', 'unit_id', 'closed_at'])
    .where('state', '=', 'closed')
    .where(mark, 'is', null)
    .$if(before !== null, (found) => found.where('closed_at', '<', before!))
    .orderBy('closed_at')
    .orderBy('id')
    .execute()
}

/** Forgets who was called in, on which channel, and what they answered; who filled a role stays. Returns how many were called. */
export async function eraseCalls(trx: Trx, crisisId: string, now: Date): Promise<number> {
  const db = tablesOf(trx)
  const places = db.selectFrom('crisis.position').select('id').where('crisis_id', '=', crisisId)
  await db.deleteFrom('crisis.candidate').where('position_id', 'in', places).execute()
  await db.deleteFrom('crisis.attempt').where('crisis_id', '=', crisisId).execute()
  await db.deleteFrom('crisis.warning').where('crisis_id', '=', crisisId).execute()
  await db.deleteFrom('crisis.practice_person').where('crisis_id', '=', crisisId).execute()
  const gone = await db.deleteFrom('crisis.call').where('crisis_id', '=', crisisId).executeTakeFirst()
  await db.updateTable('crisis.crisis').set({ calls_erased_at: now }).where('id', '=', crisisId).execute()
  return Number(gone.numDeletedRows)
}

/** Numbers that were tried, and warnings to single persons, from before a moment. */
export async function eraseTrials(trx: Trx, before: Date): Promise<void> {
  const db = tablesOf(trx)
  await db.deleteFrom('crisis.number_test').where('tested_at', '<', before).execute()
  await db.deleteFrom('crisis.test_call').where('due_at', '<', before).execute()
  await db.deleteFrom('crisis.warning').where('at', '<', before).execute()
}

/** Empties what was written in the room. Returns how many lines of the log lost their words. */
export async function eraseTexts(trx: Trx, crisisId: string, by: string, now: Date): Promise<number> {
  const db = tablesOf(trx)
  const gone = await sql`
    update crisis.entry set text = '', salt = null, redacted_by = ${by}, redacted_at = ${now}, redacted_reason = 'retention',
      params = (select coalesce(jsonb_object_agg(key, case when key = any(${QUOTED}) and jsonb_typeof(value) = 'string'
                                                           then to_jsonb(${GONE}::text) else value end), '{}')
                  from jsonb_each(params))
     where crisis_id = ${crisisId} and redacted_at is null
       and (kind in ('did', 'said', 'learned') or code = any(${QUOTING}))`.execute(trx)
  const words = JSON.stringify({ nb: GONE })
  await db
    .updateTable('crisis.fact')
    .set({ text: GONE, source: GONE, counter: '' })
    .where('crisis_id', '=', crisisId)
    .execute()
  await db.updateTable('crisis.task').set({ texts: words }).where('crisis_id', '=', crisisId).execute()
  await db.updateTable('crisis.follow_up').set({ texts: words }).where('crisis_id', '=', crisisId).execute()
  await db.updateTable('crisis.observation').set({ text: GONE }).where('crisis_id', '=', crisisId).execute()
  await db.updateTable('crisis.stop_lift').set({ source: GONE }).where('crisis_id', '=', crisisId).execute()
  await db.updateTable('crisis.stop_pass').set({ reason: GONE }).where('crisis_id', '=', crisisId).execute()
  await db.deleteFrom('crisis.incoming_mention').where('crisis_id', '=', crisisId).execute()
  await db
    .deleteFrom('crisis.status_question')
    .where('crisis_id', '=', crisisId)
    .where('approved_at', 'is', null)
    .execute()
  await db
    .deleteFrom('crisis.status_version')
    .where('crisis_id', '=', crisisId)
    .where('approved_at', 'is', null)
    .execute()
  await db.updateTable('crisis.crisis').set({ texts_erased_at: now }).where('id', '=', crisisId).execute()
  return Number(gone.numAffectedRows ?? 0)
}
