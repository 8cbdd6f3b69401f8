import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '../../../kit/kernel/id.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { declareCrisis } from '../actions/declare-crisis.ts'
import { viewIncoming } from '../actions/view-incoming.ts'
import { aHouse, caller, declaration } from './house.ts'

const START = new Date('2026-03-10T12:00:00Z')
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const who = (key: string) => caller(base.db, key, START)

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: START.toISOString(), connection: base.connection })
  await aHouse(base.db)
})
afterAll(() => base.drop())

const asked = (topic: string, at: string, unit = 'halden') =>
  sql`insert into press.inquiry (id, number, mode, kind, channel, state, topic, question, unit_id, owner_unit_id, received_at, due_at,
      updated_at)
    values (${newId('inq')}, ${newId('n')}, 'real', 'question', 'phone', 'new', ${topic}, 'x', ${`unt_${unit}`}, ${`unt_${unit}`}, ${at},
      ${at}::timestamptz + interval '1 hour', ${at})`.execute(base.db)

it('when the press asks, the room sees what most ask now first, and not what was asked before or elsewhere', async () => {
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  await asked('Gammelt', '2026-03-10T11:00:00Z')
  await asked('Noe helt annet i Bergen', '2026-03-10T12:05:00Z', 'bergen')
  await asked('Er noen skadd?', '2026-03-10T12:10:00Z')
  await asked('Er noen ansatte skadde?', '2026-03-10T12:12:00Z')
  await asked('Er besøk avlyst?', '2026-03-10T12:13:00Z')
  varde.setClock('2026-03-10T12:20:00Z')
  const { groups } = await viewIncoming(varde, await who('press'), crisisId)
  expect(groups.map(({ text, recent }) => [text, recent])).toEqual([
    ['Er noen skadd?', 2],
    ['Er besøk avlyst?', 1],
  ])
  await expect(viewIncoming(varde, await who('stranger'), crisisId)).rejects.toMatchObject({ code: 'crisis.not-found' })
})
