import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { approveStatement as approve } from '../../../slices/crisis/actions/decide-statement.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { closeCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { makeSituation } from '../../../slices/crisis/actions/make-situation.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { viewBeside } from '../../../slices/crisis/actions/view-beside.ts'
import { viewCrises } from '../../../slices/crisis/actions/view-crises.ts'
import { printSituation, viewSituations } from '../../../slices/crisis/actions/view-situations.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import type { FactContent } from '../../../slices/crisis/rules/fact.ts'
import { newestOut } from '../../../slices/crisis/rules/room-needs.ts'
import { saidStanding } from '../../../slices/crisis/rules/said-standing.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { listMessages } from '../../../slices/message/actions/list-messages.ts'
import { viewToday } from '../../../slices/overview/actions/view-today.ts'
import { approveStatement, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const NEXT = new Date('2026-03-10T14:00:00Z')
const WRONG = 'Ingen er skadd i brannen'
const RIGHT = 'En ansatt er skadd i brannen'
const FACT: FactContent = { state: 'confirmed', text: WRONG, source: 'Vaktleder', counter: '', police: 'none' }
const { base, varde, who } = await aSpeakingRoom(START)

type Words = { title: string; factId: string; revision: number; corrects?: string }
const propose = async (id: string, { title, factId, revision, corrects }: Words, nextAt: Date | null = NEXT) =>
  (
    await proposeStatement(varde, await who('press'), id, {
      ...{ corrects: corrects ?? null, groups: corrects ? [] : [...GROUPS], nextAt, admits: false, unfounded: [] },
      editions: [{ language: 'nb', title, paragraphs: [`${title}.`] }],
      facts: [{ id: factId, revision }],
    })
  ).id
async function out(statementId: string) {
  await approveStatement(varde, await who('head'), statementId)
  await handOver(base.db)
  await settle(varde)
}
const change = async (id: string, factId: string, revision: number, content: FactContent) =>
  changeFactInRoom(varde, await who('press'), id, { factId, revision, content })
/** Words are out, and what they rest on says another thing. */
async function untrue() {
  const id = (await declareCrisis(varde, await who('officer'), declaration())).crisisId
  const { id: factId } = await addFact(varde, await who('press'), id, FACT)
  const wrong = await propose(id, { title: WRONG, factId, revision: 1 })
  await out(wrong)
  await change(id, factId, 1, { ...FACT, text: RIGHT })
  return { id, wrong, right: { title: RIGHT, factId, revision: 2, corrects: wrong } }
}
const line = async (id: string, key = 'leader') =>
  (await viewToday(varde, await who(key))).items.find(({ target }) => target.page === 'crisis' && target.id === id)
const report = async (id: string) => {
  await makeSituation(varde, await who('press'), id)
  return (await viewSituations(varde, await who('press'), id)).reports[0]!
}
const everywhere = async (id: string) => ({
  report: (await report(id)).content.wrong,
  list: (await viewCrises(varde, await who('leader'))).items.find((one) => one.id === id)!.wrong,
})

it('when words are wrong, their line on I dag has the time since when they are, and not that of what is promised', async () => {
  const id = (await declareCrisis(varde, await who('officer'), declaration())).crisisId
  const { id: factId } = await addFact(varde, await who('press'), id, FACT)
  const wrong = await propose(id, { title: WRONG, factId, revision: 1 })
  await out(wrong)
  const SINCE = new Date(START.getTime() + 7 * 60_000)
  varde.now = () => SINCE
  await change(id, factId, 1, { ...FACT, text: RIGHT })
  varde.now = () => new Date(SINCE.getTime() + 60_000)
  const owed = { promise: 'promised', promisedAt: NEXT.toISOString() }
  const line = async () => (await viewToday(varde, await who('leader'))).items.find(({ target }) => target.id === id)
  expect(await line()).toMatchObject({ kind: 'crisis-wrong', at: SINCE.toISOString(), isDeadline: false, params: owed })
  await propose(id, { title: RIGHT, factId, revision: 2, corrects: wrong })
  expect(await line()).toMatchObject({ kind: 'crisis-wrong-waits', at: SINCE.toISOString(), params: owed })
  varde.now = () => START
})

it('when a correction waits for a yes, I dag, the list, the report and the box beside say that the words are wrong, and whom it waits for since when', async () => {
  const { id, right } = await untrue()
  expect(await line(id)).toMatchObject({ kind: 'crisis-wrong', params: { number: 1, several: 1 } })
  expect(await everywhere(id)).toEqual({
    report: [{ number: 1, title: WRONG, cause: 'changed', correction: null }],
    list: [{ number: 1, title: WRONG, cause: 'changed', correction: null }],
  })
  const correction = await propose(id, right)
  const roles = [{ duty: 'communication-leader', unitName: expect.stringMatching(/\w/) }]
  const waits = { number: 2, waitsFor: 'yes', roles, since: START.toISOString() }
  const wrong = [{ number: 1, title: WRONG, cause: 'changed', correction: waits }]
  expect(await everywhere(id)).toEqual({ report: wrong, list: wrong })
  expect((await viewBeside(varde, await who('head'), { unitId: 'unt_halden' })).rooms[0]).toMatchObject({ wrong })
  for (const key of ['press', 'leader']) {
    const said = (await line(id, key))!
    expect(said).toMatchObject({ kind: 'crisis-wrong-waits', params: { number: 1 } })
    expect(said.params.wrong).toMatch(
      /er feil.*Rettelsen, melding 2, har ventet på godkjenning.*kommunikasjonsleder \(/,
    )
  }
  const { number } = await report(id)
  const paper = await printSituation(varde, await who('press'), id, number)
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
  // Approved and on its way, and nobody has it: it waits all the same.
  const { rows } = await sql<{ messageId: string; approvalId: string }>`
    select p.message_id as "messageId", a.id as "approvalId" from crisis.statement_part p
      join message.approval a on a.message_id = p.message_id and a.decision is null where p.statement_id = ${correction}
     order by a.id`.execute(base.db)
  for (const one of rows) await approve(varde, await who('head'), one).catch(() => {})
  expect((await everywhere(id)).list).toMatchObject([
    { number: 1, correction: { number: 2, waitsFor: 'out', roles: [] } },
  ])
  expect((await line(id))!.params.wrong).toContain('men ingen har fått den ennå')
  // Own staff have it, and what is public has not changed: the public reads the wrong words still, and so every page says.
  await approveStatement(varde, await who('head'), correction)
  await base.db.transaction().execute(async (trx) => {
    const first = sql`select r.id from dispatch.recipient r join dispatch.wave w on w.id = r.wave_id and w.state = 'open'
      join crisis.statement_part p on p.dispatch_id = r.dispatch_id
     where p.statement_id = ${correction} and r.state = 'waiting' and r.audience_kind = 'staff' order by r.id limit 1`
    await sql`update dispatch.attempt set state = 'submitted' where recipient_id = (${first})`.execute(trx)
    await sql`update dispatch.recipient set state = 'submitted' where id = (${first})`.execute(trx)
  })
  const under = { number: 1, correction: { number: 2, waitsFor: 'out', has: { had: 1, of: expect.any(Number) } } }
  const going = await everywhere(id)
  expect(going).toMatchObject({ report: [under], list: [under] })
  expect((await line(id))!.params.wrong).toMatch(/er feil.*Rettelsen, melding 2, er på vei: 1 av \d+ har den/)
  const room = await viewStatements(varde, await who('leader'), id)
  expect(room.wrong).toEqual(going.list)
  expect(newestOut(room)).toMatchObject({ number: 1, correctedBy: null, correctionUnderWay: 2 })
  expect(saidStanding(newestOut(room)!)).toBe('changed')
  const { rows: parts } = await sql<{ id: string }>`
    select message_id as id from crisis.statement_part where statement_id = ${right.corrects} and 'public' = any (groups)`.execute(
    base.db,
  )
  const listed = async () =>
    (await listMessages(varde, await who('press'), { page: 1 })).items.find((one) => one.id === parts[0]!.id)!.words
  expect(await listed()).toEqual({ standing: 'correcting', hasCorrection: false })
  await out(correction)
  expect(await listed()).toEqual({ standing: 'corrected', hasCorrection: true })
  expect(await everywhere(id)).toEqual({ report: [], list: [] })
  expect(await line(id)).toMatchObject({ kind: expect.stringMatching(/^crisis(-call)?$/) })
})

it('when the room is closed, the same is said until somebody has the correction', async () => {
  const { id, right } = await untrue()
  await propose(id, right)
  await closeCrisis(varde, await who('leader'), id, 'Over')
  // Closing ends what waited.
  expect(await line(id)).toMatchObject({ kind: 'crisis-wrong-closed', isDeadline: false })
  const correction = await propose(id, right, null)
  const said = await line(id)
  expect(said).toMatchObject({ kind: 'crisis-wrong-closed-waits' })
  expect(said!.params.wrong).toContain('har ventet på godkjenning')
  const { report: reported, list } = await everywhere(id)
  expect(reported).toMatchObject([{ number: 1, correction: { waitsFor: 'yes' } }])
  expect(list).toEqual(reported)
  await out(correction)
  expect(await line(id)).toBeUndefined()
  expect(await everywhere(id)).toEqual({ report: [], list: [] })
})

it('when words stand wrong, the list of messages says so beside their title, until they are corrected', async () => {
  const { id, wrong, right } = await untrue()
  const { rows } = await sql<{ id: string }>`
    select message_id as id from crisis.statement_part where statement_id = ${wrong} order by position`.execute(base.db)
  const words = async () => {
    const { items } = await listMessages(varde, await who('press'), { page: 1 })
    return items.find((one) => one.id === rows[0]!.id)!.words
  }
  expect(await words()).toEqual({ standing: 'changed', hasCorrection: false })
  const correction = await propose(id, right)
  expect(await words()).toEqual({ standing: 'changed', hasCorrection: false })
  const waiting = (await listMessages(varde, await who('press'), { page: 1 })).items.find(
    ({ title, state }) => title === RIGHT && state === 'in-review',
  )!
  expect(waiting.words).toBeNull()
  await out(correction)
  expect(await words()).toEqual({ standing: 'corrected', hasCorrection: true })
})

it('when two messages are wrong, I dag tells of both, and whether each has a correction under way', async () => {
  const { id, right } = await untrue()
  const second = 'Brannen er slukket'
  const { id: factId } = await addFact(varde, await who('press'), id, { ...FACT, text: second })
  await out(await propose(id, { title: second, factId, revision: 1 }))
  await change(id, factId, 1, { ...FACT, text: second, state: 'unconfirmed' })
  await propose(id, right)
  const said = (await line(id))!
  expect(said).toMatchObject({ kind: 'crisis-wrong', params: { several: 2 } })
  expect(said.params.wrong).toContain(`«${second}», må rettes`)
  expect(said.params.wrong).toMatch(new RegExp(`«${WRONG}», er feil.*har ventet`))
})
