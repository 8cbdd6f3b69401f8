import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { measureOwn } from '../actions/link-own.ts'
import { openValue } from '../actions/open-value.ts'
import { viewIndicator } from '../actions/view-indicator.ts'
import { aHouse, caller } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
  await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from)
    values ('dut_l1', 'per_head', 'unt_kdi', 'leader', '2015-01-01'), ('dut_l2', 'per_officer', 'unt_halden', 'leader', '2015-01-01')`.execute(
    base.db,
  )
  await sql`insert into strategy.edition (id, number, title, valid_from, mode, state, decided_by, decided_at, created_by, created_at)
    values ('edn_1', 1, 'Strategi', '2021-12-01', 'real', 'in-force', 'per_head', now(), 'per_head', now())`.execute(
    base.db,
  )
})
afterAll(async () => base.drop())

const confirmed = (unitId: string, heldOn: string, mode = 'real') =>
  sql`insert into plan.known_strategy (edition_id, unit_id, mode, how, held_on, reached, staff, confirmed_by, confirmed_at)
    values ('edn_1', ${unitId}, ${mode}, 'meeting', ${heldOn}, 8, 10, 'per_head', now())`.execute(base.db)

test('when leaders confirm that the strategy is known, each period says how many units of all had done so by its end', async () => {
  const head = await caller(base.db, 'head', varde.now())
  const valuesOf = async (key: string) => (await viewIndicator(varde, head, key)).values
  const count = () => measureOwn(varde, head, { query: 'strategy-known', unitId: 'unt_kdi', rhythm: 'month' })
  expect(await valuesOf((await count()).key)).toEqual([])
  await confirmed('unt_halden', '2026-01-14')
  await confirmed('unt_kdi', '2026-02-03')
  const { key } = await count()
  const values = await valuesOf(key)
  expect(values.map(({ fromOn, value, hits, n }) => [fromOn, value, hits, n])).toEqual([
    ['2026-01-01', 50, 1, 2],
    ['2026-02-01', 100, 2, 2],
  ])
  const opened = await openValue(varde, values[0]!.id)
  expect(opened.rows.map(({ label, hits }) => [label, hits]).toSorted()).toEqual([
    ['halden', 1],
    ['kdi', 0],
  ])
  expect(opened.recomputed).toBe(50)
})
