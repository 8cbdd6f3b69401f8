import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { approveStatement as approve } from '../../../slices/crisis/actions/decide-statement.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { closeCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { movePromise } from '../../../slices/crisis/actions/move-promise.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { saidInCrisis } from '../../../slices/crisis/actions/said-in-crisis.ts'
import { addStatusQuestion } from '../../../slices/crisis/actions/status-questions.ts'
import { viewApproval } from '../../../slices/crisis/actions/view-approval.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { viewStatus } from '../../../slices/crisis/actions/view-status.ts'
import { withdrawStatement } from '../../../slices/crisis/actions/withdraw-statement.ts'
import type { FactContent } from '../../../slices/crisis/rules/fact.ts'
import { mustBeCorrected, spokenNow } from '../../../slices/crisis/rules/room-needs.ts'
import { saidStanding } from '../../../slices/crisis/rules/said-standing.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { dispatchView } from '../../../slices/dispatch/actions/dispatch-view.ts'
import { printNotice } from '../../../slices/dispatch/actions/print-notice.ts'
import { listDispatches } from '../../../slices/dispatch/store/dispatch-views.ts'
import { listTasks } from '../../../slices/dispatch/store/task-store.ts'
import { viewToday } from '../../../slices/overview/actions/view-today.ts'
import { approveStatement, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const NEXT = new Date('2026-03-10T14:00:00Z')
const WRONG = 'Ingen er skadd i brannen'
const RIGHT = 'En ansatt er skadd i brannen'
const FACT: FactContent = { state: 'confirmed', text: WRONG, source: 'Vaktleder', counter: '', police: 'none' }
const { base, varde, who } = await aSpeakingRoom(START)

type Words = { title: string; factId: string; revision: number; corrects?: string; nextAt?: Date | null }
async function propose(id: string, { title, factId, revision, corrects, nextAt = NEXT }: Words): Promise<string> {
  const made = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects: corrects ?? null, groups: corrects ? [] : [...GROUPS] },
    editions: [{ language: 'nb', title, paragraphs: [`${title}.`] }],
    facts: [{ id: factId, revision }],
    ...{ nextAt, admits: false, unfounded: [] },
  })
  return made.id
}
async function say(id: string, words: Words): Promise<string> {
  const made = await propose(id, words)
  await approveStatement(varde, await who('head'), made)
  await handOver(base.db)
  await settle(varde)
  return made
}
async function aRoom() {
  varde.setClock(START)
  const id = (await declareCrisis(varde, await who('officer'), declaration())).crisisId
  const { id: factId } = await addFact(varde, await who('press'), id, FACT)
  return { id, factId }
}
/** Words are out, and what they rest on is not confirmed any more. */
async function untrue() {
  const { id, factId } = await aRoom()
  const wrong = await say(id, { title: WRONG, factId, revision: 1 })
  await change(id, factId, 1, { ...FACT, state: 'unconfirmed' })
  return { id, factId, wrong }
}
const change = async (id: string, factId: string, revision: number, content: FactContent) =>
  changeFactInRoom(varde, await who('press'), id, { factId, revision, content })
/** They are corrected, and the correction is withdrawn. */
async function correctionGone() {
  const { id, factId, wrong } = await untrue()
  await change(id, factId, 2, { ...FACT, text: RIGHT })
  const right = await say(id, { title: RIGHT, factId, revision: 3, corrects: wrong })
  await withdraw(id, right)
  return { id, wrong, right }
}
const withdraw = async (crisisId: string, statementId: string) => {
  await withdrawStatement(varde, await who('leader'), { crisisId, statementId }, 'Det stemte ikke')
  await settle(varde)
}
const seen = async (id: string) => viewStatements(varde, await who('leader'), id)
async function partOf(statementId: string) {
  const { rows } = await sql<{ messageId: string; dispatchId: string; approvalId: string }>`
    select p.message_id as "messageId", p.dispatch_id as "dispatchId", a.id as "approvalId" from crisis.statement_part p
      join message.approval a on a.message_id = p.message_id
     where p.statement_id = ${statementId} order by p.position, a.id`.execute(base.db)
  return rows[0]!
}

