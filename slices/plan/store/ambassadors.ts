import { type Kysely, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { AmbassadorLanguage } from '../rules/ambassador/ambassador.ts'

type Tables = {
  'plan.ambassador': {
    person_id: string
    mode: Mode
    topics: string[]
    languages: AmbassadorLanguage[]
    note: string
    confirmed_on: string
  }
  'plan.ambassador_request': { id: string; mode: Mode; text: string; asked_by: string; asked_at: Date }
  'plan.ambassador_asked': { request_id: string; person_id: string; wants: boolean | null }
  'plan.notice': { id: string; kind: string; subject_id: string; person_id: string }
}
const tables = (db: Database) => db as Kysely<Tables>

export type AmbassadorRow = {
  personId: string
  name: string
  unitId: string
  unitName: string
  topics: string[]
  languages: AmbassadorLanguage[]
  note: string
  confirmedOn: string
}

/** Everyone who has offered and still works here, by name. */
export async function allAmbassadors(db: Database, mode: Mode): Promise<AmbassadorRow[]> {
  const { rows } = await sql<AmbassadorRow>`
    select a.person_id as "personId", p.display_name as name, u.id as "unitId", u.name as "unitName", a.topics, a.languages,
           a.note, a.confirmed_on::text as "confirmedOn"
      from plan.ambassador a
      join organisation.public_person p on p.id = a.person_id
      join organisation.public_unit u on u.id = p.unit_id
     where a.mode = ${mode} order by p.display_name, a.person_id`.execute(db as Kysely<unknown>)
  return rows
}

/** Makes the offer, or confirms and changes it. */
export async function putAmbassador(trx: Trx, row: Tables['plan.ambassador']): Promise<void> {
  const { person_id: _p, mode: _m, ...change } = row
  await tables(trx)
    .insertInto('plan.ambassador')
    .values(row)
    .onConflict((conflict) => conflict.columns(['mode', 'person_id']).doUpdateSet(change))
    .execute()
}

/** Takes these persons out with everything they were asked and told: afterwards nothing here shows that they had offered. */
export async function eraseAmbassadors(trx: Trx, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  const db = tables(trx)
  const ids = [...personIds]
  await db.deleteFrom('plan.ambassador').where('person_id', 'in', ids).execute()
  await db.deleteFrom('plan.ambassador_asked').where('person_id', 'in', ids).execute()
  await db.deleteFrom('plan.notice').where('kind', '=', 'ambassador-asked').where('person_id', 'in', ids).execute()
}

/** Those whose offer was last confirmed before a day, and those who no longer work here. */
export async function endedAmbassadors(db: Database, before: string | null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.person_id as id from plan.ambassador a
     where a.confirmed_on < ${before}::date
        or not exists (select from organisation.public_person p where p.id = a.person_id)`.execute(
    db as Kysely<unknown>,
  )
  return rows.map(({ id }) => id)
}

export async function insertRequest(
  trx: Trx,
  row: Tables['plan.ambassador_request'],
  personIds: readonly string[],
): Promise<void> {
  const db = tables(trx)
  await db.insertInto('plan.ambassador_request').values(row).execute()
  const asked = personIds.map((person_id) => ({ request_id: row.id, person_id, wants: null }))
  await db.insertInto('plan.ambassador_asked').values(asked).execute()
}

export type RequestRow = {
  id: string
  text: string
  askedById: string
  askedBy: string | null
  askedAt: Date
  /** Whom it was put to and still stand there. */
  asked: { personId: string; name: string; wants: boolean | null }[]
}

/** What has been asked, the newest first. */
export async function allRequests(db: Database, mode: Mode): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`
    select r.id, r.text, r.asked_by as "askedById", b.display_name as "askedBy", r.asked_at as "askedAt",
           coalesce((select jsonb_agg(jsonb_build_object('personId', a.person_id, 'name', p.display_name, 'wants', a.wants)
                                      order by p.display_name, a.person_id)
              from plan.ambassador_asked a join organisation.public_person p on p.id = a.person_id
             where a.request_id = r.id), '[]') as asked
      from plan.ambassador_request r left join organisation.public_person b on b.id = r.asked_by
     where r.mode = ${mode} order by r.asked_at desc, r.id`.execute(db as Kysely<unknown>)
  return rows
}

/** Says whether the person wants to. False when they were not asked. */
export async function answerRequest(trx: Trx, requestId: string, personId: string, wants: boolean): Promise<boolean> {
  const row = await tables(trx)
    .updateTable('plan.ambassador_asked')
    .set({ wants })
    .where('request_id', '=', requestId)
    .where('person_id', '=', personId)
    .returning('request_id')
    .executeTakeFirst()
  return row !== undefined
}
