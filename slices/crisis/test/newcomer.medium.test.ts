import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { signLink } from '../../dispatch/index.ts'
import { answerCall } from '../actions/answer-call.ts'
import { answerPage, takeLinkAnswer } from '../actions/answer-link.ts'
import { callIn } from '../actions/call-in.ts'
import { declareCrisis } from '../actions/declare-crisis.ts'
import { findCallable } from '../actions/find-callable.ts'
import { closeCrisis } from '../actions/lead-crisis.ts'
import { viewCrisis } from '../actions/view-crisis.ts'
import { aHouse, attemptsOf, caller, declaration, declaredByOthers } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const who = (key: string) => caller(base.db, key, varde.now())

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: '2026-11-25T02:00:00.000Z', connection: base.connection })
  await aHouse(base.db)
})
afterAll(() => base.drop())
beforeEach(() => declaredByOthers(base.db))

/** The link in the SMS to this person. */
async function linkTo(crisisId: string, key: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from crisis.attempt
    where crisis_id = ${crisisId} and person_id = ${`per_${key}`} and channel = 'sms' order by round`.execute(base.db)
  return signLink(varde.secrets.link, rows[0]!.id)
}

it('when one more is called in by hand, they are rung, may read the room and fill a place of their own', async () => {
  const officer = await who('officer')
  const { crisisId } = await declareCrisis(varde, officer, declaration())
  await expect(
    callIn(varde, await who('stranger'), crisisId, { personId: 'per_deputy', role: 'support' }),
  ).rejects.toMatchObject({
    code: 'crisis.not-found',
  })
  for (const key of ['officer', 'union', 'press'])
    await expect(
      callIn(varde, await who(key), crisisId, { personId: 'per_deputy', role: 'support' }),
    ).rejects.toMatchObject({ code: 'crisis.call-in-not-allowed' })
  const leader = await who('leader')
  await expect(callIn(varde, leader, crisisId, { personId: 'per_minister', role: 'support' })).rejects.toMatchObject({
    code: 'crisis.no-such-person',
  })
  await expect(callIn(varde, leader, crisisId, { personId: 'per_leader', role: 'support' })).rejects.toMatchObject({
    code: 'crisis.already-called',
  })
  await callIn(varde, leader, crisisId, { personId: 'per_deputy', role: 'support' })
  expect(await attemptsOf(base.db, crisisId)).toContain('deputy sms 1 due')
  const deputy = await who('deputy')
  expect((await viewCrisis(varde, deputy, crisisId)).mine).toEqual({ isTold: false, answer: null, isDeclarer: false })
  expect(await takeLinkAnswer(varde, await linkTo(crisisId, 'deputy'), 'coming')).toBe(true)
  const { positions } = await viewCrisis(varde, officer, crisisId)
  expect(positions.find((one) => one.role === 'support')?.filledBy?.id).toBe('per_deputy')
})

it.each(['support', 'participant'] as const)(
  'when twenty have been called in past the list for %s, nobody more is',
  async (role) => {
    const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
    for (let n = 1; n <= 21; n++)
      await sql`insert into organisation.person (id, unit_id, display_name, email, valid_from)
      values (${`per_more${n}`}, 'unt_bergen', 'Test Testesen', ${`more${n}@example.no`}, '2020-01-01')
      on conflict do nothing`.execute(base.db)
    const leader = await who('leader')
    const one = (n: number) => callIn(varde, leader, crisisId, { personId: `per_more${n}`, role })
    for (let n = 1; n <= 20; n++) await one(n)
    await expect(one(21)).rejects.toMatchObject({ code: 'crisis.call-in-full', details: { most: 20 } })
  },
)

it('when the link of an SMS is opened nothing changes; it answers once, for a night, and for its own person alone', async () => {
  const officer = await who('officer')
  const { crisisId } = await declareCrisis(varde, officer, declaration())
  const link = await linkTo(crisisId, 'leader')
  expect(await answerPage(varde, link)).toMatchObject({ mayAnswer: true, answer: null, number: 'H2026-004' })
  expect(await answerPage(varde, `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`)).toBeNull()
  expect(await answerPage(varde, signLink('another secret', link.split('-')[0]!))).toBeNull()
  expect(await answerPage(varde, signLink(varde.secrets.link, crisisId))).toBeNull()
  // What could not be kept has not been answered.
  await sql`create function crisis.put_in() returns trigger language plpgsql as $$ begin raise exception 'put in'; end $$`.execute(
    base.db,
  )
  await sql`create trigger put_in before insert on crisis.entry for each row execute function crisis.put_in()`.execute(
    base.db,
  )
  await expect(takeLinkAnswer(varde, link, 'coming')).rejects.toThrow('put in')
  await sql`drop function crisis.put_in cascade`.execute(base.db)
  const both = await Promise.all([takeLinkAnswer(varde, link, 'coming'), takeLinkAnswer(varde, link, 'cannot')])
  expect(both.filter(Boolean)).toHaveLength(1)
  expect(await takeLinkAnswer(varde, link, 'cannot')).toBe(false)
  expect(await answerPage(varde, link)).toMatchObject({ mayAnswer: false })

  const safety = await linkTo(crisisId, 'safety')
  const start = varde.now()
  varde.now = () => new Date(start.getTime() + 12 * 3_600_000)
  expect(await takeLinkAnswer(varde, safety, 'coming')).toBe(false)
  varde.now = () => start
  await closeCrisis(varde, await who('leader'), crisisId, 'Over')
  expect(await takeLinkAnswer(varde, safety, 'coming')).toBe(false)
})

it('when whoever leads cannot, the one who is said to be next is the one who gets the place, and never one who has another', async () => {
  const leader = await who('leader')
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  await answerCall(varde, leader, crisisId, 'coming')
  await callIn(varde, leader, crisisId, { personId: 'per_region', role: 'support' })
  await answerCall(varde, await who('region'), crisisId, 'coming')
  await expect(answerCall(varde, leader, crisisId, 'cannot')).rejects.toMatchObject({
    code: 'crisis.leads-still',
    details: { next: 'Test Testesen (head)', isHere: false },
  })
  await answerCall(varde, leader, crisisId, 'cannot', { givesUpLead: true })
  expect((await viewCrisis(varde, leader, crisisId)).positions[0]?.filledBy).toBe(null)
})

it('when whoever leads says by link that they cannot, the place is not left empty by one press: it is said in the room', async () => {
  const leader = await who('leader')
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  const link = await linkTo(crisisId, 'leader')
  await answerCall(varde, leader, crisisId, 'coming')
  expect(await takeLinkAnswer(varde, link, 'cannot')).toBe(false)
  expect((await viewCrisis(varde, leader, crisisId)).positions[0]?.filledBy?.id).toBe('per_leader')
})

it('when one more is looked for, those who are there come first, and it is said who is away or called already, as who answers has it', async () => {
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  const leader = await who('leader')
  await sql`insert into organisation.absence (id, person_id, from_at, to_at) values
    ('abs_away', 'per_stranger', '2026-11-25T01:00:00Z', '2026-11-25T09:00:00Z'),
    ('abs_later', 'per_deputy', '2026-11-25T09:00:00Z', null)`.execute(base.db)
  await answerCall(varde, await who('press'), crisisId, 'coming')
  await expect(findCallable(varde, await who('union'), crisisId, 'Testesen')).rejects.toMatchObject({
    code: 'crisis.call-in-not-allowed',
  })
  const of = async (search: string) => (await findCallable(varde, leader, crisisId, search)).people
  expect(await of('(deputy')).toMatchObject([{ away: null, called: null }])
  expect(await of('(minister')).toEqual([])
  expect((await of('(press')).map(({ called, away }) => [called?.answer, away])).toEqual([['coming', null]])
  expect(await of('(s')).toMatchObject([
    { id: 'per_stranger', away: { until: '2026-11-25T09:00:00.000Z' }, called: null },
    { id: 'per_safety', away: null, called: { answer: null } },
  ])
  const people = await of('Testesen (')
  const order = people.map(({ away, called }) => (called ? 2 : away ? 1 : 0))
  expect(order).toEqual(order.toSorted())
  await sql`delete from organisation.absence`.execute(base.db)
})

it('when more fit than are shown, those who are there are not cut away by those who are not, and it is said how many fit', async () => {
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  const leader = await who('leader')
  await sql`update organisation.unit set name = 'Kriminalomsorgsdirektoratet', short_name = 'KDI' where id = 'unt_kdi'`.execute(
    base.db,
  )
  for (let n = 10; n < 30; n++) {
    const [id, name] = [`per_many${n}`, n < 28 ? `Anders Alf (${n})` : `Åse Alf (${n})`]
    await sql`insert into organisation.person (id, unit_id, display_name, valid_from)
      values (${id}, 'unt_kdi', ${name}, '2020-01-01')`.execute(base.db)
    if (n < 28)
      await sql`insert into organisation.absence (id, person_id, from_at) values (${`abs_many${n}`}, ${id}, '2026-11-25T01:00:00Z')`.execute(
        base.db,
      )
  }
  const found = await findCallable(varde, leader, crisisId, 'alf')
  expect([found.people.length, found.total]).toEqual([12, 20])
  expect(found.people.map(({ id }) => id).slice(0, 3)).toEqual(['per_many28', 'per_many29', 'per_many10'])
  // By what the unit is called for short, and by a word of the name and one of the unit.
  const ofUnit = await findCallable(varde, leader, crisisId, 'kdi')
  expect(ofUnit.people.slice(0, 3).map(({ id }) => id)).toEqual(['per_head', 'per_many28', 'per_many29'])
  expect((await findCallable(varde, leader, crisisId, 'KDI (29')).people.map(({ id }) => id)).toEqual(['per_many29'])
  await sql`delete from organisation.absence`.execute(base.db)
})
