import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { confirmKnown, viewKnownStrategy } from '../actions/known-strategy.ts'
import { knownShare } from '../rules/known-strategy.ts'
import { aHouse, caller, eventsOf } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const as = (key: string) => caller(base.db, key, varde.now())
const given = { how: 'meeting' as const, heldOn: '2026-03-09', reached: 30, staff: 40, note: '' }

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
})
afterAll(() => base.drop())

test('when no strategy is in force, nobody owes anything and nothing can be confirmed', async () => {
  expect(await viewKnownStrategy(varde, await as('leader'))).toEqual({ edition: null, units: [] })
  await expect(confirmKnown(varde, await as('leader'), { ...given, unitId: 'unt_halden' })).rejects.toMatchObject({
    code: 'plan.known-no-edition',
  })
})

test('when a strategy is in force, each unit with a leader owes it until its leader, or one above, confirms', async () => {
  await sql`insert into strategy.edition (id, number, state, title, valid_from, decided_by, decided_at, mode, created_by, created_at)
    values ('sed_1', 1, 'in-force', 'Prøve', '2026-03-01', 'per_chief', now(), 'real', 'per_chief', now())`.execute(
    base.db,
  )
  const before = await viewKnownStrategy(varde, await as('leader'))
  expect(before.units.map(({ id, mayConfirm }) => [id, mayConfirm])).toEqual([
    ['unt_bergen', false],
    ['unt_halden', true],
    ['unt_kdi', false],
  ])
  await confirmKnown(varde, await as('leader'), { ...given, unitId: 'unt_halden' })
  await confirmKnown(varde, await as('chief'), { ...given, unitId: 'unt_bergen', reached: 5, staff: 10 })
  const { units } = await viewKnownStrategy(varde, await as('adviser'))
  expect(knownShare(units)).toEqual({ units: 3, confirmed: 2, reached: 35, staff: 50 })
  expect(await eventsOf(base.db, 'unt_halden')).toEqual(['plan.known-confirmed'])
})

test('when somebody else confirms, or the numbers cannot be right, it is refused', async () => {
  const to = { ...given, unitId: 'unt_halden' }
  await expect(confirmKnown(varde, await as('stranger'), to)).rejects.toMatchObject({ code: 'plan.known-not-allowed' })
  await expect(confirmKnown(varde, await as('adviser'), to)).rejects.toMatchObject({ code: 'plan.known-not-allowed' })
  await expect(confirmKnown(varde, await as('leader'), { ...to, reached: 41 })).rejects.toMatchObject({
    code: 'plan.known-more-than-all',
  })
})
