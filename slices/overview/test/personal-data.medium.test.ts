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

test('when a dispatch is for named persons, its title is left out for whoever may not see it, and the line stays', async () => {
  const { db } = database
  await sql`insert into dispatch.dispatch (id, number, mode, message_id, version_id, unit_id, title, state, created_by, created_at)
    values ('dsp_1', 'U-1', 'real', 'msg_1', 'ver_1', 'unt_kdi', 'Åpen', 'running', 'per_9', now()),
           ('dsp_2', 'U-2', 'real', 'msg_2', 'ver_2', 'unt_kdi', 'Hemmelig', 'running', 'per_9', now())`.execute(db)
  for (const of of ['1', '2'])
    await sql`insert into dispatch.wave (id, dispatch_id, position, name, audiences, audience_kinds, channels, gate, state, opened_at, frozen_total)
      values (${`wav_${of}`}, ${`dsp_${of}`}, 1, 'Pulje', '{}', '{staff}', '{email}', '{"kind":"with-start"}', 'open', now(), 2)`.execute(
      db,
    )
  await db.transaction().execute(async (trx) => {
    for (const of of ['1', '2']) {
      for (const [source, id] of [
        ['staff', 'per_1'],
        ['contact', 'con_1'],
      ])
        await sql`insert into dispatch.recipient (id, dispatch_id, wave_id, audience_kind, source, source_id, language, channels, legal_basis,
            state, heads, state_at)
          values (${`rcp_${of}${source}`}, ${`dsp_${of}`}, ${`wav_${of}`}, 'staff', ${source}, ${id}, 'nb', '{email}', 'duty', 'waiting', 1, now())`.execute(
          trx,
        )
    }
  })
  await sql`insert into confidentiality.subject (id, level, set_by, set_at) values ('msg_2', 'named', 'per_9', now())`.execute(
    db,
  )
  await sql`insert into confidentiality.named_person (subject_id, person_id, why, named_by, named_at)
    values ('msg_2', 'per_8', 'own', 'per_8', now())`.execute(db)
  const titles = (data: { dispatches: object[] }) =>
    data.dispatches
      .map((one) => Object(one) as { number: string; title: string })
      .map(({ number, title }) => [number, title])
  const shielded = 'Tittelen er skjermet: bare navngitte personer kan se den.'
  const both = [
    ['U-1', 'Åpen'],
    [null, shielded],
  ]
  const seen = [
    ['U-1', 'Åpen'],
    ['U-2', 'Hemmelig'],
  ]
  expect(titles(await exportPerson(varde, caller('per_1', 'leader'), 'per_1'))).toEqual(both)
  expect(titles(await exportPerson(varde, caller('per_9', 'administrator'), 'per_1'))).toEqual(both)
  expect(titles(await exportContactData(varde, caller('per_9', 'administrator'), 'con_1'))).toEqual(both)
  expect(titles(await exportContactData(varde, caller('per_8', 'administrator'), 'con_1'))).toEqual(seen)
  await sql`update dispatch.recipient set confirmed_at = now() where id = 'rcp_2staff'`.execute(db)
  expect(titles(await exportPerson(varde, caller('per_1', 'leader'), 'per_1'))).toEqual(seen)
  expect(titles(await exportPerson(varde, caller('per_9', 'administrator'), 'per_1'))).toEqual(both)
})
