import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact } from '../../../slices/crisis/actions/keep-fact.ts'
import { makeSituation } from '../../../slices/crisis/actions/make-situation.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { viewAfterwards } from '../../../slices/crisis/actions/view-afterwards.ts'
import { viewSituations } from '../../../slices/crisis/actions/view-situations.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { approveStatement, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const { base, varde, who } = await aSpeakingRoom(START)
const FIRST = 'Bygget er tomt'
const SECOND = 'Bygget er fortsatt tomt'

it('when a wave has opened and the channel has taken nothing, no page says that they were told', async () => {
  const id = (await declareCrisis(varde, await who('officer'), declaration())).crisisId
  const fact = { state: 'confirmed', text: FIRST, source: 'Vaktleder', counter: '', police: 'none' } as const
  const factId = (await addFact(varde, await who('leader'), id, fact)).id
  const say = async (title: string) => {
    const { id: statementId } = await proposeStatement(varde, await who('press'), id, {
      ...{ corrects: null, groups: [...GROUPS], facts: [{ id: factId, revision: 1 }], admits: false },
      editions: [{ language: 'nb', title, paragraphs: [`${title}.`] }],
      nextAt: new Date('2026-03-10T14:00:00Z'),
    })
    await approveStatement(varde, await who('head'), statementId)
  }
  const group = async (name: string) =>
    (await viewStatements(varde, await who('leader'), id)).groups.find((one) => one.group === name)!
  const said = async () => {
    await makeSituation(varde, await who('leader'), id)
    const { reports } = await viewSituations(varde, await who('leader'), id)
    return reports[0]!.content.said.flatMap(({ number, to }) => (to ?? []).map((one) => `${one} ${number}`))
  }
  const times = async () => (await viewAfterwards(varde, await who('leader'), id)).times

  await say(FIRST)
  const waits = await group('staff')
  expect(waits).toMatchObject({ statement: null, at: null, reached: 0, next: { statement: 1, had: 0, of: waits.of } })
  expect(await said()).not.toContain('staff 1')
  const before = await times()
  await handOver(base.db)
  await settle(varde)
  const told = await group('staff')
  expect(told).toMatchObject({ statement: 1, latest: { had: told.reached, of: told.of }, next: null })
  expect(await said()).toContain('staff 1')
  expect(await times()).not.toEqual(before)

  // The next one opens, and nobody gets it: what they have stands, and the new one is on its way.
  await say(SECOND)
  for (const name of ['staff', 'relatives', 'ministry']) {
    const now = await group(name)
    if (now.of === 0) continue
    expect(now, name).toMatchObject({ statement: 1, next: { statement: 2, had: 0, of: now.of } })
  }
  expect(await said()).not.toContain('staff 2')
  await handOver(base.db)
  await settle(varde)
  expect(await group('staff')).toMatchObject({ statement: 2, next: null })
  expect(await said()).toContain('staff 2')
})

it('when nobody of those whom words were for has them, the report does not say them, though a group of nobody was among them', async () => {
  const id = (await declareCrisis(varde, await who('officer'), declaration())).crisisId
  const fact = { state: 'confirmed', text: FIRST, source: 'Vaktleder', counter: '', police: 'none' } as const
  const { id: factId } = await addFact(varde, await who('leader'), id, fact)
  const { id: statementId } = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects: null, groups: ['staff', 'relatives'], facts: [{ id: factId, revision: 1 }], admits: false },
    editions: [{ language: 'nb', title: FIRST, paragraphs: [`${FIRST}.`] }],
    nextAt: new Date('2026-03-10T14:00:00Z'),
  })
  await approveStatement(varde, await who('head'), statementId)
  await sql`update dispatch.recipient set state = 'failed', reason = 'bounced' where state = 'waiting'`.execute(base.db)
  await settle(varde)
  await watchStatements(varde)
  const { statements } = await viewStatements(varde, await who('leader'), id)
  expect(statements[0]).toMatchObject({ state: 'out', had: [] })
  await makeSituation(varde, await who('leader'), id)
  expect((await viewSituations(varde, await who('leader'), id)).reports[0]!.content.said).toEqual([])
})
