import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { makeSituation } from '../../../slices/crisis/actions/make-situation.ts'
import { openCrisesFor } from '../../../slices/crisis/actions/open-crises-for.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { viewAfterwards } from '../../../slices/crisis/actions/view-afterwards.ts'
import { viewApproval } from '../../../slices/crisis/actions/view-approval.ts'
import { viewSituations } from '../../../slices/crisis/actions/view-situations.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { withdrawStatement } from '../../../slices/crisis/actions/withdraw-statement.ts'
import type { FactContent } from '../../../slices/crisis/rules/fact.ts'
import { leftAtClosing } from '../../../slices/crisis/rules/left-at-closing.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { recipientPage } from '../../../slices/dispatch/actions/recipient-page.ts'
import { approveStatement, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const NEXT = new Date('2026-03-10T14:00:00Z')
const WRONG = 'Ingen er skadd i brannen'
const RIGHT = 'En ansatt er skadd i brannen'
const { base, varde, who } = await aSpeakingRoom(START)
const FACT: FactContent = { state: 'confirmed', text: WRONG, source: 'Vaktleder', counter: '', police: 'none' }

type Words = { title: string; factId: string; revision: number; corrects?: string }
async function say(id: string, { title, factId, revision, corrects }: Words): Promise<string> {
  const { id: statementId } = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects: corrects ?? null, groups: corrects ? [] : [...GROUPS], nextAt: NEXT, admits: false },
    editions: [{ language: 'nb', title, paragraphs: [`${title}.`] }],
    facts: [{ id: factId, revision }],
  })
  await approveStatement(varde, await who('head'), statementId)
  return statementId
}
/** Some of own staff have the words, and nobody else, as what they say falls. */
async function stopped() {
  varde.setClock(START)
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  const { id: factId } = await addFact(varde, await who('press'), id, FACT)
  const wrong = await say(id, { title: WRONG, factId, revision: 1 })
  await oneHas(wrong)
  const content = { ...FACT, text: RIGHT }
  await changeFactInRoom(varde, await who('press'), id, { factId, revision: 1, content })
  await rest()
  return { id, factId, wrong, right: { title: RIGHT, factId, revision: 2, corrects: wrong } }
}
async function rest() {
  await settle(varde)
  await watchStatements(varde)
  await settle(varde)
}
async function oneHas(statementId: string) {
  await base.db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: string }>`
      select r.id from dispatch.recipient r join dispatch.wave w on w.id = r.wave_id and w.state = 'open'
        join crisis.statement_part p on p.dispatch_id = r.dispatch_id
       where p.statement_id = ${statementId} and r.state = 'waiting' and w.audience_kinds = '{staff}'
       order by r.id limit 1`.execute(trx)
    await sql`update dispatch.attempt set state = 'submitted' where recipient_id = ${rows[0]!.id}`.execute(trx)
    await sql`update dispatch.recipient set state = 'submitted' where id = ${rows[0]!.id}`.execute(trx)
  })
  await rest()
}
const seen = async (id: string) => viewStatements(varde, await who('leader'), id)
const logged = async (id: string) => {
  const { rows } = await sql<{ code: string }>`
    select code from crisis.entry where crisis_id = ${id} and code like 'statement-%' order by seq`.execute(base.db)
  return rows.map(({ code }) => code)
}
async function report(id: string) {
  await makeSituation(varde, await who('press'), id)
  return (await viewSituations(varde, await who('press'), id)).reports[0]!.content
}
const one = async (id: string, statementId: string) =>
  (await seen(id)).statements.find((statement) => statement.id === statementId)!
async function receipts(statementId: string) {
  const { rows } = await sql<{ id: string }>`
    select r.id from dispatch.recipient r join crisis.statement_part p on p.dispatch_id = r.dispatch_id
     where p.statement_id = ${statementId} and r.state = 'submitted' order by r.id`.execute(base.db)
  return Promise.all(
    rows.map(async ({ id }) => {
      const { standing, hasCorrection } = (await recipientPage(varde, id))!
      return { standing, hasCorrection }
    }),
  )
}

it('when words were stopped before they were public, their correction is for those who had them, out when the first has it, and no time ends it', async () => {
  const { id, wrong, right } = await stopped()
  expect(await one(id, wrong)).toMatchObject({ standing: 'partly', state: 'dropped' })
  const correction = await say(id, right)
  await rest()
  expect(await one(id, correction)).toMatchObject({ groups: ['staff'], state: 'going', isForEverybody: false })
  await handOver(base.db)
  await rest()
  expect(await one(id, correction)).toMatchObject({ state: 'out', standing: 'stands', groups: ['staff'] })
  // Nobody else is told of as if they had it: on the board, in what has left, and in the report.
  const { groups } = await seen(id)
  expect(groups.filter(({ statement, next }) => statement === 2 || next).map(({ group }) => group)).toEqual(['staff'])
  expect((await report(id)).said.filter(({ title }) => title === RIGHT)).toMatchObject([{ to: ['staff'] }])
  expect(await one(id, wrong)).toMatchObject({ correctedBy: 2, correctionUnderWay: null })
  varde.setClock(new Date('2026-03-10T14:30:00Z'))
  await rest()
  expect(await one(id, correction)).toMatchObject({ state: 'out', standing: 'stands' })
  expect(await receipts(correction)).toEqual([{ standing: 'stands', hasCorrection: false }])
  expect(await receipts(wrong)).toEqual([{ standing: 'withdrawn', hasCorrection: true }])
  expect((await seen(id)).wrong).toEqual([])
})

