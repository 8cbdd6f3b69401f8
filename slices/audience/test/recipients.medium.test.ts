import fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Duty } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { isChosen, type SegmentDefinition } from '../rules/segment.ts'
import { countSegment, recipientFilter } from '../store/recipients.ts'
import type { AudienceTables } from '../store/tables.ts'
import { addPerson, addUnits, importReference } from './builders.ts'

const NOW = new Date('2026-03-10T09:00:00Z')
let database: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  database = await testDatabase()
  await addUnits(database.db)
  await addPerson(database.db, { id: 'per_1', unitId: 'unt_prison', duty: 'leader' })
  await addPerson(database.db, { id: 'per_2', unitId: 'unt_prison', duty: 'union-representative' })
  await addPerson(database.db, { id: 'per_3', unitId: 'unt_fjord', isProtected: true })
  await importReference(database.db, NOW, true)
})
afterAll(() => database.drop())

const count = (definition: SegmentDefinition) => countSegment(database.db, definition)
const db = () => database.db as Kysely<AudienceTables>

test('when the pack is imported again, nothing changes', async () => {
  const before = await count({
    groups: ['staff', 'press', 'inmates', 'convicted', 'relatives', 'partners', 'ministry'],
  })
  await importReference(database.db, NOW, true)
  expect(
    await count({ groups: ['staff', 'press', 'inmates', 'convicted', 'relatives', 'partners', 'ministry'] }),
  ).toEqual(before)
})

test('when the demo is there, the sums are those of the pack', async () => {
  expect((await count({ groups: ['inmates'] })).heads).toBe(3004)
  expect((await count({ groups: ['convicted'] })).heads).toBe(2200)
  expect((await count({ groups: ['relatives'] })).persons).toBe(1240)
  expect((await count({ groups: ['press'] })).byChannel).toEqual({ email: 300 })
})

test('when a group above is chosen, those in the groups below come along, once each', async () => {
  const { persons } = await count({ groups: ['partners', 'justice-chain', 'police'] })
  expect(persons).toBe((await count({ groups: ['partners'] })).persons)
  expect(persons).toBeGreaterThan((await count({ groups: ['police'] })).persons)
})

test('when nobody is chosen, nobody is reached', async () => {
  expect((await count({ groups: [] })).total).toBe(0)
})

test('when an address is protected, the person is excluded and the view holds no address', async () => {
  const staff = await count({ groups: ['staff'] })
  expect(staff).toMatchObject({ total: 3, excluded: { protected: 1 }, byChannel: { email: 2 } })
  const { rows } = await sql<{ email: string | null }>`
    select email from audience.public_recipient where source_id = 'per_3'`.execute(database.db)
  expect(rows).toEqual([{ email: null }])
})

test('when someone holds a duty, its group has them, and they are still one row', async () => {
  expect((await count({ groups: ['leaders'] })).persons).toBe(1)
  expect((await count({ groups: ['staff', 'leaders', 'union-representatives'], unitIds: ['unt_east'] })).persons).toBe(
    2,
  )
})

test('when one address has registered for two units, it is one recipient of both', async () => {
  const row = { channel: 'email' as const, language: 'nb', asked_at: NOW, confirmed_at: NOW, evidence: 'test' }
  await db()
    .insertInto('audience.subscription')
    .values([
      { ...row, id: 'sub_a', address: 'Test@test.example', unit_id: 'unt_prison' },
      { ...row, id: 'sub_b', address: 'test@test.example', unit_id: 'unt_fjord' },
      { ...row, id: 'sub_c', address: 'ubekreftet@test.example', unit_id: 'unt_fjord', confirmed_at: null },
    ])
    .execute()
  const found = await sql<{ email: string }>`
    select email from audience.public_recipient where source = 'subscriber' and email ilike '%@test.example'`.execute(
    database.db,
  )
  expect(found.rows).toHaveLength(1)
  const both = await count({ groups: ['relatives'], unitIds: ['unt_prison', 'unt_fjord'] })
  const one = await count({ groups: ['relatives'], unitIds: ['unt_prison'] })
  const other = await count({ groups: ['relatives'], unitIds: ['unt_fjord'] })
  expect(both.persons).toBe(one.persons + other.persons - 1)
})

test('when a group moves, its contacts follow', async () => {
  const before = await count({ groups: ['press'] })
  await sql`update audience.stakeholder_group set parent_id = 'grp_press' where key = 'courts'`.execute(database.db)
  expect((await count({ groups: ['press'] })).persons).toBe(before.persons + 23)
  await sql`update audience.stakeholder_group set parent_id = 'grp_justice-chain' where key = 'courts'`.execute(
    database.db,
  )
  expect(await count({ groups: ['press'] })).toEqual(before)
})

test('when any choice is made, the database and the rule choose the same', async () => {
  type Row = {
    id: string
    group_keys: string[]
    regions: string[]
    unit_path: string[]
    unit_kinds: string[]
    language: string
    duties: string[]
  }
  const all = await sql<Row>`select source || source_id as id, * from audience.public_recipient`.execute(database.db)
  const some = <T>(values: T[]) => fc.option(fc.subarray(values), { nil: undefined })
  const definitions = fc.record({
    groups: fc.subarray(['staff', 'leaders', 'press', 'press-local', 'inmates', 'relatives', 'partners', 'police']),
    regions: some(['øst', 'vest']),
    unitIds: some(['unt_kdi', 'unt_east', 'unt_prison', 'unt_fjord']),
    unitKinds: some(['prison', 'probation']),
    languages: some(['nb', 'nn', 'en', 'pl']),
    duties: some<Duty>(['leader', 'union-representative']),
  })
  await fc.assert(
    fc.asyncProperty(definitions, async (definition) => {
      const chosen = await sql<{ id: string }>`
        select source || source_id as id from audience.public_recipient as r where ${recipientFilter(definition)}`.execute(
        database.db,
      )
      const expected = all.rows.filter((row) =>
        isChosen(definition, {
          groupKeys: row.group_keys,
          regions: row.regions,
          unitPath: row.unit_path,
          unitKinds: row.unit_kinds,
          language: row.language,
          duties: row.duties,
        }),
      )
      expect(chosen.rows.map((row) => row.id).sort()).toEqual(expected.map((row) => row.id).sort())
    }),
    { numRuns: 60 },
  )
})