it('when what was said is not confirmed any more, nobody is given it to say, nor asked to write it in more languages', async () => {
  const { id } = await aRoom()
  const { id: factId } = await addFact(varde, await who('press'), id, { ...FACT, text: 'Bygget er tømt' })
  await say(id, { title: 'Bygget er tømt', factId, revision: 1 })
  const before = (await seen(id)).statements[0]!
  expect(before.lacks.length).toBeGreaterThan(0)
  expect(spokenNow({ statements: [before] })).toMatchObject({ number: before.number, standing: 'stands' })
  expect(saidStanding(before)).toBe('stands')
  await change(id, factId, 1, { ...FACT, text: 'Bygget er tømt', state: 'unconfirmed' })
  const after = (await seen(id)).statements[0]!
  expect(after.lacks).toEqual([])
  expect(saidStanding(spokenNow({ statements: [after] })!)).toBe('changed')
})

it('when first words are withdrawn, whoever answers the telephone is told that the card is over', async () => {
  varde.setClock(START)
  const id = (await declareCrisis(varde, await who('officer'), declaration())).crisisId
  const holding = { groups: [...GROUPS], nextAt: NEXT, waiver: null, confirmed: [] }
  await releaseHolding(varde, await who('press'), id, holding)
  await settle(varde)
  await handOver(base.db)
  await settle(varde)
  const first = (await seen(id)).statements
  expect(spokenNow({ statements: first })).toBeNull()
  await withdraw(id, first[0]!.id)
  expect(saidStanding(spokenNow({ statements: (await seen(id)).statements })!)).toBe('withdrawn')
})

it('when a report is made, the rows of the status page say of the same words what the rows of the room say', async () => {
  const { id } = await correctionGone()
  const said = await saidInCrisis(base.db, id)
  // A new time repeats words that are wrong; the page has them as wrong too.
  expect(said.filter((one) => one.way === 'room').map((one) => [one.title, one.standing])).toEqual([
    [WRONG, 'corrected-gone'],
    [RIGHT, 'withdrawn'],
  ])
  const pages = said.filter((one) => one.way === 'page')
  expect(pages.length).toBeGreaterThan(0)
  expect(pages.filter((one) => one.standing === undefined)).toEqual([])
  for (const one of said.filter(({ title }) => title === WRONG)) expect(one.standing).toBe('corrected-gone')
  for (const one of said.filter(({ title }) => title === RIGHT)) expect(one.standing).toBe('withdrawn')
})

it('when the time is moved or the room closes, a report does not list the same words again', async () => {
  const { id, factId } = await aRoom()
  const wrong = await say(id, { title: WRONG, factId, revision: 1 })
  const listed = async () => {
    const said = await saidInCrisis(base.db, id)
    return said.map(({ title, way }) => `${way} ${title}`)
  }
  const once = await listed()
  expect(once).toEqual([`room ${WRONG}`])
  const later = { nextAt: new Date('2026-03-10T15:00:00Z'), reason: 'Venter på politiet' }
  await movePromise(varde, await who('press'), id, later)
  expect(await listed()).toEqual(once)
  await withdraw(id, wrong)
  const gone = await listed()
  expect(gone.filter((one) => one.startsWith('page'))).toHaveLength(1)
  await movePromise(varde, await who('press'), id, { ...later, nextAt: new Date('2026-03-10T15:30:00Z') })
  await closeCrisis(varde, await who('leader'), id, 'Over')
  expect(await listed()).toEqual(gone)
})

it('when a correction only waits for a yes, nothing says that the words are corrected by it', async () => {
  const { id, factId, wrong } = await untrue()
  await change(id, factId, 2, { ...FACT, text: RIGHT })
  const words = { title: RIGHT, factId, revision: 3, corrects: wrong }
  const worth = async () => {
    const { statements, groups } = await seen(id)
    const one = statements.find(({ number }) => number === 1)!
    return {
      room: saidStanding(one),
      by: one.correctedBy,
      board: groups.find(({ group }) => group === 'staff')!.standing,
      report: [
        ...new Set((await saidInCrisis(base.db, id)).filter(({ title }) => title === WRONG).map((s) => s.standing)),
      ],
      yes: (await viewApproval(varde, await who('head'), (await partOf(wrong)).messageId)).outcome!.now,
      asks: mustBeCorrected(one),
    }
  }
  const first = await propose(id, words)
  const as = (standing: string, by: number | null) => ({
    ...{ room: standing, by, board: standing, report: [standing], yes: standing, asks: false },
  })
  expect(await worth()).toEqual(as('changed', null))
  await approveStatement(varde, await who('head'), first)
  await handOver(base.db)
  await settle(varde)
  expect(await worth()).toMatchObject({ room: 'corrected', by: 2, report: ['corrected'], yes: 'corrected' })
  await withdraw(id, first)
  await propose(id, words)
  expect(await worth()).toMatchObject({ room: 'corrected-gone', by: null, report: ['corrected-gone'], asks: false })
  expect((await worth()).yes).toBe('corrected-gone')
})

