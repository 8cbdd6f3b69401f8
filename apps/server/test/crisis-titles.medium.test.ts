import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { followStatement } from '../../../slices/crisis/actions/follow-statement.ts'
import { addFact } from '../../../slices/crisis/actions/keep-fact.ts'
import { type NewStatement, proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { approveStatement, confirm, handOver, settle, waitingIn } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const TEXT = 'Bygget er tømt.'
const { varde, who } = await aSpeakingRoom(START)

const unsure = { state: 'unconfirmed', source: 'Vaktleder', counter: '', police: 'none' } as const
async function aRoom(): Promise<string> {
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  await confirm(varde, await who('press'), crisisId, 'Bygget er tømt')
  await addFact(varde, await who('press'), crisisId, { ...unsure, text: 'To ansatte er kjørt til lege' })
  return crisisId
}
const say = async (id: string, change: Partial<NewStatement> = {}) =>
  proposeStatement(varde, await who('press'), id, {
    ...{ corrects: null, groups: [...GROUPS], facts: [], nextAt: new Date('2026-03-10T14:00:00Z'), admits: false },
    editions: [{ language: 'nb', title: 'Bygget er tømt', paragraphs: [TEXT] }],
    replaces: await waitingIn(varde.db, id),
    ...change,
  })
const titled = (title: string) => ({ editions: [{ language: 'nb', title, paragraphs: [TEXT] }] })
const edition = (language: string, title: string, text = TEXT) => ({ language, title, paragraphs: [text] })

it('when a title says more than the text, it is refused as a sentence is, or has a reason; what is unconfirmed has none', async () => {
  const id = await aRoom()
  await expect(say(id, titled('Brannen var påsatt'))).rejects.toMatchObject({
    ...{ code: 'crisis.sentence-without-basis', details: { sentence: 'Brannen var påsatt' } },
  })
  const reason = { sentence: 'To ansatte er kjørt til lege', reason: 'Det er hva vi mener' }
  await expect(say(id, { ...titled(reason.sentence), unfounded: [reason] })).rejects.toMatchObject({
    code: 'crisis.sentence-unconfirmed',
  })
  const advice = { sentence: 'Hold dere unna', reason: 'Det er et råd' }
  await say(id, { ...titled(advice.sentence), unfounded: [advice] })
  await say(id, titled('Tømt bygg i Halden'))
})

it('when an edition in another language says what is unconfirmed, or another number, it is refused', async () => {
  const id = await aRoom()
  const nb = edition('nb', 'Bygget er tømt')
  const nn = edition('nn', 'Bygget er tømt', 'To tilsette er køyrde til lege.')
  await addFact(varde, await who('press'), id, { ...unsure, text: 'To tilsette er køyrde til lege' })
  await expect(say(id, { editions: [nb, nn] })).rejects.toMatchObject({ code: 'crisis.sentence-unconfirmed' })
  const pl = edition('pl', 'Budynek jest pusty', '3 osoby są u lekarza.')
  await expect(say(id, { editions: [nb, pl] })).rejects.toMatchObject({
    ...{ code: 'crisis.translation-number', details: { number: '3', language: 'pl' } },
  })
  await say(id, { editions: [nb, edition('pl', 'Budynek jest pusty', 'Budynek jest pusty.')] })
})

it('when words follow in another language, they are held against what the room knows by then', async () => {
  const id = await aRoom()
  const { id: statementId } = await say(id)
  await approveStatement(varde, await who('head'), statementId)
  await handOver(varde.db)
  await settle(varde)
  const follow = async (...editions: ReturnType<typeof edition>[]) =>
    followStatement(varde, await who('press'), id, { statementId, editions })
  await expect(follow(edition('nn', 'To ansatte er kjørt til lege'))).rejects.toMatchObject({
    code: 'crisis.sentence-unconfirmed',
  })
  await expect(follow(edition('en', 'The building is empty', '3 people are safe.'))).rejects.toMatchObject({
    code: 'crisis.translation-number',
  })
  // The same is entered once more as a rumour: it is confirmed, and what is said of it goes on.
  await addFact(varde, await who('press'), id, { ...unsure, state: 'rumour', text: 'Bygget er tømt' })
  await follow(edition('en', 'The building is empty', 'The building is empty.'))
})
