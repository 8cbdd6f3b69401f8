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
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { withdrawStatement } from '../../../slices/crisis/actions/withdraw-statement.ts'
import type { FactContent } from '../../../slices/crisis/rules/fact.ts'
import { mustBeCorrected } from '../../../slices/crisis/rules/room-needs.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { recipientPage } from '../../../slices/dispatch/actions/recipient-page.ts'
import { wordsNow } from '../../../slices/dispatch/store/released-store.ts'
import { viewToday } from '../../../slices/overview/actions/view-today.ts'
import { approveStatement, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const SOON = new Date('2026-03-10T13:00:00Z')
const NEXT = new Date('2026-03-10T15:00:00Z')
const WRONG = 'Ingen er skadd i brannen'
const RIGHT = 'En ansatt er skadd i brannen'
const OTHER = 'Brannen er slukket'
const { base, varde, who } = await aSpeakingRoom(START)
const FACT: FactContent = { state: 'confirmed', text: WRONG, source: 'Vaktleder', counter: '', police: 'none' }

type Words = { title: string; facts: { id: string; revision: number }[]; corrects?: string; nextAt?: Date }
async function propose(id: string, { title, facts, corrects = undefined, nextAt = NEXT }: Words) {
  const { id: statementId } = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects: corrects ?? null, groups: corrects ? [] : [...GROUPS], nextAt, admits: false, facts },
    editions: [{ language: 'nb', title, paragraphs: [`${title}.`] }],
  })
  return statementId
}
async function rest() {
  await settle(varde)
  await watchStatements(varde)
  await settle(varde)
}
const approve = async (statementId: string) => approveStatement(varde, await who('head'), statementId)
async function out(statementId: string) {
  await approve(statementId)
  for (let wave = 0; wave < 2; wave++) {
    await handOver(base.db)
    await rest()
  }
}
const change = async (id: string, factId: string, revision: number, content: Partial<FactContent>) => {
  await changeFactInRoom(varde, await who('press'), id, { factId, revision, content: { ...FACT, ...content } })
  await rest()
}
/** Words are public and wrong, and own staff are first to get their correction: one has it, and the public waits. */
async function begun(nextAt = NEXT) {
  varde.setClock(START)
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  const { id: a } = await addFact(varde, await who('press'), id, FACT)
  const { id: b } = await addFact(varde, await who('press'), id, { ...FACT, text: OTHER })
  const wrong = await propose(id, { title: WRONG, facts: [{ id: a, revision: 1 }] })
  await out(wrong)
  await change(id, a, 1, { text: RIGHT })
  const used = { id: a, revision: 2 }
  const gone = await propose(id, { title: OTHER, facts: [used, { id: b, revision: 1 }], corrects: wrong, nextAt })
  await approve(gone)
  await sql`with one as (
      select r.id from dispatch.recipient r join dispatch.wave w on w.id = r.wave_id and w.state = 'open'
        join crisis.statement_part p on p.dispatch_id = r.dispatch_id
       where p.statement_id = ${gone} and r.state = 'waiting' and w.audience_kinds = '{staff}' order by r.id limit 1),
    sent as (update dispatch.attempt t set state = 'submitted' from one where t.recipient_id = one.id)
    update dispatch.recipient r set state = 'submitted' from one where r.id = one.id`.execute(base.db)
  await rest()
  return { id, b, wrong, gone, right: { title: RIGHT, facts: [used], corrects: wrong } }
}
const seen = async (id: string) => viewStatements(varde, await who('leader'), id)
const report = async (id: string) => {
  await makeSituation(varde, await who('press'), id)
  return (await viewSituations(varde, await who('press'), id)).reports[0]!.content
}
const today = async (id: string) =>
  (await viewToday(varde, await who('leader'))).items
    .filter(({ kind, target }) => kind.startsWith('crisis-wrong') && target.page === 'crisis' && target.id === id)
    .map(({ kind }) => kind)
const everywhere = async (id: string) => ({
  room: (await seen(id)).wrong.map(({ number }) => number),
  asked: (await seen(id)).statements.filter(mustBeCorrected).map(({ number }) => number),
  report: (await report(id)).wrong!.map(({ number }) => number),
  list: (await viewCrises(varde, await who('leader'))).items.find((one) => one.id === id)!.wrong!.length,
  today: (await today(id)).length,
  withdrawn: (await report(id)).withdrawn!.map(({ number }) => number),
  after: (await viewAfterwards(varde, await who('leader'), id)).withdrawn.map(({ number }) => number),
})
const SETTLED = { room: [], asked: [], report: [], list: 0, today: 0, withdrawn: [], after: [] }
async function receipt(statementId: string) {
  const { rows } = await sql<{ id: string; version: string }>`
    select r.id, p.version_id as version from dispatch.recipient r join crisis.statement_part p on p.dispatch_id = r.dispatch_id
     where p.statement_id = ${statementId} and r.state = 'submitted' order by r.id limit 1`.execute(base.db)
  const { id, version } = rows[0]!
  const { standing, hasCorrection } = (await recipientPage(varde, id))!
  return { standing, hasCorrection, inside: (await wordsNow(varde.db, [version])).get(version)! }
}
const messageOf = async (statementId: string) =>
  (
    await sql<{
      id: string
    }>`select message_id as id from crisis.statement_part where statement_id = ${statementId}`.execute(base.db)
  ).rows[0]!.id

