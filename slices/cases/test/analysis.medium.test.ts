import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { addGroups } from '../actions/add-groups.ts'
import { answerGroup, removeGroup } from '../actions/answer-group.ts'
import { analysisOf, isAnalysed } from '../actions/is-analysed.ts'
import type { SubjectDoors } from '../actions/subject-door.ts'
import { viewAnalysis } from '../actions/view-analysis.ts'
import type { Answer, Subject } from '../rules/analysis.ts'
import { aHouse, aStrategy, caller, eventsOf } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const as = (key: string) => caller(base.db, key, varde.now())

/** Initiatives of Halden: the stranger sees none, the officer reads, the others write. */
const door = async (_: unknown, who: { id: string }) =>
  who.id === 'per_stranger'
    ? null
    : { mode: 'real' as const, unitId: 'unt_halden', groupKeys: ['press'], mayEdit: who.id !== 'per_officer' }
const doors: SubjectDoors = { initiative: door, case: async () => null, message: async () => null }
const subject = (id: string): Subject => ({ kind: 'initiative', id })

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
  await aStrategy(base.db)
})
afterAll(() => base.drop())

const view = async (key: string, id: string) => viewAnalysis(varde, await as(key), doors, subject(id))
const add = async (key: string, id: string, groupKeys: string[]) =>
  addGroups(varde, await as(key), doors, { subject: subject(id), groupKeys })
const answer = async (key: string, id: string, groupKey: string, revision: number, said: Partial<Answer> = {}) =>
  answerGroup(varde, await as(key), doors, { subject: subject(id), groupKey, revision, answer: { ...FULL, ...said } })
const FULL: Answer = {
  interest: 'high',
  influence: 'medium',
  breadth: 'broad',
  channelKeys: ['email'],
  shaping: 'Kort og tidlig.',
}

test('when groups are taken in, they start where the stakeholder map has them, and nothing is done yet', async () => {
  await add('adviser', 'ini_1', ['staff', 'press'])
  const seen = await view('officer', 'ini_1')
  expect(seen.mayEdit).toBe(false)
  expect(seen.rows).toMatchObject([
    { groupKey: 'press', interest: 'high', influence: 'high', missing: ['breadth', 'channels', 'shaping'] },
    { groupKey: 'staff', interest: 'high', influence: 'medium', breadth: null },
  ])
  expect(seen.groups).toMatchObject([{ key: 'leaders', parentKey: 'staff', isNamed: false }])
  expect(seen.done).toBeNull()
  expect(await isAnalysed(base.db, subject('ini_1'))).toBe(false)
  await add('colleague', 'ini_1', ['staff'])
  expect(await eventsOf(base.db, 'ini_1')).toEqual(['cases.groups-added'])
})

test('when a channel reaches a group, it reaches the groups within it; what is counted has its denominator', async () => {
  await add('adviser', 'ini_reach', ['staff', 'press'])
  const { channels, reach } = await view('adviser', 'ini_reach')
  expect(channels).toMatchObject([
    { key: 'email', groupKeys: ['leaders', 'staff'] },
    { key: 'media', groupKeys: ['press'] },
  ])
  expect(reach).toEqual([
    { groupKey: 'staff', channelKey: 'email', reached: 9, of: 9 },
    { groupKey: 'staff', channelKey: 'sms', reached: 9, of: 9 },
  ])
})

test('when every question is answered for every group, it is done, by whom and when; and open again with a new group', async () => {
  await add('adviser', 'ini_2', ['staff', 'press'])
  await answer('adviser', 'ini_2', 'staff', 1)
  await answer('colleague', 'ini_2', 'press', 1, { breadth: 'narrow', channelKeys: ['media'] })
  expect((await view('adviser', 'ini_2')).done).toEqual({
    by: { id: 'per_colleague', name: 'Test Testesen (colleague)' },
    at: varde.now().toISOString(),
  })
  const { isDone, rows } = await analysisOf(base.db, subject('ini_2'))
  expect(isDone).toBe(true)
  expect(rows.map((row) => row.groupKey)).toEqual(['staff', 'press'])
  await add('adviser', 'ini_2', ['leaders'])
  expect(await isAnalysed(base.db, subject('ini_2'))).toBe(false)
  await removeGroup(varde, await as('adviser'), doors, { subject: subject('ini_2'), groupKey: 'leaders', revision: 1 })
  expect(await isAnalysed(base.db, subject('ini_2'))).toBe(true)
  expect(await eventsOf(base.db, 'ini_2')).toEqual([
    'cases.groups-added',
    'cases.group-answered',
    'cases.group-answered',
    'cases.analysis-done',
    'cases.groups-added',
    'cases.analysis-reopened',
    'cases.group-removed',
    'cases.analysis-done',
  ])
})

test('when two people answer the same group, the second gets the other’s answer; two groups do not collide', async () => {
  await add('adviser', 'ini_3', ['staff', 'press'])
  await answer('colleague', 'ini_3', 'staff', 1, { shaping: 'Kollegaens' })
  await answer('adviser', 'ini_3', 'press', 1, { channelKeys: ['media'] })
  await expect(answer('adviser', 'ini_3', 'staff', 1, { shaping: 'Min' })).rejects.toMatchObject({
    code: 'cases.answered-meanwhile',
    details: { theirs: { revision: 2, author: 'Test Testesen (colleague)', answer: { shaping: 'Kollegaens' } } },
  })
  expect(await answer('adviser', 'ini_3', 'staff', 2, { shaping: 'Min' })).toEqual({ revision: 3 })
  const remove = { subject: subject('ini_3'), groupKey: 'staff' }
  await expect(removeGroup(varde, await as('adviser'), doors, { ...remove, revision: 2 })).rejects.toMatchObject({
    code: 'cases.answered-meanwhile',
  })
})

test('when two people start at the same moment, both groups are there', async () => {
  await Promise.all([add('adviser', 'ini_4', ['staff']), add('colleague', 'ini_4', ['press'])])
  expect((await view('adviser', 'ini_4')).rows.map((row) => row.groupKey).sort()).toEqual(['press', 'staff'])
})

test('when somebody may not read or write the subject, or names what the strategy lacks, they are refused', async () => {
  await add('adviser', 'ini_5', ['staff'])
  await expect(view('stranger', 'ini_5')).rejects.toMatchObject({ code: 'cases.no-such-subject' })
  await expect(add('officer', 'ini_5', ['press'])).rejects.toMatchObject({ code: 'cases.analysis-not-allowed' })
  await expect(add('adviser', 'ini_5', ['nobody'])).rejects.toMatchObject({ code: 'cases.no-such-group' })
  await expect(answer('adviser', 'ini_5', 'staff', 1, { channelKeys: ['fax'] })).rejects.toMatchObject({
    code: 'cases.no-such-channel',
  })
  await expect(answer('adviser', 'ini_5', 'press', 1)).rejects.toMatchObject({ code: 'cases.group-gone' })
})
