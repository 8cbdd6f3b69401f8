import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { answerCall } from '../actions/answer-call.ts'
import { declareCrisis } from '../actions/declare-crisis.ts'
import { viewCrisis } from '../actions/view-crisis.ts'
import { aHouse, caller, declaration } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const who = (key: string) => caller(base.db, key, varde.now())

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: new Date().toISOString(), connection: base.connection })
  await aHouse(base.db)
})
afterAll(() => base.drop())

const turn = (key: string, duty: string, namedBy: string | null) =>
  sql`insert into duty.shift (id, duty, unit_id, place, person_id, from_at, to_at, named_by, made_by, made_at)
    values (${`shi_${key}-${duty}`}, ${duty}, 'unt_halden', 'primary', ${`per_${key}`}, ${new Date(varde.now().getTime() - 3_600_000)},
            ${new Date(varde.now().getTime() + 86_400_000)}, ${namedBy}, 'per_leader', now())`.execute(base.db)

it('when a turn was given to somebody who neither holds the duty nor was named, they lead and speak in no crisis', async () => {
  await turn('union', 'leader', null)
  await turn('union', 'press-contact', null)
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration({ scenarioKey: 'death' }))
  await answerCall(varde, await who('union'), id, 'coming')
  const seen = await viewCrisis(varde, await who('union'), id)
  expect(seen.abilities.toSorted()).toEqual(['answer', 'log'])
  await answerCall(varde, await who('leader'), id, 'coming')
  expect((await viewCrisis(varde, await who('leader'), id)).abilities).toContain('lead')
})

it('when a leader has named a relief officer, that one is called in and leads', async () => {
  await turn('deputy', 'leader', 'per_leader')
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration({ scenarioKey: 'fire' }))
  await answerCall(varde, await who('deputy'), id, 'coming')
  expect((await viewCrisis(varde, await who('deputy'), id)).abilities).toContain('lead')
})
