import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { exportContactData, exportPerson } from '../actions/export-personal-data.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const caller = (id: string, duty: Duty): Caller => ({
  kind: 'person',
  id,
  name: 'Test Testesen',
  language: 'nb',
  unitId: 'unt_kdi',
  duties: [{ duty, unitId: 'unt_kdi', unitIds: ['unt_kdi'] }],
})

beforeAll(async () => {
  database = await testDatabase()
  varde = testVarde(database.db)
  const { db } = database
  await sql`insert into organisation.unit (id, kind, name, short_name, valid_from, changed_on)
    values ('unt_kdi', 'directorate', 'Direktoratet', 'KDI', '2020-01-01', '2020-01-01')`.execute(db)
  await sql`insert into organisation.person (id, unit_id, display_name, email, valid_from)
    values ('per_1', 'unt_kdi', 'Test Testesen', 'test@x.example', '2020-01-01')`.execute(db)
  await sql`insert into audience.contact (id, kind, name, legal_basis, evidence, protected, created_at, updated_at)
    values ('con_1', 'person', 'Test Testesen', 'subscription', 'ja på telefon', true, now(), now())`.execute(db)
  await sql`insert into audience.contact_point (id, contact_id, channel, address)
    values ('cpt_1', 'con_1', 'email', 'vernet@x.example')`.execute(db)
})
afterAll(() => database.drop())

test('when a person asks for what we hold, it is gathered from everywhere; colleagues get nothing', async () => {
  const own = await exportPerson(varde, caller('per_1', 'leader'), 'per_1')
  expect(own).toMatchObject({
    organisation: { person: { email: 'test@x.example' } },
    access: null,
    dispatches: [],
    plan: { ideas: [] },
  })
  await expect(exportPerson(varde, caller('per_2', 'leader'), 'per_1')).rejects.toMatchObject({
    code: 'organisation.own-data-only',
  })
})

test('when a contact asks, an administrator hands out protected addresses too, an adviser all but those', async () => {
  const addresses = async (duty: Duty) =>
    (await exportContactData(varde, caller('per_2', duty), 'con_1')).contact.addresses.map((one) => one.address)
  expect(await addresses('administrator')).toEqual(['vernet@x.example'])
  expect(await addresses('communication-adviser')).toEqual([null])
  await expect(addresses('leader')).rejects.toMatchObject({ code: 'audience.not-yours' })
})

test('when somebody else takes it out, the log says who did; when it is their own, nothing is noted', async () => {
  const taken = async () =>
    (
      await sql<{ n: string }>`select name || ' ' || subject || ' ' || actor as n from bus.event
      where name like '%handed-out' order by id`.execute(database.db)
    ).rows.map((row) => row.n)
  const before = await taken()
  await exportPerson(varde, caller('per_1', 'leader'), 'per_1')
  expect(await taken()).toEqual(before)
  await exportPerson(varde, caller('per_9', 'administrator'), 'per_1')
  await exportContactData(varde, caller('per_9', 'administrator'), 'con_1')
  expect((await taken()).slice(before.length)).toEqual([
    'organisation.person-handed-out per_1 per_9',
    'audience.contact-handed-out con_1 per_9',
  ])
})
