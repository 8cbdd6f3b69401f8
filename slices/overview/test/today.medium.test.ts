import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../../kit/db/database.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { callerOfPerson } from '../../organisation/index.ts'
import { searchEverything } from '../actions/search-everything.ts'
import { viewToday } from '../actions/view-today.ts'

const NOW = new Date('2026-03-10T09:00:00Z')
let db: Database
let drop: () => Promise<void>

beforeAll(async () => {
  const made = await testDatabase()
  db = made.db
  drop = made.drop
  await house(db)
})
afterAll(() => drop())

/** A prison with a leader, an adviser who asks, and a press contact who is away without a deputy. */
async function house(db: Database): Promise<void> {
  const unit = (id: string, parent: string | null, kind: string, name: string) =>
    sql`insert into organisation.unit (id, parent_id, kind, name, short_name, valid_from, changed_on)
        values (${id}, ${parent}, ${kind}, ${name}, ${name}, '2020-01-01', '2020-01-01')`.execute(db)
  await unit('unt_kdi', null, 'directorate', 'Direktoratet')
  await unit('unt_halden', 'unt_kdi', 'prison', 'Halden fengsel')
  const person = async (id: string, duty: string) => {
    await sql`insert into organisation.person (id, unit_id, display_name, valid_from)
              values (${id}, 'unt_halden', 'Test Testesen', '2020-01-01')`.execute(db)
    await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from)
              values (${`dut_${id}`}, ${id}, 'unt_halden', ${duty}, '2020-01-01')`.execute(db)
  }
  await person('per_leader', 'leader')
  await person('per_adviser', 'communication-adviser')
  await person('per_press', 'press-contact')
  await sql`insert into organisation.absence (id, person_id, from_at) values ('abs_1', 'per_press', ${NOW})`.execute(db)
  await sql`insert into organisation.authority (id, message_kind, audience_kind, from_level, approver_duty, approver_level, valid_from)
            values ('aut_1', 'information', 'staff', 'unit', 'leader', 'unit', '2020-01-01')`.execute(db)
  await sql`insert into message.message (id, mode, kind, unit_id, owner_id, state, working_title, audience_kinds,
              source_language, created_at, updated_at)
            values ('msg_1', 'real', 'information', 'unt_halden', 'per_adviser', 'in-review', 'Ny besøksordning',
              array['staff'], 'nb', ${NOW}, ${NOW})`.execute(db)
  await sql`insert into message.approval (id, message_id, asked_by, asked_at)
            values ('apr_1', 'msg_1', 'per_adviser', ${NOW})`.execute(db)
}

async function today(personId: string) {
  const varde = testVarde(db, { at: NOW.toISOString() })
  const caller = (await callerOfPerson(db, personId, NOW))!
  return { varde, caller, view: await viewToday(varde, caller) }
}

test('when a message waits and a press contact is away, the leader sees both, and the adviser that the leader alone answers', async () => {
  const leader = await today('per_leader')
  expect(leader.view.items.map((item) => item.kind).toSorted()).toEqual(['approval', 'duty-gap', 'uncovered'])
  expect(leader.view.counts).toEqual({ approvals: 1, tasks: 0 })
  const adviser = await today('per_adviser')
  expect(adviser.view.items).toMatchObject([{ kind: 'duty-gap', params: { led: 'led', answers: '' } }])
})

test('when somebody is away, the row says who answers meanwhile', async () => {
  const { view } = await today('per_leader')
  const item = view.items.find((one) => one.kind === 'uncovered')
  expect(item).toMatchObject({ title: 'Halden fengsel', params: { answers: 'Test Testesen' }, isDeadline: false })
})

test('when a person searches, only messages they may read are found, with units and colleagues', async () => {
  const leader = await today('per_leader')
  const found = await searchEverything(leader.varde, leader.caller, 'besøk')
  expect(found.map((one) => [one.kind, one.id])).toEqual([['message', 'msg_1']])
  const press = await today('per_press')
  const units = await searchEverything(press.varde, press.caller, 'halden')
  expect(units.map((one) => one.id)).toContain('unt_halden')
})

test('when a case is handed to the unit, those of its desk see it in I dag until they say that they have it', async () => {
  await sql`insert into cases.case_file (id, number, mode, title, unit_id, handling_unit_id, state, how_soon, assess_by, assessment,
              assessed_by, assessed_at, breadth, ministry_must_know, revision, created_at, updated_at)
            values ('cas_1', '2026-001', 'real', 'Brann på kjøkkenet', 'unt_halden', 'unt_halden', 'open', 'now', ${NOW}, '',
              'per_leader', ${NOW}, 'broad', false, 1, ${NOW}, ${NOW})`.execute(db)
  await sql`insert into cases.assignment (id, case_id, from_unit_id, to_unit_id, reason, by, at)
            values ('asg_1', 'cas_1', 'unt_halden', 'unt_halden', '', 'per_leader', ${NOW})`.execute(db)
  const given = async () =>
    (await today('per_adviser')).view.items
      .filter(({ kind }) => kind !== 'duty-gap')
      .map(({ kind, target }) => [kind, target.id])
  expect(await given()).toEqual([['case-given', 'cas_1']])
  await sql`update cases.assignment set accepted_by = 'per_adviser', accepted_at = ${NOW}`.execute(db)
  expect(await given()).toEqual([])
})
