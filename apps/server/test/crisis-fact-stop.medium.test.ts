import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { liftHardStop } from '../../../slices/crisis/actions/lift-hard-stop.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { readLog } from '../../../slices/crisis/actions/read-log.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import type { FactContent } from '../../../slices/crisis/rules/fact.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { approveStatement, confirm, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

/** A death in a room of another kind: next of kin hear first there too. */
const START = new Date('2026-03-10T12:20:00Z')
const NEXT = new Date('2026-03-10T14:00:00Z')
const { varde, who } = await aSpeakingRoom(START)
const HERE = 'Politiet er på stedet'
const DEAD: FactContent = {
  ...{ state: 'confirmed', text: 'En innsatt er død', source: 'Vaktleder', counter: '', police: 'none' },
}

async function aRoom(scenarioKey: string): Promise<string> {
  varde.setClock(START)
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration({ scenarioKey }))
  await confirm(varde, await who('press'), crisisId, HERE)
  return crisisId
}
async function toPublic(crisisId: string): Promise<void> {
  const { id } = await proposeStatement(varde, await who('press'), crisisId, {
    ...{ corrects: null, groups: ['public'], facts: [], nextAt: NEXT, admits: false, unfounded: [] },
    editions: [{ language: 'nb', title: HERE, paragraphs: [`${HERE}.`] }],
  })
  await approveStatement(varde, await who('head'), id)
  await rest()
}
async function rest() {
  await settle(varde)
  await handOver(varde.db)
  await settle(varde)
}
const view = async (id: string) => viewStatements(varde, await who('leader'), id)
const isPublic = async (id: string) => (await view(id)).groups.find(({ group }) => group === 'public')!.at !== null
const lift = async (id: string, ground: 'told' | 'not-required') =>
  liftHardStop(varde, await who('leader'), id, { ground, source: 'Politiet', nextAt: null })
const codes = async (id: string) =>
  (await readLog(varde, await who('leader'), id, {})).entries.map((one) => ('code' in one ? one.code : ''))

it('when a fact tells of a death in a fire, what is written after that waits until next of kin have been told', async () => {
  const id = await aRoom('fire')
  expect((await view(id)).stop).toBeNull()
  for (const state of ['rumour', 'unconfirmed'] as const)
    await addFact(varde, await who('press'), id, { ...DEAD, state })
  await addFact(varde, await who('press'), id, { ...DEAD, text: 'Ingen ansatte er døde' })
  expect((await view(id)).stop).toBeNull()
  await addFact(varde, await who('press'), id, DEAD)
  expect(await view(id)).toMatchObject({ stop: 'next-of-kin', isStoppedByFact: true })
  expect((await view(id)).waits).toEqual(expect.arrayContaining(['inmates', 'relatives', 'public']))
  expect((await codes(id)).filter((one) => one === 'stop-set')).toHaveLength(1)
  await toPublic(id)
  expect(await isPublic(id)).toBe(false)
  await expect(lift(id, 'not-required')).rejects.toMatchObject({ code: 'crisis.stop-ground' })
  await lift(id, 'told')
  await rest()
  expect([(await view(id)).stop, await isPublic(id)]).toEqual([null, true])
})

it('when it was no death after all, the leader says so, and the stop is lifted', async () => {
  const id = await aRoom('fire')
  const { id: factId } = await addFact(varde, await who('press'), id, DEAD)
  expect((await view(id)).stop).toBe('next-of-kin')
  const content = { ...DEAD, text: 'En innsatt er skadd' }
  await changeFactInRoom(varde, await who('press'), id, { factId, revision: 1, content })
  await lift(id, 'not-required')
  expect((await view(id)).stop).toBeNull()
})

it('when the kind of the room sets a stop too, words wait at both, and one lift lets nobody have what the other holds', async () => {
  const id = await aRoom('escape')
  expect((await view(id)).stop).toBe('victims')
  await toPublic(id)
  await addFact(varde, await who('press'), id, DEAD)
  expect((await view(id)).stop).toBe('next-of-kin')
  await toPublic(id)
  await lift(id, 'told')
  await rest()
  expect([(await view(id)).stop, await isPublic(id)]).toEqual(['victims', false])
  await lift(id, 'told')
  await rest()
  expect([(await view(id)).stop, await isPublic(id)]).toEqual([null, true])
})
