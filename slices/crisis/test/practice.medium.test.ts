import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { writeEntries } from '../actions/append-entry.ts'
import { callIn } from '../actions/call-in.ts'
import { sayMet, sendInject, skipInject, writeInject } from '../actions/change-injects.ts'
import { declareCrisis } from '../actions/declare-crisis.ts'
import { addObserver, chooseScript, dropObserver, holdScript, setPace } from '../actions/direct-practice.ts'
import { addFact } from '../actions/keep-fact.ts'
import { closeCrisis } from '../actions/lead-crisis.ts'
import { makeFinding, observe } from '../actions/observe.ts'
import { readLog } from '../actions/read-log.ts'
import { addTask } from '../actions/room-tasks.ts'
import { giveDueInjects } from '../actions/run-injects.ts'
import { viewAfterwards } from '../actions/view-afterwards.ts'
import { viewCrisis } from '../actions/view-crisis.ts'
import { viewIncoming } from '../actions/view-incoming.ts'
import { viewPractice, viewScripts } from '../actions/view-practice.ts'
import type { Declaration } from '../rules/declaration.ts'
import { aHouse, attemptsOf, caller, declaration, eventsOf } from './house.ts'

const START = new Date('2026-03-10T08:00:00Z')
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const who = (key: string) => caller(base.db, key, START)
const at = (minutes: number) => varde.setClock(new Date(START.getTime() + minutes * 60_000))

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: START.toISOString(), connection: base.connection })
  await aHouse(base.db)
})
beforeEach(() => at(0))
afterEach(async () => {
  const leader = await who('leader')
  for (const id of opened.splice(0)) await closeCrisis(varde, leader, id, 'Over').catch(() => undefined)
})
afterAll(() => base.drop())

const opened: string[] = []
const SCRIPT = { scriptKey: 'escape-with-rumour', language: 'nn' as const, observerIds: ['per_union'], pace: 1 }
async function given(change: Partial<Declaration> = {}): Promise<string> {
  const participantIds = ['per_leader', 'per_press']
  const asked = declaration({ scenarioKey: 'escape', participantIds, practice: SCRIPT, ...change })
  const { crisisId } = await declareCrisis(varde, await who('region'), asked)
  opened.push(crisisId)
  return crisisId
}
const everything = async () => {
  let count = 0
  for (let more = await giveDueInjects(varde); more > 0; more = await giveDueInjects(varde)) count += more
  return count
}

it('when an exercise has a script, its injects come when they are due, once each, marked, and as what they are', async () => {
  const id = await given()
  expect(await everything()).toBe(1)
  at(13)
  // Two processes look at the same moment.
  await Promise.all([everything(), everything()])
  const leader = await who('leader')
  const { entries } = await readLog(varde, leader, id, {})
  const injects = entries.filter((one) => one.code === 'inject')
  expect(injects.map((one) => one.params.role).toSorted()).toEqual(['communication', 'leader', 'press'])
  expect(injects.find((one) => one.params.role === 'press')?.params.text).toContain('ein innsett har rømt')
  const { facts } = await viewCrisis(varde, leader, id)
  expect(facts).toMatchObject([
    { state: 'rumour', source: 'Innspel i øvinga: Ei lokal gruppe på nett' },
    { state: 'unconfirmed', police: 'waiting', source: 'Innspel i øvinga: Politiet' },
  ])
  const { groups } = await viewIncoming(varde, leader, id)
  expect(groups.map((one) => one.text)).toEqual(['Vi har fått tips om at ein innsett har rømt. Stemmer det?'])
  expect((await eventsOf(base.db, id)).filter((one) => one === 'crisis.inject-given')).toHaveLength(3)
})

it('when somebody plays, they see what has come and nothing of what comes; whoever leads or watches sees it all', async () => {
  const id = await given()
  await everything()
  const seen = await viewPractice(varde, await who('leader'), id)
  expect(seen.injects.map((one) => [one.state, one.expects])).toEqual([['given', '']])
  expect(seen.script).toBeNull()
  for (const key of ['region', 'union']) {
    const all = await viewPractice(varde, await who(key), id)
    expect(all.injects).toHaveLength(10)
    expect(all.injects[0]!.expects).toContain('Avtalt med politiet')
  }
  await closeCrisis(varde, await who('leader'), id, 'Øvinga er over')
  expect((await viewPractice(varde, await who('leader'), id)).injects).toHaveLength(10)
  at(60)
  expect(await everything()).toBe(0)
})

