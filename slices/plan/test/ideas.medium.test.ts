import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { answerIdea, makeInitiative, takeIdea } from '../actions/idea/answer-idea.ts'
import { giveIdea } from '../actions/idea/give-idea.ts'
import { askByCode, listIdeas } from '../actions/idea/list-ideas.ts'
import { setAnswerTime } from '../actions/idea/set-answer-time.ts'
import { noticeContent } from '../actions/notify-person.ts'
import { tidyPlan } from '../actions/tidy-plan.ts'
import { viewInitiative } from '../actions/view-initiative.ts'
import { planWaitingFor } from '../actions/waiting-for.ts'
import { aHouse, caller, eventsOf } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const as = (key: string) => caller(base.db, key, varde.now())
const anIdea = { title: 'Skilt med bilder', text: 'Flere finner fram.', unitId: 'unt_halden', isUnnamed: false }

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
  await sql`update organisation.person set email = 'leder@example.no' where id = 'per_leader'`.execute(base.db)
})
afterAll(() => base.drop())

test('when an idea has no name, nothing ties it to the giver, and the answer is found with the code', async () => {
  const { id, code } = await giveIdea(varde, await as('leader'), { ...anIdea, isUnnamed: true })
  const { rows } = await sql<{
    all: string
  }>`select to_jsonb(i)::text as all from plan.idea i where id = ${id}`.execute(base.db)
  expect(rows[0]!.all).not.toContain('per_leader')
  expect(await eventsOf(base.db, id)).toEqual([])
  expect((await listIdeas(varde, await as('leader'))).items).toEqual([])
  expect(await askByCode(varde, code!.toLowerCase())).toMatchObject({ isAnswered: false, answerBy: '2026-03-24' })
  await answerIdea(varde, await as('adviser'), { id, answer: 'Takk, vi bestiller.' })
  expect(await askByCode(varde, code!)).toMatchObject({ isAnswered: true, answer: 'Takk, vi bestiller.' })
  await expect(askByCode(varde, 'AAAA-BBBB-CCCC')).rejects.toMatchObject({ code: 'plan.idea-no-such-code' })
  expect(await eventsOf(base.db, id)).toEqual(['plan.idea-moved'])
})

test('when the agency gives itself another time, it holds for ideas that are given from then on', async () => {
  const before = await giveIdea(varde, await as('leader'), anIdea)
  await setAnswerTime(varde, await as('head'), { days: 5 })
  const after = await giveIdea(varde, await as('leader'), anIdea)
  const { items, answerDays } = await listIdeas(varde, await as('leader'))
  const promised = (id: string) => items.find((one) => one.id === id)?.answerBy
  expect([answerDays, promised(before.id), promised(after.id)]).toEqual([5, '2026-03-24', '2026-03-15'])
  await sql`delete from plan.idea where id in (${before.id}, ${after.id})`.execute(base.db)
  await sql`delete from plan.answer_time`.execute(base.db)
})

test('when an idea becomes an initiative, the words come along, the giver is told, and it is counted', async () => {
  const { id } = await giveIdea(varde, await as('leader'), anIdea)
  expect((await planWaitingFor(varde, await as('adviser'))).ideas.map((one) => one.id)).toEqual([id])
  expect((await planWaitingFor(varde, await as('stranger'))).ideas).toEqual([])
  await takeIdea(varde, await as('adviser'), id)
  await expect(answerIdea(varde, await as('stranger'), { id, answer: 'Nei' })).rejects.toMatchObject({
    code: 'plan.idea-not-found',
  })
  const { initiativeId } = await makeInitiative(varde, await as('adviser'), { id, answer: 'Vi lager et tiltak.' })
  const { document, state } = await viewInitiative(varde, await as('adviser'), initiativeId)
  expect([state, document.title, document.unitId]).toEqual(['draft', 'Skilt med bilder', 'unt_halden'])
  const { rows } = await sql<{ id: string }>`select id from plan.notice where person_id = 'per_leader'`.execute(base.db)
  const notice = await noticeContent(varde, rows[0]!.id)
  expect([notice?.email, notice?.subject]).toEqual(['leder@example.no', 'Ideen din er blitt et tiltak'])
  const { items, counts } = await listIdeas(varde, await as('stranger'))
  expect(items.map((one) => one.givenBy)).toEqual([null, null])
  expect(counts).toMatchObject({ given: 2, answered: 2, inTime: 2, initiatives: 1, waiting: 0 })
  await expect(makeInitiative(varde, await as('adviser'), { id, answer: 'Igjen' })).rejects.toMatchObject({
    code: 'plan.idea-wrong-state',
  })
})

test('when the time of keeping has passed, the name is gone and the idea stays', async () => {
  const named = () => sql`select 1 from plan.idea where by is not null`.execute(base.db).then(({ rows }) => rows.length)
  expect(await named()).toBe(1)
  varde.setClock('2027-03-09T09:00:00Z')
  await tidyPlan(varde)
  expect(await named()).toBe(1)
  varde.setClock('2027-03-12T09:00:00Z')
  await tidyPlan(varde)
  expect(await named()).toBe(0)
})
