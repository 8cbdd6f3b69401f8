import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { answerSupport, askSupport, endSupport, type SupportInput } from '../actions/ask-support.ts'
import { supportWaitingFor, viewSupport } from '../actions/view-support.ts'
import { aHouse, caller, eventsOf } from './house.ts'

const NOW = '2026-03-10T09:00:00Z'
let base: Awaited<ReturnType<typeof testDatabase>>
const as = (key: string) => caller(base.db, key, new Date(NOW))
const varde = (at = NOW) => testVarde(base.db, { at })
const codeOf = (promise: Promise<unknown>) => promise.then(() => 'done').catch((error) => error.code as string)
const wanted: SupportInput = {
  unitId: 'unt_halden',
  caseId: null,
  need: 'capacity',
  title: 'Vi trenger en til på telefonen i helga',
  about: '',
  howSoon: 'today',
}
const ask = async (who = 'adviser', over: Partial<SupportInput> = {}) =>
  (await askSupport(varde(), await as(who), () => [], { ...wanted, ...over })).id

beforeAll(async () => {
  base = await testDatabase()
  await aHouse(base.db)
})
afterAll(() => base.drop())

test('when a unit asks, the directorate has it in I dag by the clock, and the unit sees who helps and when it is over', async () => {
  const id = await ask()
  const waiting = async (who: string) => (await supportWaitingFor(varde(), await as(who))).map((one) => one.id)
  expect(await waiting('staff')).toContain(id)
  expect(await waiting('adviser')).toEqual([])
  const line = async (who: string) => (await viewSupport(varde(), await as(who))).items.find((one) => one.id === id)
  expect(await line('staff')).toMatchObject({
    state: 'asked',
    answerBy: '2026-03-10T10:00:00.000Z',
    abilities: ['answer'],
  })
  await answerSupport(varde(), await as('staff'), { id, answer: 'accepted', reason: '' })
  expect(await line('adviser')).toMatchObject({
    state: 'accepted',
    helper: 'Test Testesen (staff)',
    abilities: ['done'],
  })
  expect(await waiting('staff')).not.toContain(id)
  expect(await codeOf(answerSupport(varde(), await as('head'), { id, answer: 'taken-over', reason: '' }))).toBe(
    'cases.support-not-now',
  )
  await endSupport(varde(), await as('adviser'), id)
  expect(await eventsOf(base.db, id)).toEqual(['cases.support-asked', 'cases.support-answered', 'cases.support-ended'])
})

test('when it is given back, the reason is needed and reaches the unit', async () => {
  const id = await ask()
  expect(await codeOf(answerSupport(varde(), await as('staff'), { id, answer: 'returned', reason: ' ' }))).toBe(
    'cases.support-no-reason',
  )
  await answerSupport(varde(), await as('staff'), { id, answer: 'returned', reason: 'Ingen er ledig i helga.' })
  const { items } = await viewSupport(varde(), await as('adviser'))
  expect(items.find((one) => one.id === id)).toMatchObject({ state: 'returned', reason: 'Ingen er ledig i helga.' })
})

test('when somebody without a duty asks, another unit looks, or a person is named, it is refused', async () => {
  expect(await codeOf(ask('officer'))).toBe('cases.support-not-allowed')
  const id = await ask()
  expect((await viewSupport(varde(), await as('stranger'))).items).toEqual([])
  expect(await codeOf(endSupport(varde(), await as('stranger'), id))).toBe('cases.support-not-found')
  const named = askSupport(
    varde(),
    await as('adviser'),
    () => [{ check: 'person-in-custody', excerpt: 'Test' }],
    wanted,
  )
  expect(await codeOf(named)).toBe('cases.names-somebody')
})