it('when what is out is wrong, the inner status page says so, and the board of whoever holds it beside newer words', async () => {
  const { id, factId, wrong } = await untrue()
  const page = async () => {
    const { wrong: said, versions } = await viewStatus(varde, await who('press'), id)
    return [said.map(({ number }) => number), versions.map(({ worth }) => worth)]
  }
  expect(await page()).toEqual([[1], ['changed']])
  // An answer to own staff comes after it, and does not make it right.
  const texts = { nb: { question: 'Er flere skadd?', answer: 'Det vet vi ikke ennå.' } }
  await addStatusQuestion(varde, await who('press'), id, { texts, facts: [], replacesId: null })
  await approveStatement(varde, await who('head'), (await seen(id)).statements[0]!.id)
  await handOver(base.db)
  await settle(varde)
  const staff = async () => (await seen(id)).groups.find(({ group }) => group === 'staff')!
  expect(await staff()).toMatchObject({ statement: 2, standing: 'stands', alsoWrong: [1] })
  await change(id, factId, 2, { ...FACT, text: RIGHT })
  const right = await propose(id, { title: RIGHT, factId, revision: 3, corrects: wrong })
  expect((await page())[0]).toEqual([1])
  await approveStatement(varde, await who('head'), right)
  await handOver(base.db)
  await settle(varde)
  expect(await page()).toEqual([[], ['corrected', 'stands']])
  expect(await staff()).toMatchObject({ statement: 3, alsoWrong: [] })
  await withdraw(id, right)
  expect((await page())[0]).toEqual([1])
})

it('when somebody has said yes, their page says what became of it', async () => {
  const head = await who('head')
  const { id, factId } = await aRoom()
  const stopped = await propose(id, { title: WRONG, factId, revision: 1 })
  const { messageId, approvalId } = await partOf(stopped)
  await approve(varde, head, { messageId, approvalId })
  const outcome = async (message: string) => (await viewApproval(varde, head, message)).outcome
  const yes = { by: { id: 'per_head' }, isYours: true }
  expect(await outcome(messageId)).toMatchObject({ kind: 'approved', now: 'going', yes })
  // One of several yeses lets nothing go.
  await sql`update crisis.statement set state = 'waiting' where id = ${stopped}`.execute(base.db)
  expect(await outcome(messageId)).toMatchObject({ kind: 'approved', now: 'waiting', yes })
  await sql`update crisis.statement set state = 'going' where id = ${stopped}`.execute(base.db)
  await change(id, factId, 1, { ...FACT, state: 'unconfirmed' })
  expect(await outcome(messageId)).toMatchObject({
    kind: 'ended',
    reason: 'fact-changed',
    now: 'never-out',
    yes,
    by: null,
  })
  // What leaves, falls, is corrected, and stays wrong when the correction is withdrawn.
  const other = await untrue()
  const wrong = (await partOf(other.wrong)).messageId
  expect(await outcome(wrong)).toMatchObject({ kind: 'approved', now: 'changed', yes })
  await change(other.id, other.factId, 2, { ...FACT, text: RIGHT })
  const right = await say(other.id, { title: RIGHT, factId: other.factId, revision: 3, corrects: other.wrong })
  expect(await outcome(wrong)).toMatchObject({ now: 'corrected', correctedBy: 2 })
  await withdraw(other.id, right)
  expect(await outcome(wrong)).toMatchObject({ now: 'corrected-gone', correctedBy: null })
  expect(await outcome((await partOf(right)).messageId)).toMatchObject({ kind: 'withdrawn', now: 'withdrawn', yes })
})

