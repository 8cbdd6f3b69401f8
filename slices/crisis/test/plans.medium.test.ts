import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { declareCrisis } from '../actions/declare-crisis.ts'
import { keepNumberTest, reportStep } from '../actions/prepare-unit.ts'
import { printPlan } from '../actions/print-plan.ts'
import { viewCrisis } from '../actions/view-crisis.ts'
import { viewPlan } from '../actions/view-plan.ts'
import { viewReadiness } from '../actions/view-readiness.ts'
import { approvePlan, savePlan } from '../actions/write-plan.ts'
import type { PlanContent } from '../rules/plan-content.ts'
import { aHouse, caller, declaration, eventsOf } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const NOW = '2026-11-25T10:00:00.000Z'

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: NOW, connection: base.connection })
  await aHouse(base.db)
})
afterAll(() => base.drop())

const who = (key: string) => caller(base.db, key, varde.now())
const filled = (content: PlanContent): PlanContent => ({
  ...content,
  emergencyPlan: 'Beredskapsplan for Halden',
  revisedOn: '2026-11-01',
  reviseBy: '2027-11-01',
  contacts: content.contacts.map((one, at) => ({ ...one, number: at === 0 ? '000 00 001' : '' })),
  cards: [
    {
      ...{ key: 'own-line', role: 'leader', text: 'Steng porten til verkstedet', dueMinutes: 5 },
      ...{ scenarioKeys: ['fire'], findingId: null },
    },
  ],
})

it('when a plan is written and approved, it holds, its own lines are dealt, and nobody changes what was approved', async () => {
  const [press, leader] = await Promise.all(['press', 'leader'].map(who))
  const blank = await viewPlan(varde, press!, 'unt_halden')
  expect(blank).toMatchObject({ revision: 0, approved: null, abilities: ['write'] })
  expect(blank.draft.contacts.map((one) => one.number)).toEqual(['', '', ''])
  await expect(approvePlan(varde, leader!, 'unt_halden', 1)).rejects.toMatchObject({
    code: 'crisis.plan-changed-meanwhile',
  })
  await savePlan(varde, press!, 'unt_halden', { content: blank.draft, revision: 0 })
  await expect(approvePlan(varde, leader!, 'unt_halden', 1)).rejects.toMatchObject({ code: 'crisis.plan-incomplete' })
  await savePlan(varde, press!, 'unt_halden', { content: filled(blank.draft), revision: 1 })
  await expect(savePlan(varde, leader!, 'unt_halden', { content: blank.draft, revision: 1 })).rejects.toMatchObject({
    code: 'crisis.plan-changed-meanwhile',
  })
  await expect(approvePlan(varde, press!, 'unt_halden', 2)).rejects.toMatchObject({
    code: 'crisis.own-plan',
  })
  await savePlan(varde, leader!, 'unt_halden', { content: filled(blank.draft), revision: 2 })
  await expect(approvePlan(varde, leader!, 'unt_halden', 3)).rejects.toMatchObject({ code: 'crisis.own-plan' })
  await sql`update crisis.plan set writer_ids = '{per_press}'`.execute(base.db)
  await approvePlan(varde, leader!, 'unt_halden', 3)
  const plan = await viewPlan(varde, await who('officer'), 'unt_halden')
  expect(plan).toMatchObject({ hasChanges: false, abilities: [], step: 'set-up' })
  expect(plan.versions).toMatchObject([{ number: 1, revisedOn: '2026-11-01', reviseBy: '2027-11-01' }])
  await expect(sql`update crisis.plan_version set content = '{}'`.execute(base.db)).rejects.toThrow(/never changed/)

  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  const { tasks } = await viewCrisis(varde, leader!, crisisId)
  expect(tasks.map((task) => task.texts.nb)).toContain('Steng porten til verkstedet')
  expect(await eventsOf(base.db, 'unt_halden')).toEqual([
    'crisis.plan-saved',
    'crisis.plan-saved',
    'crisis.plan-saved',
    'crisis.plan-approved',
  ])
})

it('when a number is tried or a step is said, the board shows it; those elsewhere see nothing of it', async () => {
  const [press, stranger, minister] = await Promise.all(['press', 'stranger', 'minister'].map(who))
  const halden = async () => (await viewReadiness(varde, press!)).items.find((row) => row.unit.id === 'unt_halden')!
  expect((await halden()).lacks.map((lack) => lack.kind)).toContain('number-untested')
  await expect(
    keepNumberTest(varde, press!, 'unt_halden', { number: '12345678', outcome: 'answered' }),
  ).rejects.toMatchObject({ code: 'crisis.no-such-number' })
  await keepNumberTest(varde, press!, 'unt_halden', { number: '000 00 001', outcome: 'answered' })
  const kinds = (await halden()).lacks.map((lack) => lack.kind)
  expect(kinds).not.toContain('number-untested')
  expect(kinds).toContain('number-missing')
  await expect(
    reportStep(varde, press!, 'unt_halden', { step: 'trained', on: '2026-11-26', note: '' }),
  ).rejects.toMatchObject({ code: 'crisis.step-ahead' })
  await reportStep(varde, press!, 'unt_halden', { step: 'trained', on: '2026-11-20', note: '12 av 14 vaktledere' })
  expect((await halden()).step).toBe('trained')
  for (const outsider of [stranger!, minister!]) {
    await expect(viewPlan(varde, outsider, 'unt_halden')).rejects.toMatchObject({ code: 'crisis.plan-not-found' })
    const seen = await viewReadiness(varde, outsider)
    expect(seen.items.map((row) => row.unit.id)).not.toContain('unt_halden')
  }
})

it('when the plan is printed, it is a PDF with structure; before one is approved there is none', async () => {
  const pdf = await printPlan(varde, await who('press'), 'unt_halden')
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1')).toContain('/StructTreeRoot')
  await expect(printPlan(varde, await who('stranger'), 'unt_bergen')).rejects.toMatchObject({
    code: 'crisis.plan-first',
  })
})

it('when somebody with a duty is protected, the plan says to others that somebody has it, not who, nor the number', async () => {
  await sql`update organisation.person set protected = true where id = 'per_alternate'`.execute(base.db)
  const read = async (key: string) => {
    const { holders } = await viewPlan(varde, await who(key), 'unt_halden')
    return holders.find((one) => one.duty === 'press-contact-alternate')
  }
  expect(await read('poster')).toMatchObject({ name: 'Skjermet navn', mobile: null })
  const own = await read('alternate')
  expect(own).toMatchObject({ name: 'Test Testesen (alternate)' })
  await sql`update organisation.person set protected = false where id = 'per_alternate'`.execute(base.db)
})

it('when a holder is away, the plan shows who answers now beside who holds the duty, as the engine says', async () => {
  await sql`insert into organisation.absence (id, person_id, deputy_id, from_at)
    values ('abs_1', 'per_leader', 'per_deputy', '2026-11-20')`.execute(base.db)
  const plan = await viewPlan(varde, await who('press'), 'unt_halden')
  const [first, second] = plan.answering.filter(({ duty }) => duty === 'leader')
  expect(first).toEqual({
    ...{ duty: 'leader', unit: 'halden', name: 'Test Testesen (deputy)', insteadOf: 'Test Testesen (leader)' },
    mobile: expect.stringMatching(/^\+479000/),
  })
  expect(second).toMatchObject({ name: 'Test Testesen (region)', unit: 'ost', insteadOf: null })
  expect(plan.holders.find(({ duty }) => duty === 'leader')).toMatchObject({ name: 'Test Testesen (leader)' })
  await sql`delete from organisation.absence`.execute(base.db)
})
