import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { callerOfPerson } from '../../organisation/index.ts'

const SINCE = '2015-01-01'

/** A directorate and a prison, with communication staff in both and an officer without a duty. */
export async function aHouse(db: Database): Promise<void> {
  await unit(db, 'kdi', 'directorate', null)
  await unit(db, 'halden', 'prison', 'kdi')
  await person(db, 'head', 'kdi', ['communication-leader'])
  await person(db, 'staff', 'kdi', ['communication-adviser'])
  await person(db, 'adviser', 'halden', ['communication-adviser'])
  await person(db, 'officer', 'halden', [])
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