it('when words are corrected or withdrawn, the list of dispatches and their own pages say so', async () => {
  const { wrong, right } = await correctionGone()
  const lines = await listDispatches(base.db, null)
  const standing = async (statementId: string) => {
    const { dispatchId } = await partOf(statementId)
    const page = await dispatchView(varde, await who('head'), dispatchId)
    return [lines.find((one) => one.id === dispatchId)!, page].map((one) => [one.standing, one.hasCorrection])
  }
  expect(await standing(wrong)).toEqual([
    ['corrected', false],
    ['corrected', false],
  ])
  expect(await standing(right)).toEqual([
    ['withdrawn', false],
    ['withdrawn', false],
  ])
})

it('when what words rest on falls, the list says so before a correction is out, and no unit is asked to hang them up', async () => {
  await sql`insert into audience.head_count (population, unit_id, language, heads, counted_on, set_by)
            values ('inmates', 'unt_halden', 'nb', 40, now(), 'per_head') on conflict do nothing`.execute(base.db)
  const { id, factId } = await aRoom()
  const said = await say(id, { title: WRONG, factId, revision: 1 })
  const { dispatchId } = await partOf(said)
  const line = async () => (await listDispatches(base.db, null)).find((one) => one.id === dispatchId)!
  const tasks = async () =>
    (await listTasks(base.db, ['unt_halden'], START, varde.now())).filter((one) => one.dispatchId === dispatchId)
  // What is handed to a unit on paper is not reached before the unit says so; the room says the same.
  const before = await line()
  expect(before).toMatchObject({ standing: 'stands', atUnits: 40 })
  expect((await seen(id)).groups.find((one) => one.group === 'inmates')).toMatchObject({ reached: 0, of: 40 })
  const [open] = await tasks()
  expect(open).toMatchObject({ state: 'open', standing: 'stands' })
  await change(id, factId, 1, { ...FACT, state: 'unconfirmed' })
  expect(await line()).toMatchObject({ standing: 'changed', hasCorrection: false })
  expect(await tasks()).toMatchObject([{ state: 'ended', standing: 'changed' }])
  const print = printNotice(varde, await who('leader'), { taskId: open!.id, language: 'nb', readAloud: false })
  await expect(print).rejects.toMatchObject({ code: 'dispatch.notice-changed' })
})

it('when what is out must be put right, I dag says so first, to those who can put it right', async () => {
  const { id } = await untrue()
  const first = async (key: string) =>
    (await viewToday(varde, await who(key))).items.find(({ target }) => target.page === 'crisis' && target.id === id)
  for (const key of ['press', 'leader'])
    expect(await first(key)).toMatchObject({ kind: 'crisis-wrong', params: { number: 1 } })
  expect(await first('officer')).toMatchObject({ kind: 'crisis', params: { said: 'promised' } })
})

it('when a room is closed with wrong words out, or they fall after closing, I dag says so until they are put right', async () => {
  const wrongs = async (key: string) =>
    (await viewToday(varde, await who(key))).items.flatMap(({ kind, target, params }) =>
      kind === 'crisis-wrong-closed' ? [[target.id, params.number]] : [],
    )
  const first = await untrue()
  await closeCrisis(varde, await who('leader'), first.id, 'Over')
  for (const key of ['press', 'leader']) expect(await wrongs(key)).toContainEqual([first.id, 1])
  expect(await wrongs('stranger')).toEqual([])
  const { id, factId } = await aRoom()
  const wrong = await say(id, { title: WRONG, factId, revision: 1 })
  await closeCrisis(varde, await who('leader'), id, 'Over')
  expect((await wrongs('leader')).map(([of]) => of)).not.toContain(id)
  await change(id, factId, 1, { ...FACT, text: RIGHT })
  expect(await wrongs('leader')).toContainEqual([id, 1])
  await say(id, { title: RIGHT, factId, revision: 2, corrects: wrong, nextAt: null })
  expect((await wrongs('leader')).map(([of]) => of)).not.toContain(id)
  await withdraw(first.id, first.wrong)
  expect(await wrongs('leader')).toEqual([])
})

it('when words wait for a yes, only those who may say it are asked to read and approve', async () => {
  const { id, factId } = await aRoom()
  await propose(id, { title: WRONG, factId, revision: 1 })
  const waits = async (key: string) => (await viewStatements(varde, await who(key), id)).statements[0]!.waiting
  expect(await waits('press')).toMatchObject([{ isYours: false }])
  expect(await waits('head')).toMatchObject([{ isYours: true }])
})
