import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { declareCrisis } from '../actions/declare-crisis.ts'
import { addFact, changeFactInRoom } from '../actions/keep-fact.ts'
import { readLog } from '../actions/read-log.ts'
import { viewCrisis } from '../actions/view-crisis.ts'
import type { FactContent } from '../rules/fact.ts'
import { aHouse, caller, declaration } from './house.ts'

const START = new Date('2026-03-10T02:00:00Z')
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const who = (key: string) => caller(base.db, key, START)
const fact = (change: Partial<FactContent> = {}): FactContent => ({
  state: 'unconfirmed',
  text: 'En innsatt er borte fra opptellingen',
  source: 'Vaktleder',
  counter: '',
  police: 'waiting',
  ...change,
})

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: START.toISOString(), connection: base.connection })
  await aHouse(base.db)
})
afterAll(() => base.drop())

it('when a fact is the police’s, it is not confirmed before they have cleared it, and how it was stands in the log', async () => {
  const press = await who('press')
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration({ scenarioKey: 'escape' }))
  expect((await viewCrisis(varde, press, crisisId)).policeOwnsFacts).toBe(true)
  const { id } = await addFact(varde, press, crisisId, fact())
  const change = (revision: number, content: FactContent) =>
    changeFactInRoom(varde, press, crisisId, { factId: id, revision, content })
  await expect(change(1, fact({ state: 'confirmed' }))).rejects.toMatchObject({ code: 'crisis.fact-waits-for-police' })
  await change(1, fact({ state: 'confirmed', police: 'cleared' }))
  await expect(change(1, fact())).rejects.toMatchObject({ code: 'crisis.fact-changed-meanwhile' })
  const { facts } = await viewCrisis(varde, press, crisisId)
  expect(facts).toMatchObject([{ state: 'confirmed', police: 'cleared', revision: 2, by: { id: 'per_press' } }])
  const log = await readLog(varde, press, crisisId, {})
  expect(log.entries.filter((one) => one.code?.startsWith('fact-')).map((one) => one.code)).toEqual([
    'fact-confirmed',
    'fact-unconfirmed',
  ])
  await expect(sql`update crisis.fact set police = 'waiting' where id = ${id}`.execute(base.db)).rejects.toThrow(
    'check constraint',
  )
})

it('when it is a rumour, what we say to it stands beside it; those outside the room neither read nor write', async () => {
  const leader = await who('leader')
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  await addFact(
    varde,
    leader,
    crisisId,
    fact({ state: 'rumour', text: 'Innsatte er rømt', counter: 'Alle er talt.', police: 'none' }),
  )
  expect((await viewCrisis(varde, leader, crisisId)).facts[0]).toMatchObject({ counter: 'Alle er talt.' })
  await expect(addFact(varde, leader, crisisId, fact({ counter: 'Nei' }))).rejects.toMatchObject({
    code: 'crisis.counter-without-rumour',
  })
  await expect(addFact(varde, await who('stranger'), crisisId, fact())).rejects.toMatchObject({
    code: 'crisis.not-found',
  })
})

it('when the room holds more facts than anybody can read before words are released, one more is refused, and one that stands is changed', async () => {
  const press = await who('press')
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  const { id: factId } = await addFact(varde, press, crisisId, fact())
  await sql`insert into crisis.fact select (jsonb_populate_record(f, jsonb_build_object('id', 'fct_many' || n))).*
              from crisis.fact f, generate_series(2, 400) n where f.id = ${factId}`.execute(base.db)
  await expect(addFact(varde, press, crisisId, fact())).rejects.toMatchObject({ code: 'crisis.too-many-facts' })
  await changeFactInRoom(varde, press, crisisId, { factId, revision: 1, content: fact({ text: 'En annen' }) })
})
