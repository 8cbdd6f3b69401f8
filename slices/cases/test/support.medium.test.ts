import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { answerSupport, askSupport, endSupport, type SupportInput } from '../actions/ask-support.ts'
import { setClock, viewClocks } from '../actions/set-clock.ts'
import { tellLateSupport } from '../actions/tell-late.ts'
import { supportWaitingFor, viewSupport } from '../actions/view-support.ts'
import { aHouse, alertsOf, caller, eventsOf } from './house.ts'

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
  const said = (await eventsOf(base.db, id)).filter((name) => name !== 'cases.alerted')
  expect(said).toEqual(['cases.support-asked', 'cases.support-answered', 'cases.support-ended'])
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

test('when a unit asks, those on duty are told, the asker hears of the answer, and silence goes upwards once', async () => {
  const id = await ask('adviser', { howSoon: 'now' })
  expect(await alertsOf(base.db, id)).toEqual(['support-asked per_chief sms', 'support-asked per_head sms'])
  await tellLateSupport(varde('2026-03-10T09:14:00Z'))
  expect((await eventsOf(base.db, id)).includes('cases.support-late')).toBe(false)
  await tellLateSupport(varde('2026-03-10T09:15:00Z'))
  await tellLateSupport(varde('2026-03-10T09:16:00Z'))
  expect((await alertsOf(base.db, id)).filter((line) => line.startsWith('support-late'))).toEqual([
    'support-late per_chief sms',
    'support-late per_head sms',
  ])
  await answerSupport(varde(), await as('staff'), { id, answer: 'accepted', reason: '' })
  expect(await alertsOf(base.db, id)).toContain('support-answered per_adviser')
})

test('when the directorate’s leaders change a time, what comes after has it, and what waits keeps its own', async () => {
  const before = await ask('adviser', { howSoon: 'today' })
  const clock = { now: 5, today: 30, week: 600, later: 1440 }
  expect(await codeOf(setClock(varde(), await as('staff'), 'support', clock))).toBe('cases.clock-not-allowed')
  expect(await codeOf(setClock(varde(), await as('head'), 'support', { ...clock, week: 20 }))).toBe('cases.clock-order')
  await setClock(varde(), await as('head'), 'support', clock)
  expect(await viewClocks(varde(), await as('adviser'))).toMatchObject({ support: clock, maySet: false })
  const after = await ask('adviser', { howSoon: 'today' })
  const { items } = await viewSupport(varde(), await as('adviser'))
  const by = (id: string) => items.find((one) => one.id === id)?.answerBy
  expect([by(before), by(after)]).toEqual(['2026-03-10T10:00:00.000Z', '2026-03-10T09:30:00.000Z'])
})
