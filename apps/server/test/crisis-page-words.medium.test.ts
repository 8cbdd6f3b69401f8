import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact } from '../../../slices/crisis/actions/keep-fact.ts'
import { giveWaiver } from '../../../slices/crisis/actions/keep-waiver.ts'
import { publishPageNow } from '../../../slices/crisis/actions/settle-page.ts'
import * as questions from '../../../slices/crisis/actions/status-questions.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { viewStatus } from '../../../slices/crisis/actions/view-status.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { readPublicStatusQuestions } from '../../../slices/crisis/store/public-status.ts'
import { declaration, eventsOf } from '../../../slices/crisis/test/house.ts'
import { givenFirstWords, givenWords } from '../../../slices/crisis/test/status-house.ts'
import { approveStatement, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const at = (clock: string) => new Date(`2026-03-10T${clock}Z`)
const { base, varde, who } = await aSpeakingRoom(START)
const texts = { nb: { question: 'Er det besøk i dag?', answer: 'Nei, det er ikke besøk i dag.' } }
const CLOSED = {
  state: 'confirmed',
  text: 'Det er ikke besøk i dag',
  source: 'Enhetsleder',
  counter: '',
  police: 'none',
} as const
const ANSWER = { texts, facts: [], unfounded: [] }
const statementOf = async (questionId: string) => {
  const { rows } = await sql<{ id: string }>`
    select id from crisis.statement where question_id = ${questionId} order by number desc`.execute(base.db)
  return rows[0]!.id
}
const page = async (id: string) =>
  (await readPublicStatusQuestions(base.db, 'real', id.slice(-12))).map((one) => one.texts.nb.question)
const move = async () => {
  await watchStatements(varde)
  await settle(varde)
  await watchStatements(varde)
}

async function declareUnsaid(change: Parameters<typeof declaration>[0] = {}): Promise<string> {
  varde.setClock(START)
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration(change))
  await addFact(varde, await who('press'), crisisId, CLOSED)
  return crisisId
}
const openPage = (id: string) => givenWords(varde, id, { texts: { nb: { title: 'Brann', text: 'Det brenner.' } } })
async function declare(change: Parameters<typeof declaration>[0] = {}): Promise<string> {
  const crisisId = await declareUnsaid(change)
  await givenFirstWords(varde, crisisId)
  await openPage(crisisId)
  return crisisId
}
async function publish(id: string): Promise<string> {
  const answer = { ...ANSWER, replacesId: null }
  const { id: questionId } = await questions.addStatusQuestion(varde, await who('press'), id, answer)
  await approveStatement(varde, await who('head'), await statementOf(questionId))
  return questionId
}

it('when own staff have an answer and there is no page yet, nobody is told that it stands there', async () => {
  const id = await declareUnsaid()
  await publish(id)
  await settle(varde)
  await handOver(base.db)
  varde.setClock(at('12:24'))
  await move()
  const asked = async () => (await viewStatus(varde, await who('leader'), id)).questions[0]
  expect(await asked()).toMatchObject({ approvedAt: '2026-03-10T12:24:00.000Z', standsSince: null })
  varde.setClock(at('12:40'))
  await openPage(id)
  expect(await asked()).toMatchObject({ standsSince: '2026-03-10T12:40:00.000Z' })
})

it('when an answer is published, it stands on the page when own staff have it', async () => {
  const id = await declare()
  const questionId = await publish(id)
  await settle(varde)
  expect(await page(id)).toEqual([])
  const leader = await who('leader')
  const [way] = (await viewStatus(varde, leader, id)).underWay
  expect(way).toMatchObject({ questionId, reached: 0, outBy: '2026-03-10T12:30:00.000Z' })
  expect(way!.of).toBeGreaterThan(3)
  const at = { crisisId: id, questionId }
  await expect(questions.changeStatusQuestion(varde, leader, at, { revision: 1, ...ANSWER })).rejects.toMatchObject({
    code: 'crisis.status-under-way',
  })
  await handOver(base.db)
  await move()
  expect(await page(id)).toEqual([texts.nb.question])
  const seen = await viewStatements(varde, leader, id)
  expect(seen.statements[0]).toMatchObject({ kind: 'page', state: 'out', groups: ['staff'] })
  // An answer promises nothing, and keeps no promise.
  expect(seen.promises).toMatchObject([{ state: 'open' }])
  expect(seen.groups.find((one) => one.group === 'staff')).toMatchObject({ statement: 2, title: texts.nb.question })
})

