import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { closeCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { makeSituation } from '../../../slices/crisis/actions/make-situation.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { viewAfterwards } from '../../../slices/crisis/actions/view-afterwards.ts'
import { viewApproval } from '../../../slices/crisis/actions/view-approval.ts'
import { viewCrises } from '../../../slices/crisis/actions/view-crises.ts'
import { viewSituations } from '../../../slices/crisis/actions/view-situations.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { withdrawStatement } from '../../../slices/crisis/actions/withdraw-statement.ts'
import { courseVersion, publicStatus, publicUnsure, statusCourse } from '../../../slices/crisis/index.ts'
import type { FactContent } from '../../../slices/crisis/rules/fact.ts'
import { leftAtClosing } from '../../../slices/crisis/rules/left-at-closing.ts'
import { mustBeCorrected } from '../../../slices/crisis/rules/room-needs.ts'
import { GROUPS, type Group } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { recipientPage } from '../../../slices/dispatch/actions/recipient-page.ts'
import { listMessages } from '../../../slices/message/actions/list-messages.ts'
import { viewToday } from '../../../slices/overview/actions/view-today.ts'
import { approveStatement, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const NEXT = new Date('2026-03-10T14:00:00Z')
const WRONG = 'Ingen er skadd i brannen'
const RIGHT = 'En ansatt er skadd i brannen'
const OTHER = 'Brannen er slukket'
const { base, varde, who } = await aSpeakingRoom(START)
const FACT: FactContent = { state: 'confirmed', text: WRONG, source: 'Vaktleder', counter: '', police: 'none' }

type Used = { id: string; revision: number }[]
async function propose(id: string, title: string, facts: Used, corrects: string | null, groups: Group[] = ['staff']) {
  const { id: statementId } = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects, groups: corrects ? [] : groups, nextAt: NEXT, admits: false, facts },
    editions: [{ language: 'nb', title, paragraphs: facts.map(({ id: one }) => `${texts.get(one)!}.`) }],
  })
  return statementId
}
const texts = new Map<string, string>()
const approve = async (statementId: string) => approveStatement(varde, await who('head'), statementId)
async function fact(id: string, text: string) {
  const { id: factId } = await addFact(varde, await who('press'), id, { ...FACT, text })
  texts.set(factId, text)
  return factId
}
async function change(id: string, factId: string, revision: number, content: Partial<FactContent>) {
  texts.set(factId, content.text ?? texts.get(factId)!)
  const now = { ...FACT, text: texts.get(factId)!, ...content }
  await changeFactInRoom(varde, await who('press'), id, { factId, revision, content: now })
  await settle(varde)
}
async function oneHas(statementId: string) {
  await base.db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: string }>`
      select r.id from dispatch.recipient r join dispatch.wave w on w.id = r.wave_id and w.state = 'open'
        join crisis.statement_part p on p.dispatch_id = r.dispatch_id
       where p.statement_id = ${statementId} and r.state = 'waiting' and r.audience_kind = 'staff' order by r.id limit 1`.execute(
      trx,
    )
    await sql`update dispatch.attempt set state = 'submitted' where recipient_id = ${rows[0]!.id}`.execute(trx)
    await sql`update dispatch.recipient set state = 'submitted' where id = ${rows[0]!.id}`.execute(trx)
  })
  await settle(varde)
}
async function out(statementId: string) {
  await approve(statementId)
  await handOver(base.db)
  await settle(varde)
  await approve(statementId)
}
/** Many have the first words; their correction is stopped when one has it, as another thing it says has fallen. */
async function stopped(groups?: Group[]) {
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  const a = await fact(id, WRONG)
  const b = await fact(id, OTHER)
  const wrong = await propose(id, WRONG, [{ id: a, revision: 1 }], null, groups)
  await out(wrong)
  await change(id, a, 1, { text: RIGHT })
  const used = [
    { id: a, revision: 2 },
    { id: b, revision: 1 },
  ]
  const correction = await propose(id, RIGHT, used, wrong)
  await approve(correction)
  await oneHas(correction)
  await approve(correction)
  await change(id, b, 1, { state: 'unconfirmed' })
  return { id, a, b, wrong, correction, right: [{ id: a, revision: 2 }] }
}
const seen = async (id: string) => viewStatements(varde, await who('leader'), id)
const numbers = (wrong: readonly { number: number }[]) => wrong.map(({ number }) => number)
const report = async (id: string) => {
  await makeSituation(varde, await who('press'), id)
  return (await viewSituations(varde, await who('press'), id)).reports[0]!.content
}
const today = async (id: string) =>
  (await viewToday(varde, await who('leader'))).items.find(
    ({ target }) => target.page === 'crisis' && target.id === id,
  )!
