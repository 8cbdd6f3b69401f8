import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { hiddenFrom } from '../../confidentiality/index.ts'
import { proposeMessage } from '../../message/index.ts'
import { person } from '../../organisation/test/test-house.ts'
import { callIn } from '../actions/call-in.ts'
import { declareCrisis } from '../actions/declare-crisis.ts'
import { escalate } from '../actions/escalate.ts'
import { viewCrises } from '../actions/view-crises.ts'
import { viewCrisis } from '../actions/view-crisis.ts'
import { aHouse, attemptsOf, caller, declaration } from './house.ts'

const PEOPLE = [
  'officer',
  'leader',
  'press',
  'alternate',
  'safety',
  'union',
  'liaison',
  'region',
  'head',
  'quiet',
  'stranger',
  'minister',
]
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
  await person(base.db, 'quiet', 'kdi', ['communication-adviser'])
})
afterAll(() => base.drop())

const who = (key: string) => caller(base.db, key, varde.now())
const sees = async (key: string, id: string) =>
  viewCrisis(varde, await who(key), id).then(
    () => true,
    () => false,
  )
const seeing = async (id: string) => {
  const found: string[] = []
  for (const key of PEOPLE) if (await sees(key, id)) found.push(key)
  return found
}
/** Who has been called so far, whatever the channel. */
const called = async (id: string) => [...new Set((await attemptsOf(base.db, id)).map((line) => line.split(' ')[0]!))]
const declare = async (confidentiality?: 'agency' | 'unit' | 'named') =>
  (await declareCrisis(varde, await who('officer'), declaration({ confidentiality }))).crisisId

it('when a room is for named persons, those called in and the one who declared it see it, also as more are called, and nobody else', async () => {
  const open = await declare()
  expect(await seeing(open)).toContain('quiet')
  const id = await declare('named')
  const meant = async () => PEOPLE.filter((key) => key === 'officer' || reached.has(key))
  let reached = new Set(await called(id))
  expect(reached.size).toBeGreaterThan(2)
  expect(reached.has('quiet')).toBe(false)
  expect(await seeing(id)).toEqual(await meant())
  varde.setClock(new Date(varde.now().getTime() + 61_000))
  await escalate(varde)
  reached = new Set(await called(id))
  expect(await seeing(id)).toEqual(await meant())
  await callIn(varde, await who('leader'), id, { personId: 'per_quiet', role: 'support' })
  expect(await sees('quiet', id)).toBe(true)
})

it('when an adviser declares for named persons, everybody who may lead there sees it before anybody is called, also whoever stands in for one who is away', async () => {
  await person(base.db, 'standin', 'ost', [])
  await sql`insert into organisation.absence (id, person_id, from_at, to_at, deputy_id)
    values ('abs_region', 'per_region', ${varde.now()}, null, 'per_standin')`.execute(base.db)
  await sql`update organisation.person set mobile = null, email = null where id in ('per_head', 'per_region')`.execute(
    base.db,
  )
  const { crisisId } = await declareCrisis(
    varde,
    await who('quiet'),
    declaration({ clientKey: 'by-adviser', confidentiality: 'named' }),
  )
  for (const key of ['quiet', 'leader', 'region', 'standin', 'head'])
    expect([key, await sees(key, crisisId)]).toEqual([key, true])
  for (const key of await called(crisisId)) expect([key, await sees(key, crisisId)]).toEqual([key, true])
  for (const key of ['stranger', 'minister']) expect([key, await sees(key, crisisId)]).toEqual([key, false])
  await sql`delete from organisation.absence where id = 'abs_region'`.execute(base.db)
})

it('when a room is for named persons, the words it holds are for them too', async () => {
  const id = await declare('named')
  await sql`insert into organisation.authority
    (id, message_kind, audience_kind, from_level, approver_duty, approver_level, valid_from)
    values ('aut_named', 'crisis-first', 'staff', 'unit', 'leader', 'unit', '2020-01-01') on conflict do nothing`.execute(
    base.db,
  )
  const press = await who('press')
  const { messageId } = await base.db.transaction().execute((trx) =>
    proposeMessage(trx, varde, press, {
      ...{ unitId: 'unt_halden', mode: 'real', audienceKinds: ['staff'], correctsId: null, heldBy: id },
      editions: [
        { language: 'nb', title: 'Brann', body: [{ kind: 'paragraph', text: [{ text: 'Det brenner i et bygg.' }] }] },
      ],
    }),
  )
  const kept = async (key: string) => (await hiddenFrom(base.db, await who(key), [messageId])).has(messageId)
  expect(await kept('quiet')).toBe(true)
  expect(await kept('leader')).toBe(false)
})

it('when it is open within the agency, all staff see that it is, the room stays shut, and the ministry sees nothing', async () => {
  const id = await declare('agency')
  const lineFor = async (key: string) => (await viewCrises(varde, await who(key))).items.find((one) => one.id === id)
  expect(await lineFor('stranger')).toMatchObject({ isIn: false })
  expect(await sees('stranger', id)).toBe(false)
  expect(await lineFor('leader')).toMatchObject({ isIn: true })
  expect(await lineFor('minister')).toBeUndefined()
})
