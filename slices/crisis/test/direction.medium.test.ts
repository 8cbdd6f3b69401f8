import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { acceptShift } from '../actions/change-shift.ts'
import { declareCrisis } from '../actions/declare-crisis.ts'
import { addObserver, dropObserver, setPace } from '../actions/direct-practice.ts'
import { gatherFile } from '../actions/gather-file.ts'
import { giveDirection } from '../actions/hand-direction.ts'
import { closeCrisis } from '../actions/lead-crisis.ts'
import { observe } from '../actions/observe.ts'
import { printCourse } from '../actions/print-course.ts'
import { readLog } from '../actions/read-log.ts'
import { giveDueInjects } from '../actions/run-injects.ts'
import { viewAfterwards } from '../actions/view-afterwards.ts'
import { viewCrisis } from '../actions/view-crisis.ts'
import { viewPractice } from '../actions/view-practice.ts'
import { aHouse, caller, declaration, eventsOf } from './house.ts'

const START = new Date('2026-03-10T08:00:00Z')
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let id: string
const who = (key: string) => caller(base.db, key, START)

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: START.toISOString(), connection: base.connection })
  await aHouse(base.db)
  const practice = { scriptKey: 'escape-with-rumour', language: 'nb' as const, observerIds: ['per_union'], pace: 1 }
  const asked = { scenarioKey: 'escape', participantIds: ['per_leader', 'per_press'], practice }
  id = (await declareCrisis(varde, await who('region'), declaration(asked))).crisisId
})
afterAll(() => base.drop())

const partOf = async (key: string) => (await viewPractice(varde, await who(key), id)).part

it('when the leadership of an exercise is handed on, the one who comes reads and takes it, and those who play see nothing of it', async () => {
  const [region, union] = [await who('region'), await who('union')]
  while ((await giveDueInjects(varde)) > 0);
  const given = { toId: 'per_union', brief: 'Ryktet kommer snart. Hold det igjen til de har varslet ansatte.' }
  await expect(giveDirection(varde, union, id, given)).rejects.toMatchObject({ code: 'crisis.direct-not-allowed' })
  await expect(giveDirection(varde, region, id, { ...given, toId: 'per_press' })).rejects.toMatchObject({
    code: 'crisis.observer-takes-part',
  })
  await expect(giveDirection(varde, region, id, { ...given, toId: 'per_nobody' })).rejects.toMatchObject({
    code: 'crisis.no-such-person',
  })
  const shift = await giveDirection(varde, region, id, given)
  expect(await partOf('region')).toBe('director')
  const seen = (await viewCrisis(varde, union, id)).shift
  expect(seen).toMatchObject({ mayTake: true, brief: given.brief, picture: { directs: { given: 1, waiting: 9 } } })
  const player = await who('leader')
  expect((await viewCrisis(varde, player, id)).shift).toBeNull()
  expect((await viewAfterwards(varde, player, id)).shifts).toEqual([])
  await expect(acceptShift(varde, region, id, shift.id)).rejects.toMatchObject({ code: 'crisis.no-such-shift' })
  await acceptShift(varde, union, id, shift.id)
  expect([await partOf('region'), await partOf('union')]).toEqual(['observer', 'director'])
  await expect(setPace(varde, region, id, 2)).rejects.toMatchObject({ code: 'crisis.direct-not-allowed' })
  await setPace(varde, union, id, 2)
  const log = await readLog(varde, player, id, {})
  expect(log.entries.filter((one) => one.code === 'direction-taken')).toHaveLength(1)
  expect(await eventsOf(base.db, id)).toEqual(
    expect.arrayContaining(['crisis.shift-given', 'crisis.direction-taken', 'crisis.practice-paced']),
  )
})

it('when the exercise is taken out, what came and what was seen are in the file and in the report', async () => {
  const region = await who('region')
  await observe(varde, region, id, { mark: 'bad', text: 'Ingen ringte politiet', injectId: null, goal: 1 })
  const playing = await gatherFile(varde, await who('leader'), id)
  const rowsOf = ({ parts }: typeof playing, path: string) => parts.find((one) => one.path === path)?.rows ?? []
  // While it goes on, whoever plays takes out what they see.
  expect(rowsOf(playing, 'innspill.jsonl')).toHaveLength(1)
  expect(rowsOf(playing, 'observasjoner.jsonl')).toEqual([])
  await closeCrisis(varde, await who('leader'), id, 'Over')
  const after = await gatherFile(varde, await who('leader'), id)
  expect(rowsOf(after, 'innspill.jsonl')).toHaveLength(10)
  expect(rowsOf(after, 'observasjoner.jsonl')).toMatchObject([{ text: 'Ingen ringte politiet', mark: 'bad', goal: 1 }])
  expect(rowsOf(after, 'vaktskifter.jsonl')).toHaveLength(1)
  const pdf = await printCourse(varde, await who('leader'), id)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})

it('when whoever was to lead an exercise is taken off those who watch, or another was asked since, the offer has ended', async () => {
  let now = START.getTime() + 3_600_000
  const later = () => {
    now += 60_000
    varde.setClock(new Date(now))
  }
  later()
  const practice = { scriptKey: 'escape-with-rumour', language: 'nb' as const, observerIds: [], pace: 1 }
  const asked = { scenarioKey: 'escape', participantIds: ['per_leader', 'per_press'], practice }
  const region = await who('region')
  const { crisisId } = await declareCrisis(varde, region, declaration(asked))
  const give = (toId: string) => giveDirection(varde, region, crisisId, { toId, brief: 'Les dette' })
  const take = async (key: string, shift: { id: string }) => acceptShift(varde, await who(key), crisisId, shift.id)
  const ended = { code: 'crisis.shift-ended' }
  const first = await give('per_union')
  later()
  await dropObserver(varde, region, crisisId, 'per_union')
  await expect(take('union', first)).rejects.toMatchObject(ended)
  later()
  await addObserver(varde, region, crisisId, 'per_union')
  await expect(take('union', first)).rejects.toMatchObject(ended)
  later()
  const second = await give('per_union')
  later()
  const third = await give('per_safety')
  later()
  await expect(take('union', second)).rejects.toMatchObject(ended)
  await take('safety', third)
  await expect(take('union', second)).rejects.toMatchObject(ended)
  const seen = await viewPractice(varde, await who('safety'), crisisId)
  expect(seen.directors.map((one) => one.id)).toEqual(['per_safety'])
})
