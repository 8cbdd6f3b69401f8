import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { RoomHold } from '../rules/next-step.ts'

/** Why the crisis room that holds this version says that it may not leave, asked anew each time; what holds now comes first. */
export async function roomHoldsOf(db: Database, versionId: string): Promise<{ code: RoomHold; from: Date | null }[]> {
  const { rows } = await sql<{ code: RoomHold; from: Date | null }>`
    select code, from_at as "from" from crisis.public_hold where version_id = ${versionId}
     order by from_at nulls first, code`.execute(db)
  return rows
}

/** Until when words to the ministry wait at the latest for the desk of the directorate, while what is sent to it has not come through; null when it has, or nothing is on its way. */
export async function deskFirstUntil(db: Database, versionId: string): Promise<Date | null> {
  const { rows } = await sql<{ until: Date }>`
    select until from crisis.public_desk_first where version_id = ${versionId}`.execute(db)
  return rows[0]?.until ?? null
}

/**
 * Words that wait for their room: it may let them go again, or have others in their place. A queue of its own asks in the statement that
 * takes what is due, by `version_id` or `message_id`, and takes none of them.
 */
export const heldWords = sql`(select h.version_id, s.message_id from crisis.public_hold h
  join dispatch.public_standing s on s.version_id = h.version_id and s.standing = 'stands' where h.code in ('fact', 'newer'))`

/** Why words that wait in a queue go to nobody more. `late`: the time that they promise more by has passed. `overtaken`: newer words of their room are out in public. */
export type EndedWords = 'withdrawn' | 'corrected' | 'late' | 'overtaken'

/** The same of one version, in the statement that takes it; null when it may leave. */
export const endedWords = (version: RawBuilder<unknown>, now: Date) => sql<EndedWords | null>`(
  select case when s.standing <> 'stands' then s.standing
              when exists (select from crisis.public_hold h where h.version_id = s.version_id and h.code = 'ended') then 'withdrawn'
              when exists (select from crisis.public_hold h where h.version_id = s.version_id and h.code = 'promise' and h.from_at <= ${now}::timestamptz)
              then 'late'
              when exists (select from crisis.public_overtaken o where o.version_id = s.version_id) then 'overtaken' end
    from dispatch.public_standing s where s.version_id = ${version})`