it('when the clock goes faster, injects, cards and promises follow it, and the log keeps real time', async () => {
  const id = await given({ practice: { ...SCRIPT, pace: 10 } })
  const region = await who('region')
  const before = await viewCrisis(varde, region, id)
  expect(before.practice?.paces).toMatchObject([{ pace: 10 }])
  at(6)
  expect(await everything()).toBe(7)
  await addTask(varde, await who('leader'), id, { role: 'leader', text: 'Ring', dueInMinutes: 15 })
  const { tasks } = await viewCrisis(varde, region, id)
  const due = tasks.find((one) => one.texts.nb === 'Ring')?.dueAt
  expect(due).toBe(new Date(START.getTime() + 75 * 60_000).toISOString())
  const log = await readLog(varde, region, id, {})
  expect(log.entries.find((one) => one.code === 'inject')?.writtenAt).toBe('2026-03-10T08:06:00.000Z')
  await setPace(varde, region, id, 0)
  at(30)
  expect(await everything()).toBe(0)
  await setPace(varde, region, id, null)
  at(32)
  expect(await everything()).toBe(1)
  const paces = (await viewCrisis(varde, region, id)).practice!.paces
  expect(paces.map((one) => one.pace)).toEqual([10, 0, 10])
  await expect(setPace(varde, await who('press'), id, 1)).rejects.toMatchObject({ code: 'crisis.direct-not-allowed' })
})

it('when the script is held nothing comes by itself, and when it goes on everything comes as much later', async () => {
  const id = await given()
  const region = await who('region')
  await everything()
  await holdScript(varde, region, id, true)
  at(20)
  expect(await everything()).toBe(0)
  await holdScript(varde, region, id, false)
  expect(await everything()).toBe(0)
  at(25)
  expect(await everything()).toBe(1)
})

it('when whoever leads sends, skips or writes one, it comes at once, never, or as written', async () => {
  const id = await given()
  const region = await who('region')
  const waiting = (await viewPractice(varde, region, id)).injects
  await sendInject(varde, region, id, waiting[4]!.id)
  await skipInject(varde, region, id, waiting[1]!.id)
  for (const again of [sendInject, skipInject])
    await expect(again(varde, region, id, waiting[1]!.id)).rejects.toMatchObject({ code: 'crisis.no-such-inject' })
  const written = {
    role: 'press',
    how: 'call',
    sender: 'En nabo',
    text: 'Hva skjer?',
    expects: 'Svart',
    expectMinutes: 10,
  }
  const { id: injectId } = await writeInject(varde, region, id, { ...written, inMinutes: 0 } as never)
  at(7)
  await everything()
  const seen = await viewPractice(varde, await who('press'), id)
  expect(seen.injects.map((one) => one.sender)).toEqual(['Politiet', 'En nabo', 'Ein pårørande'])
  await sayMet(varde, await who('union'), id, injectId)
  const [met] = (await viewPractice(varde, region, id)).injects.filter((one) => one.id === injectId)
  expect(met?.met).toMatchObject({ minutes: 7, isInTime: true })
  await expect(sayMet(varde, await who('press'), id, injectId)).rejects.toMatchObject({
    code: 'crisis.watch-not-allowed',
  })
})