it('when a correction fell on its way, the next one puts right both it and what it corrected, whichever of them was pressed', async () => {
  for (const from of ['wrong', 'gone'] as const) {
    const { id, b, right, ...said } = await begun()
    await change(id, b, 1, { text: OTHER, state: 'unconfirmed' })
    expect((await seen(id)).statements).toMatchObject([{ state: 'dropped', standing: 'partly' }, { state: 'out' }])
    expect(await everywhere(id)).toMatchObject({ room: [2, 1], asked: [2, 1], report: [2, 1], today: 1 })
    const last = await propose(id, { ...right, corrects: said[from] })
    const { corrects } = await viewApproval(varde, await who('head'), await messageOf(last))
    expect(corrects).toMatchObject({ number: 1, also: [2] })
    expect((await seen(id)).statements).toMatchObject([
      { number: 3, corrects: 1 },
      { correctionUnderWay: 3 },
      { correctionUnderWay: 3 },
    ])
    await out(last)
    expect((await seen(id)).statements).toMatchObject([{ standing: 'stands' }, { correctedBy: 3 }, { correctedBy: 3 }])
    expect(await everywhere(id)).toEqual(SETTLED)
    const inside = { standing: 'corrected', hasCorrection: true }
    expect(await receipt(said.wrong)).toEqual({ ...inside, inside })
    expect(await receipt(said.gone)).toMatchObject({ standing: 'withdrawn', hasCorrection: true })
    // A screen that has not heard of it sends nothing twice.
    await expect(propose(id, { ...right, corrects: said.gone })).rejects.toMatchObject({
      code: 'message.correction-open',
    })
    await closeCrisis(varde, await who('leader'), id, 'Over')
    expect(await today(id)).toEqual([])
  }
})

it('when a correction was set aside after some had it, nothing says that nothing was said instead once the next is in place', async () => {
  const { id, wrong, gone, right } = await begun()
  const asked = { crisisId: id, statementId: gone }
  await withdrawStatement(varde, await who('press'), asked, 'Skal skrives om')
  expect(await everywhere(id)).toMatchObject({ room: [1], withdrawn: [2], after: [2] })
  await out(await propose(id, right))
  expect(await everywhere(id)).toEqual(SETTLED)
  expect(await receipt(gone)).toMatchObject({ standing: 'withdrawn', hasCorrection: true })
  expect(await receipt(wrong)).toMatchObject({ standing: 'corrected', hasCorrection: true })
})

it('when the time of a correction passed and the next is in place, the first is corrected on its receipt and at the units too', async () => {
  const { id, gone, right } = await begun(SOON)
  varde.setClock(new Date('2026-03-10T13:01:00Z'))
  await rest()
  expect((await seen(id)).statements[0]).toMatchObject({ standing: 'lapsed' })
  expect(await everywhere(id)).toMatchObject({ room: [1], withdrawn: [2] })
  const last = await propose(id, right)
  await out(last)
  expect((await seen(id)).statements).toMatchObject([{ standing: 'stands' }, { correctedBy: 3 }, { correctedBy: 3 }])
  expect(await everywhere(id)).toEqual(SETTLED)
  const inside = { standing: 'corrected', hasCorrection: true }
  expect(await receipt(gone)).toEqual({ ...inside, inside })
  // What was corrected stays wrong when that is withdrawn, and the next puts all of it right.
  await withdrawStatement(varde, await who('leader'), { crisisId: id, statementId: last }, 'Det stemte ikke')
  expect(await everywhere(id)).toMatchObject({ room: [2, 1], asked: [2, 1], report: [2, 1], withdrawn: [3] })
  await out(await propose(id, { ...right, title: `${RIGHT} nå`, corrects: gone }))
  expect(await everywhere(id)).toEqual(SETTLED)
})

it('when a correction ends before anybody has it, what it was to correct stands in the room and behind every link alike', async () => {
  varde.setClock(START)
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  const { id: a } = await addFact(varde, await who('press'), id, FACT)
  const { id: b } = await addFact(varde, await who('press'), id, { ...FACT, text: OTHER })
  const said = await propose(id, { title: WRONG, facts: [{ id: a, revision: 1 }] })
  await out(said)
  const unheard = await propose(id, { title: OTHER, facts: [{ id: b, revision: 1 }], corrects: said })
  await approve(unheard)
  expect((await seen(id)).statements).toMatchObject([{ state: 'going' }, { isCorrectionLeaving: true }])
  const asked = { crisisId: id, statementId: unheard }
  await withdrawStatement(varde, await who('press'), asked, 'Den første stemte')
  await rest()
  expect((await seen(id)).statements).toMatchObject([{ standing: 'never-out' }, { standing: 'stands' }])
  const inside = { standing: 'stands', hasCorrection: false }
  expect(await receipt(said)).toEqual({ ...inside, inside })
})
