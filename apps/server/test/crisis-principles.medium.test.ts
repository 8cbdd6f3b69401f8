import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import {
  answerPrinciples,
  principlesWaitingFor,
  viewPrincipleTask,
} from '../../../slices/crisis/actions/answer-principles.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { finishFollowUp } from '../../../slices/crisis/actions/follow-up.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { closeCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { printCourse } from '../../../slices/crisis/actions/print-course.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { viewAfterwards } from '../../../slices/crisis/actions/view-afterwards.ts'
import type { FactContent } from '../../../slices/crisis/rules/fact.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration, eventsOf } from '../../../slices/crisis/test/house.ts'
import type { PrincipleAnswer } from '../../../slices/message/rules/principles.ts'
import { aStrategy } from '../../../slices/message/test/strategy.ts'
import { approveStatement, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const { base, varde, who } = await aSpeakingRoom(START)
const FACT: FactContent = {
  state: 'confirmed',
  text: 'Bygget er tømt',
  source: 'Vaktleder',
  counter: '',
  police: 'none',
}
const held = (key: string): PrincipleAnswer => ({ key, answer: 'held', note: null })
const NOTED: PrincipleAnswer = { key: 'reach', answer: 'noted', note: 'Oppslag på arabisk kom for sent.' }

beforeAll(async () => {
  const check = { nb: 'Er det enheten som har saken, som informerer?' }
  await aStrategy(base.db, [
    { key: 'line', kind: 'principle', data: { set: 'own', check } },
    { key: 'reach', kind: 'principle', data: { set: 'state-now', check } },
    { key: 'later', kind: 'principle', data: { set: 'state-now', validFrom: '2026-03-11', check } },
  ])
})

it('when a crisis is over, whoever said yes to words of it is asked about the principles, and the answers stand on that yes', async () => {
  const press = await who('press')
  const head = await who('head')
  const leader = await who('leader')
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  const fact = await addFact(varde, press, crisisId, FACT)
  const say = (title: string, revision: number) =>
    proposeStatement(varde, press, crisisId, {
      ...{ corrects: null, groups: [...GROUPS], facts: [{ id: fact.id, revision }], admits: false },
      editions: [{ language: 'nb', title, paragraphs: [`${title}.`] }],
      nextAt: new Date('2026-03-10T14:00:00Z'),
    })
  // Nothing is asked of principles while it is going on.
  await approveStatement(varde, head, (await say('Bygget er tømt', 1)).id)
  await handOver(base.db)
  await settle(varde)
  expect(await principlesWaitingFor(varde, head)).toEqual([])
  // Words that nobody has had ask nothing afterwards either.
  await say('Bygget er tømt', 1)
  await changeFactInRoom(varde, press, crisisId, {
    factId: fact.id,
    revision: 1,
    content: { ...FACT, source: 'Politiet' },
  })

  await closeCrisis(varde, leader, crisisId, 'Over')
  const [task, ...more] = await principlesWaitingFor(varde, head)
  expect(more).toEqual([])
  expect(task).toMatchObject({ statement: 1 })
  const id = task!.id
  const after = async () => viewAfterwards(varde, press, crisisId)
  expect((await after()).followUps.find((one) => one.id === id)).toMatchObject({
    ...{ role: null, asked: { id: 'per_head' }, doneAt: null },
    texts: { nb: 'Svar på om prinsippene ble fulgt i melding 1' },
  })
  expect((await after()).principles).toEqual([
    { statement: 1, by: { id: 'per_head', name: 'Test Testesen (head)' }, given: null },
  ])

  // It is done by their answer alone, and the day they said yes decides what is asked.
  for (const one of [leader, head])
    await expect(finishFollowUp(varde, one, crisisId, id)).rejects.toMatchObject({ code: 'crisis.no-such-follow-up' })
  await expect(viewPrincipleTask(varde, leader, id)).rejects.toMatchObject({ code: 'crisis.no-such-follow-up' })
  varde.setClock(new Date('2026-03-12T08:00:00Z'))
  const view = await viewPrincipleTask(varde, head, id)
  expect(view.principles.asked.map(({ key }) => key)).toEqual(['line', 'reach'])
  expect(view.texts.nb?.title).toBe('Bygget er tømt')
  const answer = (one: typeof head, answers: PrincipleAnswer[]) =>
    answerPrinciples(varde, one, id, { editionId: 'edn_test', answers })
  await expect(answer(leader, [held('line'), NOTED])).rejects.toMatchObject({ code: 'crisis.no-such-follow-up' })
  await expect(answer(head, [held('line')])).rejects.toMatchObject({ code: 'message.principles-open' })
  await answer(head, [held('line'), NOTED])
  await expect(answer(head, [held('line'), held('reach')])).rejects.toMatchObject({ code: 'crisis.no-such-follow-up' })

  const given = { editionId: 'edn_test', answers: [held('line'), NOTED] }
  expect((await after()).principles).toMatchObject([{ statement: 1, given }])
  expect((await after()).followUps.find((one) => one.id === id)).toMatchObject({ doneBy: { id: 'per_head' } })
  expect(await principlesWaitingFor(varde, head)).toEqual([])
  const { rows } = await sql<{ principles: PrincipleAnswer[] }>`
    select principles from message.approval where decided_by = 'per_head' and decision = 'approved'`.execute(base.db)
  expect(rows).toEqual([{ principles: given.answers }])
  expect(await eventsOf(base.db, crisisId)).toContain('crisis.principles-answered')
  const told = await sql<{ content: string }>`
    select content from bus.event where name = 'crisis.principles-answered'`.execute(base.db)
  expect(told.rows.map(({ content }) => JSON.parse(content))).toMatchObject([{ held: 1, noted: 1, notRelevant: 0 }])
  expect(JSON.stringify(told.rows)).not.toContain('arabisk')
  expect((await printCourse(varde, press, crisisId)).subarray(0, 4).toString()).toBe('%PDF')
})

it('when words are put right after closing, whoever said yes to them is asked too, and nobody twice', async () => {
  varde.setClock(START)
  const [press, head] = [await who('press'), await who('head')]
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  const fact = await addFact(varde, press, crisisId, FACT)
  const say = async (title: string, revision: number, corrects: string | null) => {
    const { id } = await proposeStatement(varde, press, crisisId, {
      ...{ corrects, groups: corrects ? [] : [...GROUPS], facts: [{ id: fact.id, revision }], admits: false },
      editions: [{ language: 'nb', title, paragraphs: [`${title}.`] }],
      nextAt: corrects ? null : new Date('2026-03-10T14:00:00Z'),
    })
    await approveStatement(varde, head, id)
    await handOver(base.db)
    await settle(varde)
    return id
  }
  const wrong = await say(FACT.text, 1, null)
  await closeCrisis(varde, await who('leader'), crisisId, 'Over')
  const asked = async () => (await viewAfterwards(varde, press, crisisId)).principles.map((one) => one.statement)
  expect(await asked()).toEqual([1])
  const content = { ...FACT, text: 'Bygget er ikke tømt' }
  await changeFactInRoom(varde, press, crisisId, { factId: fact.id, revision: 1, content })
  await say(content.text, 2, wrong)
  expect(await asked()).toEqual([1, 2])
})
