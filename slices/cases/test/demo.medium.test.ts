import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { importPack } from '../actions/import-pack.ts'
import { listCases } from '../actions/list-cases.ts'
import { readCasesPack } from '../actions/read-pack.ts'
import { tellLate } from '../actions/tell-late.ts'
import { viewCase } from '../actions/view-case.ts'
import { casesWaitingFor } from '../actions/waiting-for.ts'
import { aHouse, caller, eventsOf } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
})
afterAll(() => base.drop())

/** The demo's cases, moved to the units of the test's house. */
async function moved() {
  const pack = (await readCasesPack())!
  return {
    ...pack,
    cases: pack.cases.map((one) => ({ ...one, unit: 'halden', handler: 'halden', reportedBy: 'leader' as const })),
  }
}
const fill = async (mode: 'demo' | 'real') => {
  const pack = await moved()
  return base.db.transaction().execute((trx) => importPack(trx, pack, varde.now(), { mode }))
}

test('when a demo is filled, its cases are marked, in hand and ask nobody to act; a second filling adds nothing', async () => {
  expect(await fill('real')).toEqual({ cases: 0 })
  expect(await fill('demo')).toEqual({ cases: 3 })
  expect(await fill('demo')).toEqual({ cases: 0 })
  expect(await eventsOf(base.db, 'cases')).toEqual(['cases.imported'])
  const staff = await caller(base.db, 'staff', varde.now())
  const leader = await caller(base.db, 'leader', varde.now())
  const open = await listCases(varde, staff)
  expect(open.items.map(({ state, mode, waitsForUnit }) => [state, mode, waitsForUnit])).toEqual([
    ['open', 'demo', false],
    ['open', 'demo', false],
  ])
  expect((await listCases(varde, staff, { over: true })).items).toHaveLength(1)
  for (const one of open.items) expect(one.title).toContain('(demo)')
  await viewCase(varde, leader, open.items[0]!.id)
  for (const who of [staff, leader]) expect(await casesWaitingFor(varde, who)).toEqual({ toAssess: [], toAccept: [] })
  await tellLate(varde)
  expect(await eventsOf(base.db, open.items[0]!.id)).toEqual([])
})
