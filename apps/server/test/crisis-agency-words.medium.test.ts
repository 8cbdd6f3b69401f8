import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { viewApproval } from '../../../slices/crisis/actions/view-approval.ts'
import { withdrawStatement } from '../../../slices/crisis/actions/withdraw-statement.ts'
import type { Group } from '../../../slices/crisis/rules/statement.ts'
import { partsOf } from '../../../slices/crisis/store/statements.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { viewMessage } from '../../../slices/message/actions/view-message.ts'
import { listMessages } from '../../../slices/message/index.ts'
import { person } from '../../../slices/organisation/test/test-house.ts'
import { searchEverything } from '../../../slices/overview/actions/search-everything.ts'
import { approveStatement, confirm, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

/** A room that is open within the agency is working notes: what it writes is everybody's when somebody of own staff or the public has it. */
const START = new Date('2026-03-10T12:20:00Z')
const NEXT = new Date('2026-03-10T13:00:00Z')
const { base, varde, who } = await aSpeakingRoom(START)

async function aRoom(scenarioKey: string) {
  const made = declaration({ scenarioKey, confidentiality: 'agency' })
  return (await declareCrisis(varde, await who('officer'), made)).crisisId
}
async function propose(id: string, groups: Group[], title: string) {
  await confirm(varde, await who('press'), id, title)
  const made = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects: null, groups, facts: [], nextAt: null, isLast: true, admits: false },
    editions: [{ language: 'nb', title, paragraphs: [`${title}.`] }],
  })
  return made.id
}
/** By each way to it: the list, the search, its address. */
async function seenBy(key: string, statementId: string, title: string): Promise<boolean[]> {
  const reader = await who(key)
  const ids = (await partsOf(base.db, [statementId])).map((one) => one.message_id)
  const listed = (await listMessages(varde, reader, { page: 1, text: title })).items.map((one) => one.id)
  const found = JSON.stringify(await searchEverything(varde, reader, title))
  const opened = await Promise.all(ids.map((id) => viewMessage(varde, reader, id!).catch(() => null)))
  return [ids.some((id) => listed.includes(id!)), ids.some((id) => found.includes(id!)), opened.some(Boolean)]
}
const NOT = [false, false, false]
const SEEN = [true, true, true]

it('when a room that is open within the agency writes, others see it once own staff have it, and not while it waits for a yes or to be sent', async () => {
  const id = await aRoom('fire')
  const title = 'Brannen er slukket'
  const statementId = await propose(id, ['staff', 'relatives'], title)
  expect(await seenBy('stranger', statementId, title)).toEqual(NOT)
  expect(await seenBy('leader', statementId, title)).toEqual(SEEN)
  await approveStatement(varde, await who('head'), statementId)
  expect(await seenBy('stranger', statementId, title)).toEqual(NOT)
  await handOver(base.db)
  await settle(varde)
  expect(await seenBy('stranger', statementId, title)).toEqual(SEEN)
  expect(await seenBy('minister', statementId, title)).toEqual(NOT)
})

it('when its words wait at a stop, go to others alone or are put away before anybody has them, they stay with the room', async () => {
  const id = await aRoom('death')
  await releaseHolding(varde, await who('leader'), id, { groups: ['relatives'], nextAt: NEXT, waiver: null })
  await settle(varde)
  const atStop = await propose(id, ['relatives'], 'En person er død')
  await approveStatement(varde, await who('head'), atStop)
  await handOver(base.db)
  await settle(varde)
  expect(await seenBy('stranger', atStop, 'En person er død')).toEqual(NOT)
  const aside = await propose(id, ['staff'], 'Alle er gjort rede for')
  await withdrawStatement(varde, await who('leader'), { crisisId: id, statementId: aside }, 'Feil')
  expect(await seenBy('stranger', aside, 'Alle er gjort rede for')).toEqual(NOT)
  const inside = await propose(id, ['inmates'], 'Besøk er avlyst')
  await approveStatement(varde, await who('head'), inside)
  await handOver(base.db)
  await settle(varde)
  expect(await seenBy('stranger', inside, 'Besøk er avlyst')).toEqual(NOT)
})

it('when words wait for a yes, those asked see what the room knows beside them, while they are asked; others who may read words need the room', async () => {
  await person(base.db, 'admin', 'kdi', ['administrator'])
  const id = (await declareCrisis(varde, await who('officer'), declaration({ scenarioKey: 'riot' }))).crisisId
  await confirm(varde, await who('press'), id, 'To ansatte er skadd')
  const statementId = await propose(id, ['staff'], 'Opptøyene er over')
  const [part] = await partsOf(base.db, [statementId])
  const known = async (key: string) => {
    const { facts, beside, sentences, mayOpenRoom, texts } = await viewApproval(varde, await who(key), part!.message_id)
    expect(Object.keys(texts)).toEqual(['nb'])
    return { facts: facts.length, beside: beside.length, sentences: sentences.length, mayOpenRoom }
  }
  const nothing = { facts: 0, beside: 0, sentences: 0, mayOpenRoom: false }
  expect(await known('admin')).toEqual(nothing)
  expect(await known('head')).toMatchObject({ facts: 1, beside: 1, sentences: 2 })
  expect(await known('leader')).toMatchObject({ facts: 1, beside: 1, sentences: 2, mayOpenRoom: true })
  await withdrawStatement(varde, await who('leader'), { crisisId: id, statementId }, 'Feil')
  expect(await known('admin')).toEqual(nothing)
})
