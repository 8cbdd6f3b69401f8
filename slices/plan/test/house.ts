import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { person, unit } from '../../organisation/test/test-house.ts'
import type { DocumentInput } from '../actions/read-document.ts'
import { startInitiative } from '../actions/start-initiative.ts'
import { blankDocument, plainTarget } from './a-document.ts'

export { away, back, caller, eventsOf } from '../../organisation/test/test-house.ts'

const SINCE = '2020-01-01'

/** Directorate, region and prison, with leaders and advisers. */
export async function aHouse(db: Database): Promise<void> {
  await unit(db, 'kdi', 'directorate', null)
  await unit(db, 'ost', 'region', 'kdi')
  await unit(db, 'halden', 'prison', 'ost')
  await unit(db, 'bergen', 'prison', 'ost')
  await person(db, 'adviser', 'halden', ['communication-adviser'])
  await person(db, 'colleague', 'halden', ['communication-adviser'])
  await person(db, 'leader', 'halden', ['leader'])
  await person(db, 'deputy', 'halden', [])
  await person(db, 'chief', 'kdi', ['leader'])
  await person(db, 'head', 'kdi', ['communication-leader'])
  await person(db, 'stranger', 'bergen', ['communication-adviser', 'leader'])
  await sql`insert into audience.stakeholder_group (id, key, names, circle, reach, audience_kind, created_at, updated_at)
    values ('grp_staff', 'staff', '{"nb":"Ansatte","nn":"Tilsette","en":"Staff"}', 'inner', 'staff', 'staff', now(), now())`.execute(
    db,
  )
  const rows = [
    ['unit', 'leader'],
    ['region', 'leader'],
    ['directorate', 'communication-leader'],
  ]
  for (const [level, duty] of rows)
    await sql`insert into organisation.authority
      (id, message_kind, audience_kind, from_level, approver_duty, approver_level, valid_from)
      values (${`aut_${level}`}, 'initiative', 'staff', ${level}, ${duty}, ${level}, ${SINCE})`.execute(db)
}

/** A document of the adviser's for Halden, with what a test needs on top. */
export function aDocument(over: Partial<DocumentInput> = {}): DocumentInput {
  return {
    ...blankDocument,
    title: 'Morgenmøte for ansatte',
    concept: { kind: 'text', text: 'Ti minutter hver morgen.' },
    unitId: 'unt_halden',
    ownerId: 'per_adviser',
    ...over,
  }
}

/** Such an initiative, under way; its id. */
export async function underWay(varde: Varde, adviser: Caller, over: Partial<DocumentInput> = {}): Promise<string> {
  const { id } = await startInitiative(varde, adviser, { document: aDocument(over), exercise: false })
  await sql`update plan.initiative set state = 'running', approved_revision = 1 where id = ${id}`.execute(varde.db)
  return id
}

export const aTarget = (over: Partial<DocumentInput['targets'][number]> = {}): DocumentInput['targets'][number] => ({
  ...plainTarget,
  id: null,
  name: 'Ansatte som kjenner planen',
  ...over,
})

/** The stakeholder analysis of this initiative is done. */
export async function analysed(db: Database, id: string): Promise<void> {
  await sql`insert into cases.analysis (subject_kind, subject_id, mode, unit_id, done_by, done_at, created_by, created_at)
    values ('initiative', ${id}, 'real', 'unt_halden', 'per_adviser', now(), 'per_adviser', now())`.execute(db)
}
