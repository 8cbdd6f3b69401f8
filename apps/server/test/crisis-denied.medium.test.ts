import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import type { FactContent } from '../../../slices/crisis/rules/fact.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { approveStatement, confirm, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

/** Words that deny what the room has heard, or comes to know. */
const START = new Date('2026-03-10T12:20:00Z')
const NEXT = new Date('2026-03-10T14:00:00Z')
const { varde, who } = await aSpeakingRoom(START)
const HERE = 'Politiet er på stedet'
const DENIAL = 'Vi har ingen opplysninger om at innsatte er skadd.'
const stabbed = (state: FactContent['state']): FactContent => ({
  ...{ state, text: 'Én innsatt er stukket med kniv', source: 'Vaktleder', counter: '', police: 'none' },
})

async function aRoom(): Promise<string> {
  varde.setClock(START)
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration({ scenarioKey: 'violence' }))
  await confirm(varde, await who('press'), crisisId, HERE)
  return crisisId
}
const propose = async (crisisId: string) =>
  proposeStatement(varde, await who('press'), crisisId, {
    ...{ corrects: null, groups: ['staff'], facts: [], nextAt: NEXT, admits: false },
    unfounded: [{ sentence: DENIAL, reason: 'Det er hva vi mener eller gjør, og ledelsen står for det' }],
    editions: [{ language: 'nb', title: HERE, paragraphs: [`${HERE}. ${DENIAL}`] }],
  })
const seen = async (crisisId: string) => (await viewStatements(varde, await who('leader'), crisisId)).statements

it('when words deny what stands as not confirmed, in whatever words, no reason lets them through', async () => {
  const id = await aRoom()
  await addFact(varde, await who('press'), id, stabbed('unconfirmed'))
  await expect(propose(id)).rejects.toMatchObject({ code: 'crisis.sentence-denies' })
})

it('when words deny what is put down while they wait for a yes, nobody can say yes to them', async () => {
  const id = await aRoom()
  const { id: statement } = await propose(id)
  await addFact(varde, await who('press'), id, stabbed('rumour'))
  await expect(approveStatement(varde, await who('head'), statement)).rejects.toMatchObject({
    code: 'crisis.sentence-denies',
  })
})

it('when what they deny is confirmed after they are out, the room says that they must be put right', async () => {
  const id = await aRoom()
  const { id: statement } = await propose(id)
  await approveStatement(varde, await who('head'), statement)
  await handOver(varde.db)
  await settle(varde)
  expect(await seen(id)).toMatchObject([{ state: 'out', changedFacts: [] }])
  const { id: factId } = await addFact(varde, await who('press'), id, stabbed('unconfirmed'))
  expect(await seen(id)).toMatchObject([{ state: 'out', changedFacts: [] }])
  await changeFactInRoom(varde, await who('press'), id, { factId, revision: 1, content: stabbed('confirmed') })
  expect(await seen(id)).toMatchObject([{ changedFacts: [factId] }])
})

it('when the contrary of what they rest on is confirmed after they are out, the room says so as well, and neither is said any more', async () => {
  const id = await aRoom()
  const text = 'Ingen innsatte er skadd'
  await confirm(varde, await who('press'), id, text)
  const words = (said: string) => ({
    ...{ corrects: null, groups: ['staff' as const], facts: [], nextAt: NEXT, admits: false, unfounded: [] },
    editions: [{ language: 'nb' as const, title: HERE, paragraphs: [`${HERE}. ${said}.`] }],
  })
  const { id: statement } = await proposeStatement(varde, await who('press'), id, words(text))
  await approveStatement(varde, await who('head'), statement)
  await handOver(varde.db)
  await settle(varde)
  const contrary = { ...stabbed('confirmed'), text: 'Tre innsatte er alvorlig skadd' }
  const { id: factId } = await addFact(varde, await who('press'), id, contrary)
  expect(await seen(id)).toMatchObject([{ state: 'out', changedFacts: [factId] }])
  for (const said of [text, contrary.text])
    await expect(proposeStatement(varde, await who('press'), id, words(said))).rejects.toMatchObject({
      code: 'crisis.sentence-denies',
    })
})
