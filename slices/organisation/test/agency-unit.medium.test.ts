import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { agencyUnit } from '../index.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.drop())

const add = (id: string, kind: string, parent: string | null) =>
  sql`insert into organisation.unit (id, parent_id, kind, name, short_name, valid_from, changed_on)
    values (${id}, ${parent}, ${kind}, ${id}, ${id}, '2020-01-01', '2020-01-01')`.execute(base.db)
const named = async () => (await agencyUnit(base.db, new Date('2026-03-10T09:00:00Z')))?.id ?? null

test('when a ministry stands above the agency, the agency is what is below it', async () => {
  expect(await named()).toBeNull()
  await add('unt_jd', 'ministry', null)
  expect(await named()).toBeNull()
  await add('unt_college', 'college', 'unt_jd')
  await add('unt_kdi', 'directorate', 'unt_jd')
  await add('unt_prison', 'prison', 'unt_kdi')
  expect(await named()).toBe('unt_kdi')
})
