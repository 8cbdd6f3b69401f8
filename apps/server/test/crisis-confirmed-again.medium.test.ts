import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { entriesAfter } from '../../../slices/crisis/store/entries.ts'
import { factsOf } from '../../../slices/crisis/store/facts.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { approveStatement, confirm, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const { varde, who } = await aSpeakingRoom(new Date('2026-03-10T12:20:00Z'))

it('when a fact falls and is confirmed again in the same words, the log says once that words must be put right; in other words, once more', async () => {
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  await confirm(varde, await who('press'), crisisId, 'Bygget er tømt')
  const { id } = await proposeStatement(varde, await who('press'), crisisId, {
    ...{ corrects: null, groups: [...GROUPS], facts: [], nextAt: new Date('2026-03-10T14:00:00Z'), admits: false },
    editions: [{ language: 'nb', title: 'Bygget er tømt', paragraphs: ['Bygget er tømt.'] }],
  })
  await approveStatement(varde, await who('head'), id)
  await handOver(varde.db)
  await settle(varde)
  const turn = async (state: 'confirmed' | 'unconfirmed', text = 'Bygget er tømt') => {
    const [fact] = await factsOf(varde.db, crisisId)
    const content = { ...fact!, state, text }
    const { source, counter, police } = content
    await changeFactInRoom(varde, await who('press'), crisisId, {
      ...{ factId: fact!.id, revision: fact!.revision, content: { state, text, source, counter, police } },
    })
    const entries = await entriesAfter(varde.db, crisisId, 0)
    return entries.filter(({ code }) => code === 'statement-flagged').length
  }
  expect(await turn('unconfirmed')).toBe(1)
  expect(await turn('confirmed')).toBe(1)
  expect(await turn('unconfirmed')).toBe(2)
  expect(await turn('confirmed', 'Bygget er tømt, og porten er stengt')).toBe(3)
})
