import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { makeSituation } from '../../../slices/crisis/actions/make-situation.ts'
import { movePromise } from '../../../slices/crisis/actions/move-promise.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { addStatusQuestion } from '../../../slices/crisis/actions/status-questions.ts'
import { viewSituations } from '../../../slices/crisis/actions/view-situations.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import type { FactContent } from '../../../slices/crisis/rules/fact.ts'
import { mustBeCorrected } from '../../../slices/crisis/rules/room-needs.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { entriesAfter } from '../../../slices/crisis/store/entries.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { nextLook } from '../../public/test/press-house.ts'
import { approveStatement, handOver, settle } from './speaking-house.ts'
import { aPublicRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const at = (clock: string) => new Date(`2026-03-10T${clock}:00Z`)
const { base, varde, web, who } = await aPublicRoom(START)
const TWO: FactContent = {
  state: 'confirmed',
  text: 'To ansatte er skadd',
  source: 'Vaktleder',
  counter: '',
  police: 'none',
}

async function yes(statementId: string): Promise<void> {
  await approveStatement(varde, await who('head'), statementId)
  await settle(varde)
  await watchStatements(varde)
  await handOver(base.db)
  await settle(varde)
  await watchStatements(varde)
  await settle(varde)
}
/** A room where «To ansatte er skadd» is confirmed and out, and answered on the page. */
async function aFire() {
  varde.setClock(START)
  const press = await who('press')
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  const { id: factId } = await addFact(varde, press, id, TWO)
  const said = await proposeStatement(varde, press, id, {
    ...{ corrects: null, groups: [...GROUPS], facts: [], nextAt: at('13:10'), admits: false },
    editions: [{ language: 'nb', title: TWO.text, paragraphs: [`${TWO.text}.`] }],
  })
  await yes(said.id)
  const texts = { nb: { question: 'Er noen skadd?', answer: 'Ja, to ansatte er skadd.' } }
  await addStatusQuestion(varde, press, id, { texts, facts: [], unfounded: [], replacesId: null })
  const { rows } = await sql<{ id: string }>`
    select id from crisis.statement where crisis_id = ${id} and kind = 'page'`.execute(base.db)
  await yes(rows[0]!.id)
  let revision = 1
  const turn = async (change: Partial<FactContent>) =>
    changeFactInRoom(varde, press, id, { factId, revision: revision++, content: { ...TWO, ...change } })
  return { id, turn }
}
const wrong = async (id: string) =>
  (await viewStatements(varde, await who('leader'), id)).statements.filter(mustBeCorrected).map(({ number }) => number)
async function pageOf(id: string): Promise<string> {
  await nextLook()
  const { body } = await web.inject(`/status/${id.slice(-12)}`)
  return body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')
}
async function pressRoom(): Promise<string> {
  await nextLook()
  return (await web.inject('/presserom')).body
}
async function reportOf(id: string): Promise<object> {
  const leader = await who('leader')
  await makeSituation(varde, leader, id)
  return (await viewSituations(varde, leader, id)).reports[0]!.content
}
const codes = async (id: string) => (await entriesAfter(varde.db, id, 0)).map(({ code }) => code)
const DOUBT = 'kke lenger bekreftet'

it('when only who says it is put down better, nothing that was said has changed', async () => {
  const { id, turn } = await aFire()
  await turn({ source: 'Operasjonssentralen' })
  expect(await wrong(id)).toEqual([])
  expect(await codes(id)).not.toContain('statement-flagged')
  varde.setClock(at('12:41'))
  await movePromise(varde, await who('press'), id, { nextAt: at('13:30'), reason: '' })
  expect(await pageOf(id)).not.toContain(DOUBT)
  expect(JSON.stringify(await reportOf(id))).not.toContain(DOUBT)
})

it('when what fell is confirmed again in the same words, every page says it again, and the promise is the one that was given', async () => {
  const { id, turn } = await aFire()
  await turn({ state: 'unconfirmed' })
  varde.setClock(at('12:41'))
  await movePromise(varde, await who('press'), id, { nextAt: at('13:30'), reason: '' })
  expect(await wrong(id)).toEqual([2, 1])
  expect(await pageOf(id)).toContain(DOUBT)
  expect(await pressRoom()).toContain(DOUBT)

  varde.setClock(at('12:46'))
  await turn({ source: 'Operasjonssentralen' })
  expect(await wrong(id)).toEqual([])
  expect(await codes(id)).toEqual(expect.arrayContaining(['status-disowned', 'status-restored']))
  expect(await pageOf(id)).toMatch(
    /sist oppdatert 10\. mars 2026 kl\. 13\.46 To ansatte er skadd To ansatte er skadd\./,
  )
  expect(await pageOf(id)).not.toMatch(/Stol ikke på/)
  expect(await pressRoom()).not.toContain(DOUBT)
  const { asked, wrong: reported, said } = (await reportOf(id)) as { asked: object[]; wrong: []; said: object[] }
  expect([asked, reported]).toMatchObject([[{ isUnsure: false }], []])
  expect(said.at(-1)).toMatchObject({ title: TWO.text, standing: 'stands' })
  const { promises } = await viewStatements(varde, await who('leader'), id)
  expect(promises.find((one) => one.state === 'open')).toMatchObject({ dueAt: '2026-03-10T13:30:00.000Z' })

  await turn({ text: 'Tre ansatte er skadd' })
  expect(await wrong(id)).toEqual([2, 1])
  expect(await pageOf(id)).toContain(DOUBT)
})
