import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { actingIn, leadingIn } from '../actions/acting-in.ts'
import { aHouse } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
const NOW = new Date('2026-03-10T09:00:00Z')
beforeAll(async () => {
  base = await testDatabase()
  await aHouse(base.db)
})
afterAll(() => base.drop())

const away = (key: string, deputy: string) =>
  sql`insert into organisation.absence (id, person_id, deputy_id, from_at)
      values (${`abs_${key}`}, ${`per_${key}`}, ${`per_${deputy}`}, '2026-03-01')`.execute(base.db)
const keys = (ids: string[]) => ids.map((id) => id.slice('per_'.length)).toSorted()

it('when a deputy is away too, whoever stands in for them acts, and so does whoever has the turn: as the engine of who answers says', async () => {
  expect(keys(await leadingIn(base.db, { ownerUnitId: 'unt_halden' }, NOW))).toEqual(['head', 'leader', 'region'])
  await away('leader', 'deputy')
  await away('deputy', 'officer')
  await sql`insert into duty.shift (id, duty, unit_id, place, person_id, from_at, to_at, named_by, made_by, made_at)
    values ('shi_1', 'leader', 'unt_ost', 'primary', 'per_safety', '2026-03-10', '2026-03-11', 'per_region', 'per_region', '2026-03-01')`.execute(
    base.db,
  )
  const leads = keys(await leadingIn(base.db, { ownerUnitId: 'unt_halden' }, NOW))
  // Whoever is away holds the duty still, and is not shut out.
  expect(leads).toEqual(['head', 'leader', 'officer', 'region', 'safety'])
  expect(keys(await actingIn(base.db, { ownerUnitId: 'unt_halden' }, NOW))).toEqual([...leads, 'press'].toSorted())
})