it('when words have ended, no group has them on their way, and closing promises them to nobody', async () => {
  const { id } = await stopped()
  const view = await seen(id)
  expect(view.groups.map(({ next }) => next)).toEqual(GROUPS.map(() => null))
  expect(view.groups.find(({ group }) => group === 'staff')).toMatchObject({ statement: 1, standing: 'dropped' })
  const { unreached } = leftAtClosing(view)
  expect(unreached.filter(({ isGoing }) => isGoing)).toEqual([])
  // Whom they were for, and who never had them, is told all the same.
  const { groups } = view.statements[0]!
  const without = view.groups.filter(
    ({ group, statement, of }) => groups.includes(group) && statement === null && of > 0,
  )
  expect(without.length).toBeGreaterThan(0)
  expect(unreached).toEqual(
    expect.arrayContaining(without.map(({ group, of }) => expect.objectContaining({ group, left: of, of }))),
  )
})

it('when words stopped after some had them, the log does not say that they were set aside before they were out', async () => {
  const { id, factId } = await stopped()
  expect(await logged(id)).toContain('statement-stopped')
  expect(await logged(id)).not.toContain('statement-dropped')
  const later = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects: null, groups: [...GROUPS], nextAt: NEXT, admits: false, facts: [{ id: factId, revision: 2 }] },
    editions: [{ language: 'nb', title: RIGHT, paragraphs: [`${RIGHT}.`] }],
  })
  await changeFactInRoom(varde, await who('press'), id, { factId, revision: 2, content: FACT })
  expect(await one(id, later.id)).toMatchObject({ standing: 'never-out' })
  expect((await logged(id)).at(-1)).toBe('statement-dropped')
})

it('when words are wrong, the one cause that is so is said; when they are withdrawn, the report, the shift and the evaluation tell who has them', async () => {
  const { id, factId, wrong } = await stopped()
  expect((await report(id)).wrong).toMatchObject([{ number: 1, cause: 'changed' }])
  const doubt = { ...FACT, text: RIGHT, state: 'unconfirmed' } as const
  await changeFactInRoom(varde, await who('press'), id, { factId, revision: 2, content: doubt })
  expect((await report(id)).wrong).toMatchObject([{ number: 1, cause: 'unconfirmed' }])
  await changeFactInRoom(varde, await who('press'), id, { factId, revision: 3, content: { ...FACT, text: RIGHT } })
  const right = await say(id, { title: RIGHT, factId, revision: 4, corrects: wrong })
  await oneHas(right)
  expect(await report(id)).toMatchObject({ wrong: [], withdrawn: [] })
  await withdrawStatement(varde, await who('leader'), { crisisId: id, statementId: right }, 'Det stemte ikke')
  const gone = [{ number: 2, title: RIGHT, had: 1, unread: 0, of: 1, at: START.toISOString() }]
  const after = await report(id)
  expect(after.withdrawn).toEqual(gone)
  expect(after.wrong).toMatchObject([{ number: 1, cause: 'correction-withdrawn' }])
  expect((await viewAfterwards(varde, await who('leader'), id)).withdrawn).toEqual(gone)
})

it('when somebody has words that are not public, I dag does not say that nothing is said, and the course marks what they had', async () => {
  varde.setClock(START)
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  const { id: factId } = await addFact(varde, await who('press'), id, FACT)
  const said = async () => (await openCrisesFor(varde, await who('leader'))).find((room) => room.id === id)!.isSaid
  const words = await say(id, { title: WRONG, factId, revision: 1 })
  expect(await said()).toBe(false)
  await oneHas(words)
  expect(await said()).toBe(true)
  const content = { ...FACT, text: RIGHT }
  await changeFactInRoom(varde, await who('press'), id, { factId, revision: 1, content })
  const { groups } = await viewAfterwards(varde, await who('leader'), id)
  expect(groups.find(({ group }) => group === 'staff')).toMatchObject({
    ...{ statement: 1, standing: 'dropped', latest: { had: 1, isGoing: false } },
  })
})

it('when words were stopped, whoever says yes to the correction reads how many never got them, and the form is for those who did', async () => {
  const { id, wrong, right } = await stopped()
  expect(await one(id, wrong)).toMatchObject({ concerned: ['staff'] })
  const { id: correction } = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects: wrong, groups: [], nextAt: null, admits: false, facts: [{ id: right.factId, revision: 2 }] },
    editions: [{ language: 'nb', title: RIGHT, paragraphs: [`${RIGHT}.`] }],
  })
  const { rows } = await sql<{ id: string }>`
    select message_id as id from crisis.statement_part where statement_id = ${correction}`.execute(base.db)
  const { reach, people, waiting } = await viewApproval(varde, await who('head'), rows[0]!.id)
  expect({ people, waiting }).toEqual({ people: 1, waiting: 0 })
  const staff = reach.find(({ group }) => group === 'staff')!
  expect(staff).toMatchObject({ heads: 1, waiting: 0, unreachable: 0 })
  expect(staff.stopped).toBe(staff.of - staff.excluded - 1)
})
