import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { answerCall } from '../actions/answer-call.ts'
import { acceptShift, giveShift } from '../actions/change-shift.ts'
import { declareCrisis } from '../actions/declare-crisis.ts'
import { addFinding, bringIntoPlan, evaluateCrisis } from '../actions/evaluate-crisis.ts'
import { finishFollowUp } from '../actions/follow-up.ts'
import { handOverRole } from '../actions/hand-over-role.ts'
import { closeCrisis } from '../actions/lead-crisis.ts'
import { openCrisesFor } from '../actions/open-crises-for.ts'
import { printCourse } from '../actions/print-course.ts'
import { viewAfterwards } from '../actions/view-afterwards.ts'
import { viewCrisis } from '../actions/view-crisis.ts'
import { viewPlan } from '../actions/view-plan.ts'
import { approvePlan, savePlan } from '../actions/write-plan.ts'
import { aHouse, caller, declaration } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const START = Date.parse('2026-11-25T02:00:00.000Z')
const at = (minute: number) => {
  varde.now = () => new Date(START + minute * 60_000)
}
const who = (key: string) => caller(base.db, key, varde.now())

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: new Date(START).toISOString(), connection: base.connection })
  await aHouse(base.db)
})
afterAll(() => base.drop())

it('when a plan is exercised and evaluated, the lesson is in the plan, and the next exercise deals it', async () => {
  const [press, leader] = await Promise.all(['press', 'leader'].map(who))
  const { draft } = await viewPlan(varde, press!, 'unt_halden')
  const content = { ...draft, emergencyPlan: 'Beredskapsplan', revisedOn: '2026-11-01', reviseBy: '2027-11-01' }
  await savePlan(varde, press!, 'unt_halden', { content, revision: 0 })
  await approvePlan(varde, leader!, 'unt_halden', 1)

  const exercise = declaration({ participantIds: ['per_leader', 'per_press'] })
  const { crisisId } = await declareCrisis(varde, press!, exercise)
  at(2)
  await answerCall(varde, leader!, crisisId, 'coming')
  at(3)
  await answerCall(varde, press!, crisisId, 'coming')
  at(60)
  await closeCrisis(varde, leader!, crisisId, 'Øvelsen er over')
  await evaluateCrisis(varde, leader!, crisisId, { heldOn: '2026-11-25', impression: 'Det gikk fort.', revision: 0 })
  await addFinding(varde, press!, crisisId, {
    kind: 'change',
    text: 'Ingen stengte porten',
    ownerId: 'per_leader',
    dueOn: null,
  })
  const after = await viewAfterwards(varde, press!, crisisId)
  expect(after.times).toEqual({
    ...{ answeredMs: 120_000, inPlaceMs: 180_000, staffMs: null, publicMs: null, isStaffFirst: null },
    pressSpreadMs: null,
  })
  expect(after.followUps.map((one) => one.role)).toContain('leader')
  await finishFollowUp(varde, leader!, crisisId, after.followUps[0]!.id)
  await expect(finishFollowUp(varde, leader!, crisisId, after.followUps[0]!.id)).rejects.toMatchObject({
    code: 'crisis.no-such-follow-up',
  })

  const { id } = after.findings[0]!
  const lesson = {
    what: 'card' as const,
    role: 'leader' as const,
    text: 'Steng porten',
    dueMinutes: 5,
    scenarioOnly: true,
  }
  await bringIntoPlan(varde, press!, { crisisId, id, lesson })
  await expect(bringIntoPlan(varde, press!, { crisisId, id, lesson })).rejects.toMatchObject({
    code: 'crisis.no-such-finding',
  })
  const changed = await viewPlan(varde, leader!, 'unt_halden')
  expect(changed.hasChanges).toBe(true)
  expect(changed.draft.cards).toMatchObject([{ text: 'Steng porten', findingId: id, scenarioKeys: ['fire'] }])
  await approvePlan(varde, leader!, 'unt_halden', 2)
  const next = await declareCrisis(varde, press!, { ...exercise, clientKey: crypto.randomUUID() })
  const { tasks } = await viewCrisis(varde, press!, next.crisisId)
  expect(tasks.map((task) => task.texts.nb)).toContain('Steng porten')
  expect((await viewPlan(varde, leader!, 'unt_halden')).step).toBe('set-up')
  const pdf = await printCourse(varde, press!, crisisId)
  expect(pdf.toString('latin1')).toContain('/StructTreeRoot')
  await expect(viewAfterwards(varde, await who('stranger'), crisisId)).rejects.toMatchObject({
    code: 'crisis.not-found',
  })
})