const listed = async (id: string) =>
  (await viewCrises(varde, await who('leader'))).items.find((one) => one.id === id)!.wrong
async function receipts(statementId: string) {
  const { rows } = await sql<{ id: string }>`
    select r.id from dispatch.recipient r join crisis.statement_part p on p.dispatch_id = r.dispatch_id
     where p.statement_id = ${statementId} and r.state = 'submitted' order by r.id`.execute(base.db)
  const pages = await Promise.all(rows.map(async ({ id }) => (await recipientPage(varde, id))!))
  return [...new Set(pages.map(({ standing, hasCorrection }) => `${standing} ${hasCorrection}`))]
}
const messagesOf = async (statementId: string) =>
  (
    await sql<{ id: string }>`
      select message_id as id from crisis.statement_part where statement_id = ${statementId} order by position`.execute(
      base.db,
    )
  ).rows.map(({ id }) => id)
const words = async (statementId: string) => {
  const [id] = await messagesOf(statementId)
  return (await listMessages(varde, await who('press'), { page: 1 })).items.find((one) => one.id === id)!.words
}
/** Who have been sent words of these statements, or were to be, each once; `reached`: those who have. */
async function people(statementIds: readonly string[], states: readonly string[]) {
  const { rows } = await sql<{ id: string }>`
    select distinct r.source || ' ' || r.source_id as id from dispatch.recipient r join crisis.statement_part p on p.dispatch_id = r.dispatch_id
     where p.statement_id = any (${[...statementIds]}) and r.state = any (${[...states]}) order by 1`.execute(base.db)
  return rows.map(({ id }) => id)
}

it('when a correction to all is put away after some had it, the public pages say what the receipts say, and not before', async () => {
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  const a = await fact(id, WRONG)
  const wrong = await propose(id, WRONG, [{ id: a, revision: 1 }], null, [...GROUPS])
  await out(wrong)
  const doubted = async () => {
    const unsure = await publicUnsure(base.db, 'real', await messagesOf(wrong))
    const rows = await publicStatus(base.db, 'real', { key: id.slice(-12), most: 10 })
    const { told } = statusCourse(rows.map(courseVersion), varde.now().getTime())
    return [unsure.size > 0, told[0]!.standing]
  }
  const b = await fact(id, OTHER)
  const correction = await propose(id, OTHER, [{ id: b, revision: 1 }], wrong)
  await approve(correction)
  await oneHas(correction)
  expect(await doubted()).toEqual([false, 'stands'])
  await withdrawStatement(varde, await who('leader'), { crisisId: id, statementId: correction }, 'Feil i rettelsen')
  await settle(varde)
  expect(await receipts(wrong)).toEqual(['corrected false'])
  expect(await doubted()).toEqual([true, 'disowned'])
})

it('when a correction is stopped half-way, the first words stand wrong on every page, also after closing', async () => {
  const { id, wrong, correction } = await stopped()
  const { statements, wrong: both, ...view } = await seen(id)
  const old = statements.find((one) => one.id === wrong)!
  expect(statements.find((one) => one.id === correction)).toMatchObject({ state: 'out', standing: 'stands' })
  expect(old).toMatchObject({ standing: 'corrected', correctedBy: null, correctionUnderWay: null })
  expect(mustBeCorrected(old)).toBe(true)
  expect(both).toMatchObject([
    { number: 2, cause: 'unconfirmed', correction: null },
    { number: 1, cause: 'correction-stopped', correction: null },
  ])
  expect((await report(id)).wrong).toEqual(both)
  expect(await listed(id)).toEqual(both)
  expect((await viewAfterwards(varde, await who('leader'), id)).wrong).toEqual(both)
  expect(await today(id)).toMatchObject({ kind: 'crisis-wrong', params: { several: 2 } })
  expect(leftAtClosing({ ...view, statements }).wrong).toEqual([1, 2])
  expect(await receipts(wrong)).toEqual(['corrected false'])
  expect(await words(wrong)).toEqual({ standing: 'corrected', hasCorrection: false })
  await closeCrisis(varde, await who('leader'), id, 'Over')
  expect(await today(id)).toMatchObject({ kind: 'crisis-wrong-closed', params: { several: 2 } })
  expect(numbers(await listed(id))).toEqual([2, 1])
})

