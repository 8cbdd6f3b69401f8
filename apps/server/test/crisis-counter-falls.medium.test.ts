import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { liftHardStop } from '../../../slices/crisis/actions/lift-hard-stop.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { viewApproval } from '../../../slices/crisis/actions/view-approval.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { GROUPS, type Group } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { approveStatement, confirm, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

/** What the room says to a rumour, in its own words, rests on the rumour as it stood: when that is confirmed, those words are over. */
const START = new Date('2026-03-10T12:20:00Z')
const NEXT = new Date('2026-03-10T14:00:00Z')
const { varde, who } = await aSpeakingRoom(START)
const RUMOUR = { text: 'To ansatte er drept', source: 'Sosiale medier', police: 'none' } as const
const COUNTER = 'Ingen ansatte er drept'
const HERE = 'Politiet er på stedet'

async function aRumour(scenarioKey = 'fire') {
  varde.setClock(START)
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration({ scenarioKey }))
  await confirm(varde, await who('press'), crisisId, HERE)
  const content = { ...RUMOUR, state: 'rumour', counter: COUNTER } as const
  const { id } = await addFact(varde, await who('press'), crisisId, content)
  return { crisisId, factId: id }
}
const say = async (crisisId: string, groups: readonly Group[] = GROUPS) =>
  proposeStatement(varde, await who('press'), crisisId, {
    ...{ corrects: null, groups: [...groups], facts: [], nextAt: NEXT, admits: false },
    editions: [{ language: 'nb', title: HERE, paragraphs: [`${HERE}. ${COUNTER}.`] }],
  })
const isTrue = async (crisisId: string, factId: string, demandGraver?: () => void) =>
  changeFactInRoom(
    varde,
    await who('press'),
    crisisId,
    { factId, revision: 1, content: { ...RUMOUR, state: 'confirmed', counter: '' } },
    demandGraver,
  )
const seen = async (crisisId: string) => (await viewStatements(varde, await who('leader'), crisisId)).statements

it('words that deny a rumour are tied to it, and go out while it stands', async () => {
  const { crisisId, factId } = await aRumour()
  const { id } = await say(crisisId)
  expect((await seen(crisisId))[0]!.factIds).toContain(factId)
  await approveStatement(varde, await who('head'), id)
  await handOver(varde.db)
  await settle(varde)
  expect(await seen(crisisId)).toMatchObject([{ state: 'out', changedFacts: [] }])
  // What is true after all was said wrong, and whoever says so proves who they are.
  let asked = 0
  await isTrue(crisisId, factId, () => {
    asked += 1
  })
  expect(await seen(crisisId)).toMatchObject([{ state: 'out', changedFacts: [factId] }])
  expect(asked).toBe(1)
})

it('when the rumour is confirmed, the request for a yes to words that deny it is over', async () => {
  const { crisisId, factId } = await aRumour()
  await say(crisisId)
  await isTrue(crisisId, factId)
  expect(await seen(crisisId)).toMatchObject([{ state: 'dropped', droppedReason: 'fact-changed' }])
})

it('when the rumour is confirmed, approved words that deny it and wait at a stop never leave', async () => {
  const { crisisId, factId } = await aRumour('death')
  const { id } = await say(crisisId, ['staff', 'public'])
  await approveStatement(varde, await who('head'), id)
  await isTrue(crisisId, factId)
  expect(await seen(crisisId)).toMatchObject([{ state: 'dropped', droppedReason: 'fact-changed' }])
  await liftHardStop(varde, await who('leader'), crisisId, { ground: 'told', source: 'Politiet' })
  await settle(varde)
  expect(await seen(crisisId)).toMatchObject([{ state: 'dropped' }])
})

it('nobody says yes to a sentence that rests on nothing by then and has no reason', async () => {
  const { crisisId } = await aRumour()
  const sentence = 'Naboene skal holde seg inne.'
  const { id } = await proposeStatement(varde, await who('press'), crisisId, {
    ...{ corrects: null, groups: [...GROUPS], facts: [], nextAt: NEXT, admits: false },
    unfounded: [{ sentence, reason: 'Det er et råd' }],
    editions: [{ language: 'nb', title: HERE, paragraphs: [`${HERE}. ${sentence}`] }],
  })
  await sql`update crisis.statement set unfounded = '[]' where id = ${id}`.execute(varde.db)
  const refused = { code: 'crisis.sentence-without-basis', details: { sentence } }
  await expect(approveStatement(varde, await who('head'), id)).rejects.toMatchObject(refused)
})

it('where the words were written in nynorsk and bokmål is made from them, the reasons that were given hold at the yes', async () => {
  const { crisisId } = await aRumour()
  const sentence = 'Naboane skal halde seg inne.'
  const { id } = await proposeStatement(varde, await who('press'), crisisId, {
    ...{ corrects: null, groups: [...GROUPS], facts: [], nextAt: NEXT, admits: false },
    unfounded: [{ sentence, reason: 'Det er eit råd' }],
    editions: [
      { language: 'nn', title: HERE, paragraphs: [`${HERE}. ${sentence}`] },
      { language: 'nb', title: HERE, paragraphs: [`${HERE}. Naboene skal holde seg inne.`] },
    ],
  })
  await approveStatement(varde, await who('head'), id)
  expect(await seen(crisisId)).toMatchObject([{ state: 'going' }])
})

it('where the words were written in bokmål, what only the nynorsk made from them says founds nothing: the page says so, and the reason is asked for', async () => {
  const { crisisId } = await aRumour()
  const [sentence, reason] = ['Naboene skal holde seg inne.', 'Det er et råd']
  const { id } = await proposeStatement(varde, await who('press'), crisisId, {
    ...{ corrects: null, groups: [...GROUPS], facts: [], nextAt: NEXT, admits: false },
    unfounded: [{ sentence, reason }],
    editions: [
      { language: 'nb', title: HERE, paragraphs: [`${HERE}. ${sentence}`] },
      { language: 'nn', title: HERE, paragraphs: [`${HERE}. ${HERE}.`] },
    ],
  })
  const [{ messageId }] = (
    await sql<{ messageId: string }>`
      select message_id as "messageId" from crisis.statement_part where statement_id = ${id}`.execute(varde.db)
  ).rows as [{ messageId: string }]
  const shown = async () => (await viewApproval(varde, await who('head'), messageId)).sentences.at(-1)
  expect(await shown()).toMatchObject({ text: sentence, basis: 'none', factIds: [], reason })
  await sql`update crisis.statement set unfounded = '[]' where id = ${id}`.execute(varde.db)
  const refused = { code: 'crisis.sentence-without-basis', details: { sentence } }
  await expect(approveStatement(varde, await who('head'), id)).rejects.toMatchObject(refused)
})
