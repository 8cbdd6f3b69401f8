import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { readAnsweringFor } from './answering.ts'
import { pressTables } from './tables.ts'

/**
 * A short text that differs whenever anything public has been opened, corrected or withdrawn, in the press room too: pictures, figures, questions with answers,
 * and who answers the telephone. Asked by the database's clock, so a timed release changes it in the moment that it opens.
 */
export async function readLatestChange(handle: Database, mode: Mode): Promise<string> {
  const occasions = sql<string>`(select concat_ws('/', count(*), sum(sequence), extract(epoch from max(changed_at)))
    from press.public_occasion where mode = ${mode})`
  const room = sql<string>`(select concat_ws('/', count(*), extract(epoch from max(changed_at)))
    from press.public_picture where mode = ${mode}),
    (select md5(string_agg(f::text, ' ' order by id)) from press.public_fact f where mode = ${mode}),
    (select concat_ws('/', count(*), md5(string_agg(id || number, ' ' order by id))) from press.public_question where mode = ${mode})`
  const telephone = sql<string>`
    (select md5(string_agg(concat_ws(' ', duty, unit_id, answers_unit_id, phone), ',' order by duty, unit_id)) from press.public_answering where from_at <= now() and to_at > now()),
    (select md5(string_agg(d::text, ' ' order by unit_id)) from organisation.public_duty_phone d),
    (select md5(string_agg(h::text, ' ' order by h::text)) from press.public_telephone_hours h)`
  const row = await pressTables(handle)
    .selectFrom('press.public_release')
    .select(
      sql<string>`concat_ws('/', count(*), extract(epoch from max(released_at)), count(withdrawn_at),
        extract(epoch from max(withdrawn_at)), count(corrected_by), max(corrected_by), extract(epoch from max(corrected_at)),
        ${occasions}, ${room}, ${telephone})`.as('mark'),
    )
    .where('mode', '=', mode)
    .executeTakeFirstOrThrow()
  return row.mark
}

/** Keys of everything released, so that an address that never was costs no reading. */
export async function readReleaseKeys(handle: Database, mode: Mode): Promise<Set<string>> {
  const rows = await pressTables(handle)
    .selectFrom('press.public_release')
    .select(sql<string>`right(message_id, 12)`.as('key'))
    .distinct()
    .where('mode', '=', mode)
    .execute()
  return new Set(rows.map((row) => row.key))
}

export type Shelves = { years: number[]; units: { id: string; name: string; names: Record<string, string> }[] }

/** The years and units that have something on the shelf, for the filters of the list. */
export async function readShelves(handle: Database, mode: Mode): Promise<Shelves> {
  const db = pressTables(handle)
  const years = await db
    .selectFrom('press.public_release')
    .select(sql<number>`extract(year from released_at at time zone 'Europe/Oslo')::integer`.as('year'))
    .distinct()
    .where('mode', '=', mode)
    .orderBy('year', 'desc')
    .execute()
  const units = await db
    .selectFrom('organisation.public_unit as u')
    .select(['u.id', 'u.name', 'u.names'])
    .where(sql<boolean>`u.id in (select unit_id from press.public_release where mode = ${mode})`)
    .orderBy('u.name')
    .execute()
  return { years: years.map((row) => row.year), units }
}

export type Contact = { unitName: string; unitNames: Record<string, string>; phone: string }

/** Who answers the press for a unit at this moment, by the plan of the duty alone: null where whoever answers has no number. Never a person's own number. */
export async function readContact(handle: Database, unitId: string, at?: Date): Promise<Contact | null> {
  const answers = await readAnsweringFor(handle, unitId, at ? { at } : {})
  return answers?.phone
    ? { unitName: answers.answersName, unitNames: answers.answersNames, phone: answers.phone }
    : null
}

/** Who answers for the agency itself: the directorate. */
export async function readAgencyContact(handle: Database): Promise<Contact | null> {
  const directorate = await pressTables(handle)
    .selectFrom('organisation.public_unit')
    .select('id')
    .where('kind', '=', 'directorate')
    .where('is_current', '=', true)
    .orderBy('id')
    .executeTakeFirst()
  return directorate ? readContact(handle, directorate.id) : null
}
