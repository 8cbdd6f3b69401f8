import { sql } from 'kysely'
import type { Trx } from '../../../kit/db/database.ts'
import type { ShiftPicture } from '../rules/crisis-view.ts'
import { type EmptiedMark, GONE } from '../rules/emptying.ts'
import type { SituationContent } from '../rules/situation.ts'
import type { EntryRow } from './entries.ts'
import { CARDS } from './tasks.ts'

/**
 * The words of a line where the room keeps them beside its log: the row that the line tells of, which its own content names, and only while it
 * says the same. Never what merely has the same words.
 */
export async function emptyBeside(trx: Trx, { crisis_id: room, code, params, by }: EntryRow): Promise<void> {
  const { reason } = params
  const ofStatement = sql`
    statement_id = (select id from crisis.statement where crisis_id = ${room} and number = ${params.number})
    and given_by = ${by} and reason = ${reason}`
  const waiver = sql`update crisis.waiver set reason = ${GONE} where ${ofStatement} and given_at = ${params.given}`
  const rows: Partial<Record<string, ReturnType<typeof sql>>> = {
    closed: sql`update crisis.crisis set closed_reason = ${GONE} where id = ${room} and closed_reason = ${reason}`,
    'promise-moved': sql`
      update crisis.promise set reason = ${GONE}
       where crisis_id = ${room} and due_at = ${params.from} and admitted_by = ${by} and reason = ${reason}`,
    'stop-lifted': sql`
      update crisis.stop_lift set source = ${GONE}
       where crisis_id = ${room} and stop = ${params.stop} and lifted_by = ${by} and source = ${params.source}`,
    'stop-passed': sql`
      update crisis.stop_pass set reason = ${GONE}
       where crisis_id = ${room} and stop = ${params.stop} and "group" = ${params.group} and given_by = ${by} and reason = ${reason}`,
    'waiver-given': waiver,
    'waiver-beforehand': waiver,
    'statement-override': sql`update crisis.waiver set reason = ${GONE} where ${ofStatement}`,
    inject: sql`
      update crisis.inject set sender = ${GONE}, text = ${GONE}, expects = case when expects = '' then '' else ${GONE} end
       where crisis_id = ${room} and id = ${params.inject} and state <> 'waiting'`,
    'task-done': params.taskId
      ? sql`update crisis.task set texts = ${NO_WORDS} where crisis_id = ${room} and id = ${params.taskId}`
      : sql`update crisis.task set texts = ${NO_WORDS}
             where crisis_id = ${room} and made_by <> ${CARDS} and texts ->> 'nb' = ${params.task}`,
  }
  await rows[code ?? '']?.execute(trx)
}

const NO_WORDS = JSON.stringify({ nb: GONE })

type Emptied = { id: string; mark: EmptiedMark }

/** What is left of a report, and that words of it are gone. */
export async function emptySituation(trx: Trx, { id, mark }: Emptied, content: SituationContent): Promise<void> {
  await sql`
    update crisis.situation_report set content = ${JSON.stringify(content)}, emptied = emptied || ${JSON.stringify([mark])}::jsonb
     where id = ${id}`.execute(trx)
}

/** What is left of a change of shift. */
export async function emptyShift(
  trx: Trx,
  { id, mark }: Emptied,
  { picture, brief }: { picture: ShiftPicture; brief: string },
): Promise<void> {
  await sql`
    update crisis.shift set picture = ${JSON.stringify(picture)}, brief = ${brief}, emptied = emptied || ${JSON.stringify([mark])}::jsonb
     where id = ${id}`.execute(trx)
}

/** The texts and the dispatches of a statement. */
export async function partsTold(
  trx: Trx,
  crisisId: string,
  number: number,
): Promise<{ messageIds: string[]; dispatchIds: string[] }> {
  const { rows } = await sql<{ message: string; dispatch: string | null }>`
    select p.message_id as message, p.dispatch_id as dispatch from crisis.statement_part p
      join crisis.statement s on s.id = p.statement_id where s.crisis_id = ${crisisId} and s.number = ${number}`.execute(
    trx,
  )
  return { messageIds: rows.map((row) => row.message), dispatchIds: rows.flatMap((row) => row.dispatch ?? []) }
}

type Said = {
  names: readonly string[]
  reason: string
  about: Readonly<Record<string, unknown>>
  parts: readonly string[]
}

/** Events with these names that have this reason, by whoever wrote the line, in the same moment: about the same in the room, or of these texts and dispatches. */
export async function eventsWithReason(
  trx: Trx,
  { crisis_id: room, by, written_at: at }: Pick<EntryRow, 'crisis_id' | 'by' | 'written_at'>,
  { names, reason, about, parts }: Said,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select e.id from bus.event e
     where e.name = any (${[...names]}::text[]) and e.actor = ${by} and e.content::jsonb ->> 'reason' = ${reason}
       and e.at between ${at}::timestamptz - interval '10 seconds' and ${at}::timestamptz + interval '10 seconds'
       and (e.subject = ${room} and e.content::jsonb @> ${JSON.stringify(about)}::jsonb or e.subject = any (${[...parts]}::text[]))`.execute(
    trx,
  )
  return rows.map((row) => row.id)
}