it('when a correction is corrected, whoever has any wrong words of the line gets it, and the approver reads so', async () => {
  for (const from of ['wrong', 'correction'] as const) {
    const { id, right, ...said } = await stopped()
    const have = await people([said.wrong, said.correction], ['submitted'])
    expect(have.length).toBeGreaterThan((await people([said.correction], ['submitted'])).length)
    const last = await propose(id, RIGHT, right, said[from])
    const { people: asked, corrects } = await viewApproval(varde, await who('head'), (await messagesOf(last))[0]!)
    expect(corrects).toMatchObject({ number: 2, also: [1] })
    expect(asked).toBe(have.length)
    expect((await seen(id)).statements).toMatchObject([
      { number: 3, corrects: 2 },
      { number: 2, correctionUnderWay: 3 },
      { number: 1, correctionUnderWay: 3 },
    ])
    await approve(last)
    expect(await people([last], ['waiting'])).toEqual(have)
    await handOver(base.db)
    await settle(varde)
    await approve(last)
    const after = await seen(id)
    expect(after.wrong).toEqual([])
    expect(after.statements).toMatchObject([{ standing: 'stands' }, { correctedBy: 3 }, { correctedBy: 3 }])
    expect(await receipts(said.wrong)).toEqual(['corrected true'])
    expect(await words(said.wrong)).toEqual({ standing: 'corrected', hasCorrection: true })
  }
})

it('when a public correction is stopped after it is public, those who never got it are in the next one', async () => {
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  const a = await fact(id, WRONG)
  const b = await fact(id, OTHER)
  const wrong = await propose(id, WRONG, [{ id: a, revision: 1 }], null, [...GROUPS])
  await out(wrong)
  await change(id, a, 1, { text: RIGHT })
  const used = [
    { id: a, revision: 2 },
    { id: b, revision: 1 },
  ]
  const correction = await propose(id, RIGHT, used, wrong)
  await approve(correction)
  // Own staff have it, so it is public; nobody else has got it when it falls.
  await base.db.transaction().execute(async (trx) => {
    await sql`update dispatch.recipient r set state = 'submitted' from dispatch.wave w
               where w.id = r.wave_id and w.state = 'open' and r.state = 'waiting' and r.audience_kind in ('staff', 'unions')`.execute(
      trx,
    )
  })
  await settle(varde)
  await approve(correction)
  const late = await people([correction], ['waiting'])
  expect(late.length).toBeGreaterThan(0)
  expect((await seen(id)).statements).toMatchObject([{ state: 'out' }, { correctedBy: 2 }])
  await change(id, b, 1, { state: 'unconfirmed' })
  expect(numbers((await seen(id)).wrong)).toEqual([2, 1])
  const last = await propose(id, RIGHT, [{ id: a, revision: 2 }], correction)
  await approve(last)
  expect(await people([last], ['waiting', 'submitted'])).toEqual(expect.arrayContaining(late))
})

it('when a correction is withdrawn, and what it rests on changes too, every page says the cause that came last', async () => {
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  const a = await fact(id, WRONG)
  const wrong = await propose(id, WRONG, [{ id: a, revision: 1 }], null)
  await out(wrong)
  await change(id, a, 1, { text: RIGHT })
  const correction = await propose(id, RIGHT, [{ id: a, revision: 2 }], wrong)
  await out(correction)
  await withdrawStatement(varde, await who('leader'), { crisisId: id, statementId: correction }, 'Det stemte ikke')
  const said = async () => (await seen(id)).wrong.map(({ number, cause }) => [number, cause])
  expect(await said()).toEqual([[1, 'correction-withdrawn']])
  await change(id, a, 2, { state: 'unconfirmed' })
  expect(await said()).toEqual([[1, 'unconfirmed']])
})
