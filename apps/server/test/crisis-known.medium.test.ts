import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { viewApproval } from '../../../slices/crisis/actions/view-approval.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { partsOf } from '../../../slices/crisis/store/statements.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { givenWords } from '../../../slices/crisis/test/status-house.ts'
import { approveStatement, confirm, handOver, waitingIn } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const WONDERS = 'Vi vet ikke om noen er skadd.'
const { varde, who } = await aSpeakingRoom(START)

const say = async (id: string, unfounded: { sentence: string; reason: string }[] = []) =>
  proposeStatement(varde, await who('press'), id, {
    ...{ corrects: null, groups: [...GROUPS], facts: [], nextAt: new Date('2026-03-10T14:00:00Z'), admits: false },
    unfounded,
    replaces: await waitingIn(varde.db, id),
    editions: [{ language: 'nb', title: 'Bygget er tømt', paragraphs: [`Bygget er tømt. ${WONDERS}`] }],
  })

it('when the room confirms what waiting words say that we do not know, they are shown so, and nobody can say yes to them', async () => {
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  await confirm(varde, await who('press'), crisisId, 'Bygget er tømt')
  const { id: statementId } = await say(crisisId)
  const [part] = await partsOf(varde.db, [statementId])
  const page = async () => viewApproval(varde, await who('head'), part!.message_id)
  const weighed = async () => (await page()).sentences.find(({ text }) => text === WONDERS)
  expect([(await page()).beside, (await weighed())?.basis]).toEqual([[], 'unknown'])

  await confirm(varde, await who('press'), crisisId, 'Ingen er skadd')
  const { beside } = await page()
  expect(beside.map(({ text }) => text)).toEqual(['Ingen er skadd'])
  expect(await weighed()).toMatchObject({ basis: 'known', factIds: beside.map(({ id }) => id) })
  const known = { code: 'crisis.sentence-known', details: { sentence: WONDERS, fact: 'Ingen er skadd' } }
  await expect(approveStatement(varde, await who('head'), statementId)).rejects.toMatchObject(known)
  await expect(say(crisisId)).rejects.toMatchObject(known)

  // Whoever wrote it may say why it may stand; then it is read beside the sentence, and there is a way to a yes.
  const reason = 'Den gjelder noe annet enn det som er bekreftet'
  const { id } = await say(crisisId, [{ sentence: WONDERS, reason }])
  const [again] = await partsOf(varde.db, [id])
  const { sentences } = await viewApproval(varde, await who('head'), again!.message_id)
  expect(sentences.find(({ text }) => text === WONDERS)).toMatchObject({ basis: 'known', reason })
  await approveStatement(varde, await who('head'), id)
})

it('when words say what the page said, they rest on that where they are approved too, and what it says later is nothing said', async () => {
  varde.setClock(START)
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  await confirm(varde, await who('press'), crisisId, 'Bygget er tømt')
  const { id: wrong } = await say(crisisId)
  await approveStatement(varde, await who('head'), wrong)
  await handOver(varde.db)
  await approveStatement(varde, await who('head'), wrong)
  await givenWords(varde, crisisId, { texts: { nb: { title: 'Brann', text: 'Porten er stengt.' } } })
  varde.setClock(new Date(START.getTime() + 60_000))
  const [shown, later] = ['Vi sa at porten er stengt.', 'Vi sa at alle ansatte er hjemme.']
  const { id } = await proposeStatement(varde, await who('press'), crisisId, {
    ...{ corrects: wrong, groups: [], facts: [], nextAt: new Date('2026-03-10T14:00:00Z'), admits: false },
    unfounded: [{ sentence: later, reason: 'Det ble sagt på telefon' }],
    editions: [{ language: 'nb', title: 'Bygget er tømt', paragraphs: [`Bygget er tømt. ${shown} ${later}`] }],
  })
  varde.setClock(new Date(START.getTime() + 120_000))
  await givenWords(varde, crisisId, { texts: { nb: { title: 'Brann', text: 'Alle ansatte er hjemme.' } } })
  const [part] = await partsOf(varde.db, [id])
  const { sentences } = await viewApproval(varde, await who('head'), part!.message_id)
  const basisOf = (words: string) => sentences.find(({ text }) => text === words)?.basis
  expect([basisOf(shown), basisOf(later)]).toEqual(['taken-back', 'none'])
})

