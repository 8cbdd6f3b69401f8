import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { callerOfPerson } from '../../organisation/index.ts'
import { importPack } from '../actions/import-pack.ts'
import type { Declaration } from '../rules/declaration.ts'

const SINCE = '2020-01-01'

/** Ministry, directorate, region and two prisons; one prison with everyone a crisis concerns, and an officer without a duty. */
export async function aHouse(db: Database): Promise<void> {
  await unit(db, 'jd', 'ministry', null)
  await unit(db, 'kdi', 'directorate', 'jd')
  await unit(db, 'ost', 'region', 'kdi')
  await unit(db, 'halden', 'prison', 'ost')
  await unit(db, 'bergen', 'prison', 'ost')
  await person(db, 'officer', 'halden', [])
  await person(db, 'leader', 'halden', ['leader'])
  await person(db, 'deputy', 'halden', [])
  await person(db, 'press', 'halden', ['press-contact'])
  await person(db, 'alternate', 'halden', ['press-contact-alternate'])
  await person(db, 'safety', 'halden', ['safety-delegate'])
  await person(db, 'union', 'halden', ['union-representative'])
  await person(db, 'liaison', 'halden', ['relatives-liaison'])
  await person(db, 'poster', 'halden', ['notice-poster'])
  await person(db, 'region', 'ost', ['leader', 'press-contact'])
  await person(db, 'head', 'kdi', ['communication-leader', 'leader'])
  await person(db, 'minister', 'jd', ['leader', 'communication-leader'])
  await person(db, 'stranger', 'bergen', ['leader', 'press-contact'])
  await sql`insert into organisation.authority
    (id, message_kind, audience_kind, from_level, approver_duty, approver_level, valid_from)
    values ('aut_plan', 'crisis-plan', 'staff', 'unit', 'leader', 'unit', ${SINCE})`.execute(db)
  await db.transaction().execute((trx) => importPack(trx, 'kriminalomsorgen'))
}

/** An adviser of the directorate: writes first words, and says yes where the communication leader has written. */
export const anAdviser = (db: Database): Promise<void> => person(db, 'adviser', 'kdi', ['communication-adviser'])

async function unit(db: Database, key: string, kind: string, parent: string | null) {
  await sql`insert into organisation.unit (id, parent_id, kind, name, short_name, valid_from, verified, changed_on)
    values (${`unt_${key}`}, ${parent && `unt_${parent}`}, ${kind}, ${key}, ${key}, ${SINCE}, true, ${SINCE})`.execute(
    db,
  )
}

async function person(db: Database, key: string, unitKey: string, duties: Duty[]) {
  await sql`insert into organisation.person (id, unit_id, display_name, email, mobile, valid_from)
    select ${`per_${key}`}, ${`unt_${unitKey}`}, ${`Test Testesen (${key})`}, ${`${key}@example.no`},
           '+479000' || lpad((count(*) + 1)::text, 4, '0'), ${SINCE}::date from organisation.person`.execute(db)
  for (const duty of duties)
    await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from)
      values (${`dut_${key}-${duty}`}, ${`per_${key}`}, ${`unt_${unitKey}`}, ${duty}, ${SINCE})`.execute(db)
}

export async function caller(db: Database, key: string, now: Date): Promise<Caller> {
  const found = await callerOfPerson(db, `per_${key}`, now)
  if (!found) throw new Error(`no person ${key}`)
  return found
}

export const declaration = (change: Partial<Declaration> = {}): Declaration => ({
  clientKey: crypto.randomUUID(),
  scenarioKey: 'fire',
  what: '',
  place: '',
  unitId: 'unt_halden',
  level: 'unit',
  securityCrisis: false,
  participantIds: null,
  ...change,
})

/** Who has been called how, as «role person channel round state», in order. */
export async function attemptsOf(db: Database, crisisId: string): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select substr(person_id, 5) || ' ' || channel || ' ' || round || ' ' || state as line
    from crisis.attempt where crisis_id = ${crisisId} and person_id is not null order by 1`.execute(db)
  return rows.map((row) => row.line)
}

/** Names of the events about a crisis, in the order they were written. */
export async function eventsOf(db: Database, subject: string): Promise<string[]> {
  const rows = await (db as Kysely<{ 'bus.event': { seq: number; name: string; subject: string } }>)
    .selectFrom('bus.event')
    .select('name')
    .where('subject', '=', subject)
    .orderBy('seq')
    .execute()
  return rows.map((row) => row.name)
}

/** Whatever was declared before was declared by somebody else: the next one calls everyone, as anybody's first. */
export async function declaredByOthers(db: Database): Promise<void> {
  await sql`update crisis.crisis set declared_by = 'per_deputy'`.execute(db)
}

/** The chained log is no part of this house: its events are let be. */
export const noEvents = async (): Promise<void> => undefined
