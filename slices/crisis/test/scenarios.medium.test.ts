import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { declareCrisis } from '../actions/declare-crisis.ts'
import { changePrecaution } from '../actions/keep-precaution.ts'
import { addScenario, changeScenario, retireScenario } from '../actions/keep-scenario.ts'
import { closeCrisis } from '../actions/lead-crisis.ts'
import { viewScenarios } from '../actions/preview-crisis.ts'
import { viewCrisis } from '../actions/view-crisis.ts'
import { viewKinds } from '../actions/view-scenarios.ts'
import type { NewScenario } from '../rules/scenario.ts'
import { aHouse, anAdviser, caller, declaration } from './house.ts'

const START = new Date('2026-03-10T08:00:00Z')
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const who = (key: string) => caller(base.db, key, START)

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: START.toISOString(), connection: base.connection })
  await aHouse(base.db)
  await anAdviser(base.db)
})
afterAll(() => base.drop())

const three = (text: string) => ({ nb: text, nn: `${text} (nn)`, en: `${text} (en)` })
const flood: NewScenario = {
  names: three('Flom'),
  phrases: { nb: 'en flom', nn: 'ein flaum', en: 'a flood' },
  hardStop: null,
  policeOwnsFacts: false,
  cards: [{ key: null, role: 'leader', texts: three('Flytt alle til andre etasje'), dueMinutes: 10 }],
}
const kind = async (key: string) => (await viewKinds(varde, await who('head'))).items.find((one) => one.key === key)!

it('when somebody adds a kind of crisis, it can be declared, and its own cards are dealt', async () => {
  await expect(addScenario(varde, await who('leader'), flood)).rejects.toMatchObject({
    code: 'crisis.scenario-not-allowed',
  })
  const head = await who('head')
  const { key } = await addScenario(varde, head, flood)
  expect(key).toBe('flom')
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration({ scenarioKey: key }))
  const { tasks } = await viewCrisis(varde, await who('leader'), crisisId)
  expect(tasks.map((one) => one.texts.nb)).toContain('Flytt alle til andre etasje')
  const seen = await kind(key)
  expect(seen).toMatchObject({ version: 1, isActive: true, declared: 1, phrases: {} })
  expect(seen.lacking).toBeGreaterThan(0)
  expect(seen.shared.length).toBeGreaterThan(0)
  const change = { key, version: 1, hardStop: 'victims' as const, policeOwnsFacts: false }
  await expect(changePrecaution(varde, head, change)).rejects.toMatchObject({ code: 'crisis.scenario-goes-on' })
  await closeCrisis(varde, await who('leader'), crisisId, 'Over')
  await changePrecaution(varde, head, change)
})

it('when a kind is changed, how it was stands as a version, and nobody writes over what another wrote', async () => {
  const head = await who('head')
  const { key } = await addScenario(varde, head, { ...flood, names: three('Skred') })
  const { cards } = await kind(key)
  const content = { ...flood, names: three('Ras'), cards: [{ ...flood.cards[0]!, key: cards[0]!.key, dueMinutes: 5 }] }
  await changeScenario(varde, head, { key, version: 1, content })
  await expect(changeScenario(varde, head, { key, version: 1, content })).rejects.toMatchObject({
    code: 'crisis.scenario-changed-meanwhile',
  })
  expect(await kind(key)).toMatchObject({ names: { nb: 'Ras' }, version: 2, cards: [{ dueMinutes: 5 }] })
  await changeScenario(varde, head, { key, version: 2, content: { ...content, cards: [] } })
  expect(await kind(key)).toMatchObject({ cards: [] })
  const { rows } = await sql<{ content: NewScenario }>`
    select content from crisis.scenario_version where scenario_key = ${key} order by number`.execute(base.db)
  expect(rows.map((row) => row.content.names.nb)).toEqual(['Skred', 'Ras', 'Ras'])
})

it('when a kind is retired nobody declares it, and nothing deletes it', async () => {
  const head = await who('head')
  await retireScenario(varde, head, { key: 'riot', version: 0, isActive: false })
  expect((await viewScenarios(varde)).items.map((one) => one.key)).not.toContain('riot')
  const declared = declareCrisis(varde, await who('officer'), declaration({ scenarioKey: 'riot' }))
  await expect(declared).rejects.toMatchObject({ code: 'crisis.no-such-scenario' })
  await expect(sql`delete from crisis.scenario where key = 'riot'`.execute(base.db)).rejects.toThrow('never deleted')
  await retireScenario(varde, head, { key: 'riot', version: 1, isActive: true })
  expect(await kind('riot')).toMatchObject({ isActive: true, version: 2 })
})
