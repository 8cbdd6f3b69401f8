import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { answerAsk, askAmbassadors } from '../actions/ambassador/ask-ambassadors.ts'
import { viewAmbassadors } from '../actions/ambassador/list-ambassadors.ts'
import { offerAmbassador, withdrawAmbassador } from '../actions/ambassador/offer-ambassador.ts'
import { exportOwnPlan } from '../actions/export-own-plan.ts'
import { noticeContent } from '../actions/notify-person.ts'
import { tidyPlan } from '../actions/tidy-plan.ts'
import { aHouse, caller } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const as = (key: string) => caller(base.db, key, varde.now())
const offer = { topics: ['Verkstedet'], languages: ['nb' as const], note: '' }
const ask = { text: 'Kan du komme til skolen?', topic: null, language: null, unitId: 'unt_halden' }
/** Every row of the plan, and of the log, that knows this person. */
const traces = async (personId: string) => {
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from plan.ambassador where person_id = ${personId})::int
         + (select count(*) from plan.ambassador_asked where person_id = ${personId})::int
         + (select count(*) from plan.notice where person_id = ${personId})::int
         + (select count(*) from bus.event where actor = ${personId} or content like ${`%${personId}%`})::int as n`.execute(
    base.db,
  )
  return rows[0]!.n
}

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
  await sql`update organisation.person set email = 'leder@example.no' where id = 'per_leader'`.execute(base.db)
})
afterAll(() => base.drop())

test('when somebody offers, the communication staff of the unit sees who, and everyone else only how many', async () => {
  await offerAmbassador(varde, await as('leader'), offer)
  const staff = await viewAmbassadors(varde, await as('adviser'))
  expect(staff.people.map(({ id }) => id)).toEqual(['per_leader'])
  const stranger = await viewAmbassadors(varde, await as('stranger'))
  expect([stranger.people, stranger.total]).toEqual([[], 1])
  const chief = await viewAmbassadors(varde, await as('chief'))
  expect([chief.people, chief.mayAsk, chief.topics]).toEqual([[], false, [{ name: 'Verkstedet', count: null }]])
  await expect(offerAmbassador(varde, await as('leader'), { ...offer, topics: [' '] })).rejects.toMatchObject({
    code: 'plan.ambassador-topic-missing',
  })
})

test('when they are asked, they are told and choose freely: a no looks like no answer', async () => {
  const { id, count } = await askAmbassadors(varde, await as('adviser'), ask)
  expect(count).toBe(1)
  const { rows } = await sql<{ id: string }>`select id from plan.notice where subject_id = ${id}`.execute(base.db)
  const notice = await noticeContent(varde, rows[0]!.id)
  expect([notice?.email, notice?.text.includes('skolen')]).toEqual(['leder@example.no', false])
  const own = await exportOwnPlan(varde, 'per_leader')
  expect(own).toMatchObject({ ambassador: [{ topics: ['Verkstedet'] }], asked: [{ text: ask.text, wants: null }] })
  const seen = async () => (await viewAmbassadors(varde, await as('adviser'))).requests
  const unanswered = await seen()
  await answerAsk(varde, await as('leader'), { id, wants: false })
  expect(await seen()).toEqual(unanswered)
  await answerAsk(varde, await as('leader'), { id, wants: true })
  expect((await seen())[0]?.willing).toEqual(['Test Testesen (leader)'])
  await expect(answerAsk(varde, await as('chief'), { id, wants: true })).rejects.toMatchObject({
    code: 'plan.ambassador-not-asked',
  })
  await expect(askAmbassadors(varde, await as('leader'), ask)).rejects.toMatchObject({
    code: 'plan.ambassador-not-allowed',
  })
  await expect(askAmbassadors(varde, await as('adviser'), { ...ask, language: 'pl' })).rejects.toMatchObject({
    code: 'plan.ambassador-nobody',
  })
})

test('when somebody withdraws, they are gone from the tables and were never in the log', async () => {
  expect(await traces('per_leader')).toBe(3)
  await withdrawAmbassador(varde, await as('leader'))
  expect(await traces('per_leader')).toBe(0)
  expect((await viewAmbassadors(varde, await as('adviser'))).people).toEqual([])
})

test('when an offer has not been confirmed for as long as the rule says, or the person has left, the night takes it', async () => {
  await offerAmbassador(varde, await as('leader'), offer)
  await offerAmbassador(varde, await as('chief'), offer)
  await sql`update organisation.person set valid_to = '2021-01-01' where id = 'per_chief'`.execute(base.db)
  await tidyPlan(varde)
  expect([await traces('per_leader'), await traces('per_chief')]).toEqual([1, 0])
  varde.setClock('2028-03-12T09:00:00Z')
  await tidyPlan(varde)
  expect(await traces('per_leader')).toBe(0)
})
