import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { answerCall } from '../actions/answer-call.ts'
import { declareCrisis } from '../actions/declare-crisis.ts'
import { escalate } from '../actions/escalate.ts'
import { closeCrisis, supportCrisis, takeOverCrisis } from '../actions/lead-crisis.ts'
import { readLog } from '../actions/read-log.ts'
import { viewCrisis } from '../actions/view-crisis.ts'
import { aHouse, attemptsOf, caller, declaration, eventsOf } from './house.ts'

const START = new Date('2026-03-10T02:00:00Z')
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const who = (key: string) => caller(base.db, key, START)

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: START.toISOString(), connection: base.connection })
  await aHouse(base.db)
})
afterAll(() => base.drop())

it('when the level above supports and then takes over, it is on record, and whoever took it over leads', async () => {
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  await answerCall(varde, await who('leader'), crisisId, 'coming')
  const region = await who('region')
  await expect(takeOverCrisis(varde, await who('leader'), crisisId, 'nei')).rejects.toMatchObject({
    code: 'crisis.lead-not-allowed',
  })
  await supportCrisis(varde, region, crisisId, 'Sender to til dere')
  await takeOverCrisis(varde, region, crisisId, 'To enheter er berørt')
  await escalate(varde)
  const view = await viewCrisis(varde, region, crisisId)
  expect(view).toMatchObject({ ownerUnit: { id: 'unt_ost' }, toldUnit: { id: 'unt_kdi' } })
  expect(view.positions[0]).toMatchObject({ role: 'leader', unit: { id: 'unt_ost' }, filledBy: { id: 'per_region' } })
  expect(view.positions.at(-1)).toMatchObject({ role: 'support', filledBy: { id: 'per_region' } })
  expect(view.abilities).toContain('lead')
  const log = await readLog(varde, region, crisisId, {})
  expect(log.entries.map((one) => one.code).slice(0, 2)).toEqual(['taken-over', 'supports'])
  expect(await eventsOf(base.db, crisisId)).toEqual(expect.arrayContaining(['crisis.supported', 'crisis.taken-over']))
})

it('when it is called off, nobody is called any more, and the room can be read but not led', async () => {
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  await expect(closeCrisis(varde, await who('press'), crisisId, 'over')).rejects.toMatchObject({
    code: 'crisis.lead-not-allowed',
  })
  const leader = await who('leader')
  await closeCrisis(varde, leader, crisisId, 'Falsk alarm')
  expect((await attemptsOf(base.db, crisisId)).every((line) => line.endsWith('stopped'))).toBe(true)
  varde.setClock(new Date(START.getTime() + 300_000))
  await escalate(varde)
  expect((await attemptsOf(base.db, crisisId)).every((line) => line.endsWith('stopped'))).toBe(true)
  const view = await viewCrisis(varde, leader, crisisId)
  expect(view.state).toBe('closed')
  expect(view.abilities).toEqual(['log', 'lead'])
  await expect(closeCrisis(varde, leader, crisisId, 'en gang til')).rejects.toMatchObject({
    code: 'crisis.lead-not-allowed',
  })
})