it('when a shift ends, how it stood is frozen, and the roles change hands when the next one has taken it', async () => {
  at(0)
  const [press, leader, safety] = await Promise.all(['press', 'leader', 'safety'].map(who))
  const { crisisId } = await declareCrisis(varde, press!, declaration())
  for (const one of [press!, leader!]) await answerCall(varde, one, crisisId, 'coming')
  const give = (by: typeof press, toId: string) =>
    giveShift(varde, by!, crisisId, { toId, brief: 'Politiet ringer kl. 7' })
  await expect(give(leader, 'per_safety')).rejects.toMatchObject({ code: 'crisis.not-in-room' })
  await answerCall(varde, safety!, crisisId, 'coming')
  const { id } = await give(leader, 'per_safety')
  const roleOf = async (role: string) =>
    (await viewCrisis(varde, press!, crisisId)).positions.find((one) => one.role === role)?.filledBy?.id
  expect(await roleOf('leader')).toBe('per_leader')
  const seenBy = async (someone: typeof safety) => (await viewCrisis(varde, someone!, crisisId)).shift
  expect(await seenBy(safety)).toMatchObject({ mayTake: true, picture: { roles: ['leader'] } })
  expect(await seenBy(press)).toMatchObject({ mayTake: false, takenAt: null })
  const waits = async (someone: typeof safety) =>
    (await openCrisesFor(varde, someone!)).find((one) => one.id === crisisId)?.shift?.from ?? null
  expect([await waits(safety), await waits(press)]).toEqual(['Test Testesen (leader)', null])
  await expect(acceptShift(varde, press!, crisisId, id)).rejects.toMatchObject({ code: 'crisis.no-such-shift' })
  await acceptShift(varde, safety!, crisisId, id)
  expect(await roleOf('leader')).toBe('per_safety')
  expect(await waits(safety)).toBeNull()
  const [shift] = (await viewAfterwards(varde, safety!, crisisId)).shifts
  expect(shift?.picture.tasks.length).toBeGreaterThan(0)
  expect(shift?.picture.people.find((one) => one.role === 'leader')?.name).toBe('Test Testesen (leader)')
  await expect(sql`update crisis.shift set brief = 'x'`.execute(base.db)).rejects.toThrow(/never changed/)
})

it('when the roles have changed hands since a shift was offered, the offer has ended, and it can be given anew', async () => {
  at(0)
  const [press, leader, safety] = await Promise.all(['press', 'leader', 'safety'].map(who))
  const { crisisId } = await declareCrisis(varde, press!, declaration())
  for (const one of [press!, leader!, safety!]) await answerCall(varde, one, crisisId, 'coming')
  const give = (by: typeof press, toId: string) => giveShift(varde, by!, crisisId, { toId, brief: 'Les dette' })
  const leaderRole = async () =>
    (await viewCrisis(varde, press!, crisisId)).positions.find((one) => one.role === 'leader')!
  at(1)
  const old = await give(leader, 'per_safety')
  at(2)
  const newer = await give(leader, 'per_press')
  await expect(acceptShift(varde, safety!, crisisId, old.id)).rejects.toMatchObject({ code: 'crisis.shift-ended' })
  at(3)
  await acceptShift(varde, press!, crisisId, newer.id)
  at(4)
  const positionId = (await leaderRole()).id
  await handOverRole(varde, press!, { crisisId, positionId, toId: 'per_leader', brief: 'Tilbake' })
  await expect(acceptShift(varde, safety!, crisisId, old.id)).rejects.toMatchObject({ code: 'crisis.shift-ended' })
  expect((await leaderRole()).filledBy?.id).toBe('per_leader')
  expect((await viewCrisis(varde, safety!, crisisId)).shift).toMatchObject({ mayTake: false })
  const all = (await viewAfterwards(varde, safety!, crisisId)).shifts
  expect(all.find((one) => one.id === old.id)).toMatchObject({ takenAt: null, isWaiting: false, mayTake: false })
  // Out of one's hands and back again is a change of hands too.
  at(5)
  const lone = await give(leader, 'per_safety')
  at(6)
  for (const [by, toId] of [
    [leader!, 'per_press'],
    [press!, 'per_leader'],
  ] as const)
    await handOverRole(varde, by, { crisisId, positionId, toId, brief: 'Et øyeblikk' })
  await expect(acceptShift(varde, safety!, crisisId, lone.id)).rejects.toMatchObject({ code: 'crisis.shift-ended' })
  at(7)
  const anew = await give(leader, 'per_safety')
  at(8)
  await acceptShift(varde, safety!, crisisId, anew.id)
  expect((await leaderRole()).filledBy?.id).toBe('per_safety')
})

it('when a shift is taken, roles that the giver has got since it was offered stay where they are', async () => {
  at(0)
  const [press, leader, safety] = await Promise.all(['press', 'leader', 'safety'].map(who))
  const { crisisId } = await declareCrisis(varde, press!, declaration())
  for (const one of [press!, leader!, safety!]) await answerCall(varde, one, crisisId, 'coming')
  const { positions } = await viewCrisis(varde, press!, crisisId)
  const pressRole = positions.find((one) => one.filledBy?.id === 'per_press')!
  at(1)
  const { id } = await giveShift(varde, press!, crisisId, { toId: 'per_safety', brief: 'Les dette' })
  at(2)
  const leads = positions.find((one) => one.role === 'leader')!
  await handOverRole(varde, leader!, { crisisId, positionId: leads.id, toId: 'per_press', brief: 'Led du' })
  at(3)
  await acceptShift(varde, safety!, crisisId, id)
  const now = (await viewCrisis(varde, press!, crisisId)).positions
  const holder = (positionId: string) => now.find((one) => one.id === positionId)?.filledBy?.id
  expect([holder(pressRole.id), holder(leads.id)]).toEqual(['per_safety', 'per_press'])
})
