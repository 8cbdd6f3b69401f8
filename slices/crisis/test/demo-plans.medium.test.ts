import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { importPack as importOrganisation } from '../../organisation/index.ts'
import { readinessIn } from '../actions/view-readiness.ts'
import { importDemo, importPack } from '../index.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.drop())

it('when the demo is filled, one unit is ready and one shows what a plan that is forgotten lacks', async () => {
  const varde = testVarde(base.db)
  const now = varde.now()
  await base.db.transaction().execute(async (trx) => {
    await importOrganisation(trx, 'kriminalomsorgen', now, { mode: 'demo' })
    await importPack(trx, 'kriminalomsorgen')
    await importDemo(trx, now)
    await importDemo(trx, now)
  })
  const stands = await readinessIn(base.db, ['unt_region-sor', 'unt_ringerike', 'unt_halden-fengsel'], now)
  expect(stands.get('unt_region-sor')).toEqual({ step: 'in-use', lacks: [] })
  const lacks = stands.get('unt_ringerike')!.lacks.map((one) => one.kind)
  expect(lacks).toEqual(
    expect.arrayContaining(['plan-overdue', 'number-missing', 'number-failed', 'number-untested', 'exercise-overdue']),
  )
  expect(stands.get('unt_halden-fengsel')?.lacks.map((one) => one.kind)).toEqual(['plan-missing'])
})
