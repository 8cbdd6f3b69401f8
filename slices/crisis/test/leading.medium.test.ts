import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { answerCall } from '../actions/answer-call.ts'
import { declareCrisis } from '../actions/declare-crisis.ts'
import { escalate } from '../actions/escalate.ts'
import { handOverRole } from '../actions/hand-over-role.ts'
import { closeCrisis, supportCrisis, takeOverCrisis } from '../actions/lead-crisis.ts'
import { readLog } from '../actions/read-log.ts'
import { addTask, finishTask } from '../actions/room-tasks.ts'
import { viewCrisis } from '../actions/view-crisis.ts'
import { stopAttempts } from '../store/calls.ts'
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

it('when somebody takes it over who has not been called, they have come, and are rung for no other place', async () => {
  varde.setClock(START)
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  const region = await who('region')
  await sql`delete from crisis.call where crisis_id = ${crisisId} and person_id = 'per_region'`.execute(base.db)
  await sql`delete from crisis.attempt where crisis_id = ${crisisId} and person_id = 'per_region'`.execute(base.db)
  await takeOverCrisis(varde, region, crisisId, 'To enheter er berørt')
  for (const minutes of [3, 6]) {
    varde.setClock(new Date(START.getTime() + minutes * 60_000))
    await escalate(varde)
  }
  varde.setClock(START)
  const lines = await attemptsOf(base.db, crisisId)
  expect(lines.filter((line) => line.startsWith('region') && !/ 0 /.test(line))).toEqual([])
  const { rows } =
    await sql`select answer from crisis.call where crisis_id = ${crisisId} and person_id = 'per_region'`.execute(
      base.db,
    )
  expect(rows).toEqual([{ answer: 'coming' }])
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
  expect(view.abilities).toEqual(['log', 'lead', 'waive', 'write-page'])
  await expect(closeCrisis(varde, leader, crisisId, 'en gang til')).rejects.toMatchObject({
    code: 'crisis.lead-not-allowed',
  })
})

it('when a crisis is declared, the action cards of its roles are dealt, those of the scenario alone where they are', async () => {
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration({ scenarioKey: 'death' }))
  const leader = await who('leader')
  const { tasks } = await viewCrisis(varde, leader, crisisId)
  const texts = tasks.map((one) => one.texts.nb).join()
  expect(texts).toContain('nærmeste pårørende er varslet')
  expect(texts).not.toContain('fornærmede')
  expect(tasks.map((one) => one.dueAt)).toEqual(tasks.map((one) => one.dueAt).toSorted())
  const union = await who('union')
  await Promise.all([leader, union].map((one) => finishTask(varde, one, crisisId, tasks[0]!.id)))
  const { id } = await addTask(varde, union, crisisId, { role: 'leader', text: 'Ring brannvesenet', dueInMinutes: 15 })
  const after = await viewCrisis(varde, leader, crisisId)
  expect(after.tasks.filter((one) => one.doneAt)).toHaveLength(1)
  expect(after.tasks.find((one) => one.id === id)).toMatchObject({ texts: { nb: 'Ring brannvesenet' }, doneAt: null })
  const log = await readLog(varde, leader, crisisId, {})
  expect(log.entries.filter((one) => one.code === 'card-done')).toHaveLength(1)
  await closeCrisis(varde, leader, crisisId, 'over')
  await expect(finishTask(varde, leader, crisisId, id)).rejects.toMatchObject({ code: 'crisis.closed' })
})

it('when a role is handed over it needs somebody who is there, stands with its brief in the log, and is not called for again', async () => {
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  const [press, leader, safety] = await Promise.all(['press', 'leader', 'safety'].map(who))
  for (const one of [press!, leader!]) await answerCall(varde, one, crisisId, 'coming')
  const { positions } = await viewCrisis(varde, press!, crisisId)
  const positionId = positions.find((one) => one.role === 'communication')!.id
  const over = (by: typeof press, toId: string) =>
    handOverRole(varde, by!, { crisisId, positionId, toId, brief: 'Neste melding er lovet kl. 14' })
  await expect(over(press, 'per_safety')).rejects.toMatchObject({ code: 'crisis.not-in-room' })
  await expect(over(safety, 'per_leader')).rejects.toMatchObject({ code: 'crisis.hand-over-not-allowed' })
  await over(press, 'per_leader')
  await answerCall(varde, press!, crisisId, 'cannot')
  await escalate(varde)
  const after = await viewCrisis(varde, leader!, crisisId)
  expect(after.positions.find((one) => one.id === positionId)?.filledBy?.id).toBe('per_leader')
  expect(await attemptsOf(base.db, crisisId)).not.toContain('alternate sms 1 due')
  const log = await readLog(varde, leader!, crisisId, {})
  const handed = log.entries.find((one) => one.code === 'handed-over')
  expect(handed?.params).toMatchObject({ role: 'communication', brief: 'Neste melding er lovet kl. 14' })
})

it('when whoever leads says that they cannot, they are told who is next, and say it once more', async () => {
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  await answerCall(varde, await who('leader'), crisisId, 'coming')
  const leaderOf = async () => (await viewCrisis(varde, await who('leader'), crisisId)).positions[0]!.filledBy?.id
  const cannot = async () => answerCall(varde, await who('leader'), crisisId, 'cannot')
  await expect(cannot()).rejects.toMatchObject({ code: 'crisis.leads-still', details: { isHere: false } })
  expect(await leaderOf()).toBe('per_leader')
  await answerCall(varde, await who('region'), crisisId, 'coming')
  await expect(cannot()).rejects.toMatchObject({ details: { next: 'Test Testesen (region)', isHere: true } })
  await answerCall(varde, await who('leader'), crisisId, 'cannot', { givesUpLead: true })
  expect(await leaderOf()).toBe('per_region')
})

it('when a letter to a unit waits, those who are needed no more do not stop it, and it is stopped when the room closes', async () => {
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  await sql`insert into crisis.attempt (id, crisis_id, person_id, unit_id, channel, round, state, due_at, tries, response)
    values ('cat_unit', ${crisisId}, null, 'unt_bergen', 'email', 0, 'due', now() + interval '1 day', 0, '')`.execute(
    base.db,
  )
  const state = async () =>
    (await sql<{ state: string }>`select state from crisis.attempt where id = 'cat_unit'`.execute(base.db)).rows[0]!
      .state
  for (const needed of [[], ['per_leader']]) {
    await base.db.transaction().execute((trx) => stopAttempts(trx, crisisId, needed))
    expect(await state()).toBe('due')
  }
  await closeCrisis(varde, await who('leader'), crisisId, 'Falsk alarm')
  expect(await state()).toBe('stopped')
})
