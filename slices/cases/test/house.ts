import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import { person, unit } from '../../organisation/test/test-house.ts'

export { caller, eventsOf } from '../../organisation/test/test-house.ts'

const reached = (key: string) => ({ email: `${key}@example.no`, mobile: '+4790000000' })

/** Ministry, directorate, region and two prisons, each with leaders and advisers, and an officer without a duty. */
export async function aHouse(db: Database): Promise<void> {
  await unit(db, 'jd', 'ministry', null)
  await unit(db, 'kdi', 'directorate', null)
  await unit(db, 'ost', 'region', 'kdi')
  await unit(db, 'halden', 'prison', 'ost')
  await unit(db, 'bergen', 'prison', 'ost')
  await person(db, 'officer', 'halden', [], reached('officer'))
  await person(db, 'adviser', 'halden', ['communication-adviser'], reached('adviser'))
  await person(db, 'colleague', 'halden', ['communication-adviser'], reached('colleague'))
  await person(db, 'leader', 'halden', ['leader'], reached('leader'))
  await person(db, 'region', 'ost', ['leader'], reached('region'))
  await person(db, 'chief', 'kdi', ['leader'], reached('chief'))
  await person(db, 'head', 'kdi', ['communication-leader'], reached('head'))
  await person(db, 'staff', 'kdi', ['communication-adviser'], reached('staff'))
  await person(db, 'stranger', 'bergen', ['communication-adviser', 'leader'], reached('stranger'))
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
