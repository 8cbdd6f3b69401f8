import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { setLevel } from '../../../slices/confidentiality/actions/set-level.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { closeCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { viewCrisis } from '../../../slices/crisis/actions/view-crisis.ts'
import { confidentialCrisis } from '../../../slices/crisis/index.ts'
import { aHouse, anAdviser, caller, declaration } from '../../../slices/crisis/test/house.ts'

const PEOPLE = ['officer', 'leader', 'press', 'alternate', 'union', 'liaison', 'poster', 'region', 'head', 'adviser']
const none = async () => null
const doors = { msg: none, cas: none, cri: confidentialCrisis }
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
  await anAdviser(base.db)
})
afterAll(() => base.drop())

const who = (key: string) => caller(base.db, key, varde.now())
const sees = async (key: string, id: string) =>
  viewCrisis(varde, await who(key), id).then(
    () => true,
    () => false,
  )
async function seeing(id: string) {
  const found: string[] = []
  for (const key of PEOPLE) if (await sees(key, id)) found.push(key)
  return found
}
const declare = async (by: string, confidentiality?: 'named') =>
  (await declareCrisis(varde, await who(by), declaration({ scenarioKey: 'escape', confidentiality }))).crisisId
const set = async (by: string, id: string, reason: string, personIds: string[] = []) =>
  setLevel(varde, await who(by), doors, id, { level: 'named', personIds, reason }).then(
    () => 'done',
    (error) => error.code as string,
  )

it('when a crisis goes on, whoever leads chooses who sees it and says why, and nobody who may act in it is shut out', async () => {
  const id = await declare('poster')
  const before = await seeing(id)
  for (const key of ['poster', 'press', 'adviser'])
    expect(await set(key, id, 'Fordi')).toBe('confidentiality.not-allowed')
  expect(await set('leader', id, ' ')).toBe('confidentiality.reason-missing')
  expect(await set('leader', id, 'Gjelder en ansatt')).toBe('done')
  const after = await seeing(id)
  // The alternate may read, and neither leads nor speaks; nobody has called them.
  expect(after).toEqual(before.filter((key) => key !== 'alternate'))
  expect(after).toEqual(expect.arrayContaining(['leader', 'press', 'region', 'head', 'adviser']))
})

it('when a room was for named persons from the start, naming one more lets nobody else in', async () => {
  const id = await declare('officer', 'named')
  const before = await seeing(id)
  expect(before).not.toContain('adviser')
  expect(await set('leader', id, 'Avløser', ['per_alternate'])).toBe('done')
  expect(await seeing(id)).toEqual(PEOPLE.filter((key) => before.includes(key) || key === 'alternate'))
})

it('when it is over, those who handled it choose, with no reason for fewer', async () => {
  const id = await declare('officer')
  await closeCrisis(varde, await who('leader'), id, 'Over')
  expect(await set('officer', id, '')).toBe('done')
  expect(await sees('adviser', id)).toBe(false)
})
