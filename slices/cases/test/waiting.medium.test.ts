import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { assessCase, takeCase } from '../actions/assess-case.ts'
import { acceptCase } from '../actions/hand-over.ts'
import { reportCase } from '../actions/report-case.ts'
import { viewCase } from '../actions/view-case.ts'
import { casesWaitingFor } from '../actions/waiting-for.ts'
import { aHouse, caller } from './house.ts'

const REPORTED = '2026-03-10T09:00:00Z'
let base: Awaited<ReturnType<typeof testDatabase>>
const at = (time: string) => testVarde(base.db, { at: time })
const as = (key: string) => caller(base.db, key, new Date(REPORTED))

beforeAll(async () => {
  base = await testDatabase()
  await aHouse(base.db)
})
afterAll(() => base.drop())

async function waiting(key: string, time = REPORTED) {
  const { toAssess, toAccept } = await casesWaitingFor(at(time), await as(key))
  return [...toAssess.map((one) => `assess ${one.id}`), ...toAccept.map((one) => `accept ${one.id}`)]
}

test('when a case is reported and handed over, it waits for one party at a time', async () => {
  const varde = at(REPORTED)
  const { caseId: id } = await reportCase(varde, await as('officer'), () => [], {
    clientKey: 'key-waiting',
    unitId: 'unt_halden',
    what: 'Brann på kjøkkenet. Alle er ute.',
    place: '',
    happened: 'now',
    whoAsks: ['press-local'],
    howSoon: 'now',
    callback: '69 00 00 00',
    namesCleared: false,
    exercise: false,
  })
  expect(await waiting('staff')).toEqual([`assess ${id}`])
  expect(await waiting('chief')).toEqual([`assess ${id}`])
  for (const key of ['officer', 'adviser', 'region', 'stranger']) expect(await waiting(key)).toEqual([])

  await takeCase(varde, await as('staff'), id)
  expect(await waiting('staff')).toEqual([`assess ${id}`])
  expect(await waiting('chief')).toEqual([])
  expect(await waiting('chief', '2026-03-10T09:15:00Z')).toEqual([`assess ${id}`])

  await assessCase(varde, await as('staff'), id, {
    revision: (await viewCase(varde, await as('staff'), id)).revision,
    title: 'Brann på kjøkkenet',
    breadth: 'broad',
    ministryMustKnow: false,
    assessment: '',
    securityCrisis: false,
    handlingUnitId: 'unt_halden',
    reason: '',
  })
  expect(await waiting('adviser')).toEqual([`accept ${id}`])
  for (const key of ['staff', 'region', 'officer']) expect(await waiting(key)).toEqual([])

  await acceptCase(varde, await as('adviser'), id)
  expect(await waiting('adviser')).toEqual([])
})
