import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { printPlan } from '../actions/print-plan.ts'
import { viewPlan } from '../actions/view-plan.ts'
import { approvePlan, savePlan } from '../actions/write-plan.ts'
import { aHouse, caller } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const who = (key: string) => caller(base.db, key, varde.now())

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: '2026-11-25T10:00:00.000Z', connection: base.connection })
  await aHouse(base.db)
  await sql`insert into audience.head_count (population, unit_id, language, heads, counted_on, set_by)
            values ('inmates', 'unt_halden', 'ar', 7, '2026-11-01', 'per_head'), ('inmates', 'unt_halden', 'se', 2, '2026-11-01', 'per_head'),
                   ('inmates', 'unt_bergen', 'lt', 3, '2026-11-01', 'per_head')`.execute(base.db)
})
afterAll(() => base.drop())

it('when a plan is read, it has first words in the languages of the unit, with the place filled in and the rest open', async () => {
  const { draft } = await viewPlan(varde, await who('press'), 'unt_halden')
  const content = { ...draft, emergencyPlan: 'Beredskapsplan', revisedOn: '2026-11-01', reviseBy: '2027-11-01' }
  const contacts = content.contacts.map((one) => ({ ...one, number: '00000001' }))
  const scenarioKeys = ['escape', 'fire']
  await savePlan(varde, await who('press'), 'unt_halden', {
    content: { ...content, contacts, scenarioKeys },
    revision: 0,
  })
  await approvePlan(varde, await who('leader'), 'unt_halden', 1)
  const { firstWords, phrases } = await viewPlan(varde, await who('leader'), 'unt_halden')
  const inmates = firstWords.filter((one) => one.audience === 'inmates' && one.scenarioKey === null)
  expect(inmates.map((one) => `${one.language} ${one.readiness}`)).toEqual([
    'nb not-approved',
    'nn not-approved',
    'en not-approved',
    'ar not-approved',
    'se missing',
  ])
  expect(inmates[0]).toMatchObject({ title: 'Det har hendt noe ved halden', isUnread: false })
  expect(inmates[3]).toMatchObject({ title: 'معلومات مهمة: halden', isUnread: true })
  // Its own words stand apart; a scenario without any does not repeat those for any event.
  expect([...new Set(firstWords.map((one) => one.scenarioKey))]).toEqual([null, 'escape', 'fire'])
  expect(phrases.find((one) => one.scenarioKey === 'fire' && one.language === 'nb')?.phrase).toBe('en brann')
})

it('when the binder is printed, the words stand in it, Arabic too', async () => {
  const pdf = await printPlan(varde, await who('leader'), 'unt_halden')
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const raw = pdf.toString('latin1')
  expect(/\/Lang ?\(ar\)/.test(raw)).toBe(true)
})