it('when own staff cannot be reached in time, the words wait and leaders are asked; with the word of one they stand, on record', async () => {
  const id = await declare()
  await publish(id)
  await settle(varde)
  varde.setClock(at('12:37:00'))
  await move()
  expect(await page(id)).toEqual([])
  const leader = await who('leader')
  const [seen] = (await viewStatements(varde, leader, id)).statements
  expect(seen).toMatchObject({ kind: 'page', asked: { by: null }, stuck: { reached: 0 }, waiver: null })
  expect(await eventsOf(base.db, id)).not.toContain('crisis.statement-overridden')
  // Asked once, it waits without holding up the room: nothing locks it.
  const lastLock = async () =>
    (await sql<{ by: string }>`select xmax::text as by from crisis.crisis where id = ${id}`.execute(base.db)).rows
  const before = await lastLock()
  varde.setClock(at('12:38:00'))
  await move()
  expect(await lastLock()).toEqual(before)
  const about = { crisisId: id, statementId: seen!.id }
  await expect(giveWaiver(varde, await who('press'), about, { reason: 'Rykter sprer seg' })).rejects.toMatchObject({
    code: 'crisis.waiver-needs-leader',
  })
  await giveWaiver(varde, leader, about, { reason: 'Rykter sprer seg' })
  await move()
  expect(await page(id)).toEqual([texts.nb.question])
  const { rows } = await sql<{ actor: string; content: string }>`
    select actor, content from bus.event where subject = ${id} and name = 'crisis.statement-overridden'`.execute(
    base.db,
  )
  expect(rows.map(({ actor, content }) => ({ actor, ...JSON.parse(content) }))).toMatchObject([
    { actor: 'per_leader', reason: 'Rykter sprer seg', reached: 0, releasedBy: 'per_press' },
  ])
})

it('when whoever leads does not wait, it is with a reason in the log; nobody else may', async () => {
  const id = await declare()
  const questionId = await publish(id)
  await settle(varde)
  const now = { questionId, reason: 'Rykter sprer seg fort' }
  await expect(publishPageNow(varde, await who('press'), id, now)).rejects.toMatchObject({
    code: 'crisis.lead-not-allowed',
  })
  // Whoever leads the room by its role alone publishes, and is no leader.
  await sql`update crisis.position set filled_by = 'per_officer', filled_at = ${START} where crisis_id = ${id} and role = 'leader'`.execute(
    base.db,
  )
  await expect(publishPageNow(varde, await who('officer'), id, now)).rejects.toMatchObject({
    code: 'crisis.waiver-needs-leader',
  })
  // A word that stood did not carry it: it ends with the decision.
  const { id: statementId } = (await viewStatements(varde, await who('leader'), id)).statements[0]!
  await giveWaiver(varde, await who('region'), { crisisId: id, statementId }, { reason: 'Rykter sprer seg' })
  await publishPageNow(varde, await who('leader'), id, now)
  expect(await page(id)).toEqual([texts.nb.question])
  expect((await viewStatements(varde, await who('leader'), id)).statements[0]).toMatchObject({ waiver: null })
  await expect(
    giveWaiver(varde, await who('leader'), { crisisId: id, statementId }, { reason: 'Rykter sprer seg' }),
  ).rejects.toMatchObject({ code: 'crisis.waiver-too-late' })
  await expect(publishPageNow(varde, await who('leader'), id, now)).rejects.toMatchObject({
    code: 'crisis.status-not-under-way',
  })
  const { rows } = await sql<{ params: { reason: string } }>`
    select params from crisis.entry where crisis_id = ${id} and code = 'page-override'`.execute(base.db)
  expect(rows).toMatchObject([{ params: { reason: now.reason, reached: 0 } }])
})