it('when words touch what is unconfirmed, a rumour or no longer confirmed, whoever approves reads that beside them, with why each may stand, and the rest after it', async () => {
  varde.setClock(START)
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  await confirm(varde, await who('press'), crisisId, 'Bygget er tømt')
  const fact = async (state: 'confirmed' | 'unconfirmed' | 'rumour', text: string) =>
    addFact(varde, await who('press'), crisisId, { state, text, source: 'Vaktleder', counter: '', police: 'none' })
  const rumour = await fact('rumour', 'Det er sett våpen i kantinen')
  const open = await fact('unconfirmed', 'En ansatt er innlagt på sykehus')
  const falls = await fact('confirmed', 'Naboene er varslet')
  const apart = await fact('rumour', 'Telefonene i resepsjonen er ute av drift')
  const sentences = {
    [rumour.id]: 'Politiet beslagla et våpen i porten.',
    [open.id]: 'Vi vet ikke om noen er på sykehuset.',
    [falls.id]: 'Naboene skal holde seg inne.',
  }
  const reason = 'Det er et råd eller en oppfordring'
  const { id } = await proposeStatement(varde, await who('press'), crisisId, {
    ...{ corrects: null, groups: [...GROUPS], facts: [], nextAt: new Date('2026-03-10T14:00:00Z'), admits: false },
    unfounded: Object.values(sentences).map((sentence) => ({ sentence, reason })),
    editions: [
      { language: 'nb', title: 'Bygget er tømt', paragraphs: ['Bygget er tømt.', Object.values(sentences).join(' ')] },
    ],
  })
  await changeFactInRoom(varde, await who('press'), crisisId, {
    ...{ factId: falls.id, revision: 1 },
    content: { state: 'unconfirmed', text: 'Naboene er varslet', source: 'Vaktleder', counter: '', police: 'none' },
  })
  const [part] = await partsOf(varde.db, [id])
  const page = await viewApproval(varde, await who('head'), part!.message_id)
  for (const [factId, text] of Object.entries(sentences))
    expect(page.sentences.find((one) => one.text === text)).toMatchObject({ touches: [factId] })
  expect(page.sentences.find(({ text }) => text === sentences[rumour.id])).toMatchObject({ basis: 'none', reason })
  expect(page.unsure.map(({ id: factId, state }) => [factId, state])).toEqual([
    [falls.id, 'unconfirmed'],
    [open.id, 'unconfirmed'],
    [rumour.id, 'rumour'],
    [apart.id, 'rumour'],
  ])
})

it('when words deny in other words what is not confirmed, whoever approves reads it all the same, as it stands at that moment', async () => {
  varde.setClock(START)
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  await confirm(varde, await who('press'), crisisId, 'Bygget er tømt')
  const denial = 'Ingen opplysninger tyder på alvorlig personskade.'
  const content = { text: 'Én innsatt er stukket med kniv', source: 'Vaktleder', counter: '' } as const
  const open = { ...content, state: 'unconfirmed', police: 'none' } as const
  const { id: factId } = await addFact(varde, await who('press'), crisisId, open)
  const { id } = await proposeStatement(varde, await who('press'), crisisId, {
    ...{ corrects: null, groups: [...GROUPS], facts: [], nextAt: new Date('2026-03-10T14:00:00Z'), admits: false },
    unfounded: [{ sentence: denial, reason: 'Det sier vaktlederen' }],
    editions: [{ language: 'nb', title: 'Bygget er tømt', paragraphs: [`Bygget er tømt. ${denial}`] }],
  })
  const [part] = await partsOf(varde.db, [id])
  const page = async () => viewApproval(varde, await who('head'), part!.message_id)
  expect((await page()).sentences.find(({ text }) => text === denial)).toMatchObject({ touches: [] })
  expect((await page()).unsure).toMatchObject([{ id: factId, ...{ text: content.text, state: 'unconfirmed' } }])
  await changeFactInRoom(varde, await who('press'), crisisId, {
    ...{ factId, revision: 1 },
    content: { ...content, state: 'confirmed', police: 'none' },
  })
  expect((await page()).unsure).toEqual([])
})
