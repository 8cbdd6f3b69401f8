import { sql } from 'kysely'
import { isAnyRow } from '../../../kit/db/any-row.ts'
import type { Database } from '../../../kit/db/database.ts'
import type { Language, Mode } from '../../../kit/kernel/caller.ts'
import type { Settled } from '../rules/call-outcome.ts'
import type { CallChannel, Role } from '../rules/crisis.ts'
import { tablesOf } from './tables.ts'

export type ClaimedCall = {
  id: string
  crisisId: string
  /** Null: the unit is written to, at its own address. */
  personId: string | null
  unitId: string | null
  channel: CallChannel
  /** 0: they are only told. */
  round: number
  tries: number
}

/** How long a process may have one in hand; longer than any gateway is waited for. */
const IN_HAND_S = 30

/**
 * Takes the ones that have waited longest on a channel, in one statement. Each is due again at once when whoever holds it is dead,
 * and when its time is out.
 */
export async function claimCalls(
  db: Database,
  channel: CallChannel,
  { most, now, heldBy }: { most: number; now: Date; heldBy: number | null },
): Promise<ClaimedCall[]> {
  const open = sql`channel = ${channel} and state in ('due', 'sending')`
  if (!(await isAnyRow(db, sql`from crisis.attempt where ${open} and (due_at <= ${now} or held_by is not null)`)))
    return []
  const { rows } = await sql<ClaimedCall>`
    update crisis.attempt set state = 'sending', tries = tries + 1, due_at = ${new Date(now.getTime() + IN_HAND_S * 1000)}, held_by = ${heldBy}
     where id in (select id from crisis.attempt
                  where ${open}
                    and (due_at <= ${now} or state = 'sending' and held_by is not null and pg_try_advisory_xact_lock(hashtext('varde.caller'), held_by))
                  order by due_at, id limit ${most} for update skip locked)
    returning id, crisis_id as "crisisId", person_id as "personId", unit_id as "unitId", channel, round, tries`.execute(
    db,
  )
  return rows
}

/** Keeps how it ended, unless the attempt has been stopped meanwhile. */
export async function settleCall(db: Database, id: string, end: Settled, now: Date): Promise<void> {
  const change = {
    accepted: () => ({
      state: end.state,
      response: end.response,
      handed_at: now,
      reference: end.state === 'accepted' ? end.reference : null,
    }),
    refused: () => ({ state: end.state, response: end.response }),
    due: () => ({ state: end.state, response: end.response, due_at: end.state === 'due' ? end.dueAt : now }),
  }[end.state]()
  await tablesOf(db)
    .updateTable('crisis.attempt')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .execute()
}

export type WhomToCall = {
  language: Language
  email: string | null
  mobile: string | null
  number: string
  unitId: string
  mode: Mode
  roles: Role[]
}

/** The person with their addresses as they are now, and what they are called in as; null when they have left. */
export async function whomToCall(db: Database, { crisisId, personId }: ClaimedCall): Promise<WhomToCall | null> {
  const { rows } = await sql<WhomToCall>`
    select p.language, p.email, p.mobile, c.number, c.unit_id as "unitId", c.mode,
      array(select o.role from crisis.position o join crisis.candidate a on a.position_id = o.id
            where o.crisis_id = c.id and not o.is_told and a.person_id = p.id order by o.place) as roles
    from crisis.crisis c join organisation.public_person p on p.id = ${personId}
    where c.id = ${crisisId}`.execute(db)
  return rows[0] ?? null
}

/** The unit's own address as it is now; null when it has none. */
export async function whereToWrite(db: Database, { crisisId, unitId }: ClaimedCall): Promise<WhomToCall | null> {
  const { rows } = await sql<WhomToCall>`
    select o.language, o.email, null as mobile, c.number, c.unit_id as "unitId", c.mode, '{}'::text[] as roles
    from crisis.crisis c join organisation.public_unit o on o.id = ${unitId} and o.is_current
    where c.id = ${crisisId}`.execute(db)
  return rows[0] ?? null
}

export async function findAttempt(db: Database, id: string) {
  return tablesOf(db)
    .selectFrom('crisis.attempt')
    .select(['id', 'crisis_id', 'person_id'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** How a call ended, as the gateway said it first. */
export async function keepReport(db: Database, id: string, report: string): Promise<void> {
  await sql`update crisis.attempt set report = ${report} where id = ${id} and (report is null or report = 'hang-up')`.execute(
    db,
  )
}

/** Calls that ring and are needed no more, each taken by one process. */
export async function claimHangUps(db: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update crisis.attempt set report = 'hung-up' where report = 'hang-up' returning id`.execute(db)
  return rows.map((row) => row.id)
}