it('when somebody watches, they read everything, are never called, and write nothing among those who play', async () => {
  const id = await given()
  const union = await who('union')
  expect((await viewCrisis(varde, union, id)).abilities).toEqual(['observe'])
  expect((await attemptsOf(base.db, id)).join()).not.toContain('union')
  const line = { clientKey: 'en-linje-her', kind: 'said', text: 'Hei', agoMs: 0, corrects: null } as const
  const fact = { state: 'confirmed', text: 'x', source: 'y', counter: '', police: 'none' } as const
  const watches = { code: 'crisis.observer-watches' }
  await expect(writeEntries(varde, union, id, [line])).rejects.toMatchObject(watches)
  await expect(addFact(varde, union, id, fact)).rejects.toMatchObject(watches)
  await expect(closeCrisis(varde, union, id, 'x')).rejects.toMatchObject({ code: 'crisis.lead-not-allowed' })
  const [region, leader] = [await who('region'), await who('leader')]
  const takesPart = { code: 'crisis.observer-takes-part' }
  await expect(addObserver(varde, region, id, 'per_press')).rejects.toMatchObject(takesPart)
  await expect(callIn(varde, leader, id, { personId: 'per_union', role: 'participant' })).rejects.toMatchObject(
    takesPart,
  )
  await expect(given({ practice: { ...SCRIPT, observerIds: ['per_press'] } })).rejects.toMatchObject(takesPart)
  await addObserver(varde, region, id, 'per_stranger')
  expect((await viewPractice(varde, await who('stranger'), id)).part).toBe('observer')
  await dropObserver(varde, region, id, 'per_stranger')
  await expect(viewCrisis(varde, await who('stranger'), id)).rejects.toMatchObject({ code: 'crisis.not-found' })
})

it('when somebody who watches writes what they see, those who play see it when it is over, and it becomes a finding in one press', async () => {
  const id = await given({ practice: { ...SCRIPT, pace: 5 } })
  at(2)
  await everything()
  const [union, leader] = [await who('union'), await who('leader')]
  const [first] = (await viewPractice(varde, union, id)).injects
  const seen = { mark: 'bad' as const, text: 'Ingen skrev hva politiet sa', injectId: first!.id, goal: null }
  const observation = await observe(varde, union, id, seen)
  await observe(varde, union, id, { ...seen, mark: 'good', injectId: null, goal: 2 })
  for (const wrong of [{ goal: 9, injectId: null }, { goal: 1 }, { injectId: 'inj_nowhere' }])
    await expect(observe(varde, union, id, { ...seen, ...wrong })).rejects.toMatchObject({
      code: 'crisis.nothing-to-observe',
    })
  await expect(observe(varde, leader, id, seen)).rejects.toMatchObject({ code: 'crisis.watch-not-allowed' })
  expect((await viewPractice(varde, leader, id)).observations).toEqual([])
  const make = () => makeFinding(varde, leader, id, { id: observation.id, ownerId: 'per_leader' })
  await expect(make()).rejects.toMatchObject({ code: 'crisis.exercise-goes-on' })
  await closeCrisis(varde, leader, id, 'Over')
  expect((await viewPractice(varde, leader, id)).observations).toMatchObject([
    { mark: 'good', goal: 2, inject: null },
    { mark: 'bad', goal: null, inject: 1, shows: '2026-03-10T08:10:00.000Z', isFinding: false },
  ])
  await make()
  await expect(make()).rejects.toMatchObject({ code: 'crisis.no-such-observation' })
  const after = await viewAfterwards(varde, leader, id)
  expect(after.findings).toMatchObject([{ kind: 'change', text: seen.text, owner: { id: 'per_leader' } }])
  expect(after.practiceTimes).not.toBeNull()
})

it('when an exercise has no script, whoever leads chooses one on the way, once; what is real has none', async () => {
  const id = await given({ practice: undefined })
  const region = await who('region')
  const { items } = await viewScripts(varde)
  expect(items.map((one) => [one.key, one.injects, one.minutes])).toEqual([
    ['escape-with-rumour', 10, 110],
    ['systems-down', 12, 170],
  ])
  at(30)
  await chooseScript(varde, region, id, { scriptKey: 'systems-down', language: 'en' })
  expect(await everything()).toBe(1)
  const again = chooseScript(varde, region, id, { scriptKey: 'escape-with-rumour', language: 'nb' })
  await expect(again).rejects.toMatchObject({ code: 'crisis.script-chosen' })
  const real = (await declareCrisis(varde, await who('officer'), declaration())).crisisId
  await expect(viewPractice(varde, await who('leader'), real)).rejects.toMatchObject({ code: 'crisis.not-an-exercise' })
  const direct = setPace(varde, await who('officer'), real, 10)
  await expect(direct).rejects.toMatchObject({ code: 'crisis.direct-not-allowed' })
})
