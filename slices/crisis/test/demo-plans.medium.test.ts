import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { importDemo as importDuty, whoAnswers } from '../../duty/index.ts'
import { importPack as importOrganisation } from '../../organisation/index.ts'
import { computeCallList } from '../actions/compute-call-list.ts'
import { readinessIn } from '../actions/view-readiness.ts'
import { importDemo, importPack } from '../index.ts'

const DAY_MS = 86_400_000
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

it('when the demo is filled, a crisis tells whoever the unit page says has the desk, by day, at night and at the weekend', async () => {
  const varde = testVarde(base.db)
  await base.db.transaction().execute((trx) => importDuty(trx, varde.now()))
  const asked = { unitId: 'unt_halden-fengsel', level: 'unit', securityCrisis: false, participantIds: null } as const
  const monday = new Date(varde.now().getTime() - ((varde.now().getUTCDay() + 6) % 7) * DAY_MS)
    .toISOString()
    .slice(0, 10)
  const seen = new Set<string | null>()
  for (const [day, hour] of [
    [0, 9],
    [0, 22],
    [5, 9],
  ] as const) {
    const at = new Date(Date.parse(`${monday}T00:00:00Z`) + day * DAY_MS + hour * 3_600_000)
    const [answers] = await whoAnswers(base.db, { unitId: 'unt_kdi', duty: 'directorate-desk', at })
    const told = (await computeCallList(base.db, asked, at))!.positions.at(-1)!
    expect([told.isTold, told.unitId, told.candidates[0]?.personId]).toEqual([true, 'unt_kdi', answers!.personId])
    seen.add(answers!.personId)
  }
  expect(seen.size).toBe(3)
})
