import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { callerOfPerson } from '../../organisation/index.ts'

const SINCE = '2020-01-01'

/** Ministry, directorate, region and two prisons, each with leaders and advisers, and an officer without a duty. */
export async function aHouse(db: Database): Promise<void> {
  await unit(db, 'jd', 'ministry', null)
  await unit(db, 'kdi', 'directorate', null)
  await unit(db, 'ost', 'region', 'kdi')
  await unit(db, 'halden', 'prison', 'ost')
  await unit(db, 'bergen', 'prison', 'ost')
  await person(db, 'officer', 'halden', [])
  await person(db, 'adviser', 'halden', ['communication-adviser'])
  await person(db, 'colleague', 'halden', ['communication-adviser'])
  await person(db, 'leader', 'halden', ['leader'])
  await person(db, 'region', 'ost', ['leader'])
  await person(db, 'chief', 'kdi', ['leader'])
  await person(db, 'head', 'kdi', ['communication-leader'])
  await person(db, 'staff', 'kdi', ['communication-adviser'])
  await person(db, 'stranger', 'bergen', ['communication-adviser', 'leader'])
}

async function unit(db: Database, key: string, kind: string, parent: string | null) {
  await sql`insert into organisation.unit (id, parent_id, kind, name, short_name, valid_from, verified, changed_on)
    values (${`unt_${key}`}, ${parent && `unt_${parent}`}, ${kind}, ${key}, ${key}, ${SINCE}, true, ${SINCE})`.execute(
    db,
  )
}

async function person(db: Database, key: string, unitKey: string, duties: Duty[]) {
  await sql`insert into organisation.person (id, unit_id, display_name, email, mobile, valid_from)
    values (${`per_${key}`}, ${`unt_${unitKey}`}, ${`Test Testesen (${key})`}, ${`${key}@example.no`}, '+4790000000',
            ${SINCE})`.execute(db)
  for (const duty of duties)
    await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from)
      values (${`dut_${key}-${duty}`}, ${`per_${key}`}, ${`unt_${unitKey}`}, ${duty}, ${SINCE})`.execute(db)
}

export async function caller(db: Database, key: string, now: Date): Promise<Caller> {
  const found = await callerOfPerson(db, `per_${key}`, now)
  if (!found) throw new Error(`no person ${key}`)
  return found
}

/** Names of the events about a subject, in the order they were written. */
export async function eventsOf(db: Database, subject: string): Promise<string[]> {
  const rows = await (db as Kysely<{ 'bus.event': { seq: number; name: string; subject: string } }>)
    .selectFrom('bus.event')
    .select('name')
    .where('subject', '=', subject)
    .orderBy('seq')
    .execute()
  return rows.map((row) => row.name)
}

/** A strategy in force with two groups, one within the other, and channels that reach them. */
export async function aStrategy(db: Database): Promise<void> {
  await sql`insert into strategy.edition
    (id, number, title, state, mode, created_by, created_at)
    values ('edn_test', 1, 'Prøve', 'draft', 'real', 'system:test', now())`.execute(db)
  await element(db, 'staff', 'stakeholder-group', null, { circle: 'inner', interest: 'high', influence: 'medium' })
  await element(db, 'leaders', 'stakeholder-group', 'staff', { circle: 'inner' })
  await element(db, 'press', 'stakeholder-group', null, { circle: 'outer', interest: 'high', influence: 'high' })
  await element(db, 'email', 'channel', null, {})
  await element(db, 'media', 'channel', null, {})
  await sql`insert into strategy.link (edition_id, from_key, to_key, kind)
    values ('edn_test', 'email', 'staff', 'reaches'), ('edn_test', 'media', 'press', 'reaches')`.execute(db)
  await sql`update strategy.edition
    set state = 'in-force', valid_from = '2020-01-01', decided_by = 'system:test', decided_at = now()`.execute(db)
  await sql`insert into audience.stakeholder_group (id, key, names, circle, reach, audience_kind, created_at, updated_at)
    values ('grp_staff', 'staff', '{"nb":"Ansatte","nn":"Tilsette","en":"Staff"}', 'inner', 'staff', 'staff', now(), now())`.execute(
    db,
  )
}

async function element(db: Database, key: string, kind: string, parent: string | null, data: object) {
  await sql`insert into strategy.element
    (edition_id, key, kind, parent_key, position, texts, data, standing, revision, changed_by, changed_at)
    values ('edn_test', ${key}, ${kind}, ${parent}, 1, ${JSON.stringify({ nb: { title: key } })},
            ${JSON.stringify(data)}, 'own', 1, 'system:test', now())`.execute(db)
}

/** Who has been alerted about a subject, why, and whether by SMS too. */
export async function alertsOf(db: Database, subjectId: string): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select kind || ' ' || person_id || case when is_urgent then ' sms' else '' end as line
    from cases.alert where subject_id = ${subjectId} order by 1`.execute(db)
  return rows.map((row) => row.line)
}
