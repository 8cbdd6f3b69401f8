import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { viewAfterwards } from '../../../slices/crisis/actions/view-afterwards.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { withdrawStatement } from '../../../slices/crisis/actions/withdraw-statement.ts'
import type { FactContent } from '../../../slices/crisis/rules/fact.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { approveStatement, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const FACT: FactContent = { state: 'confirmed', text: 'Luft er stanset', source: 'Vakt', counter: '', police: 'none' }
const { base, varde, who } = await aSpeakingRoom(START)

beforeAll(async () => {
  await sql`insert into audience.head_count (population, unit_id, language, heads, counted_on, set_by)
            values ('inmates', 'unt_halden', 'nb', 40, now(), 'per_head'), ('inmates', 'unt_halden', 'ar', 7, now(), 'per_head')`.execute(
    base.db,
  )
})

/** Words to inmates that hang in the unit, in Norwegian alone. */
async function hung() {
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  const { id: factId } = await addFact(varde, await who('press'), id, FACT)
  const { id: statementId } = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects: null, groups: ['inmates'], nextAt: null, isLast: true, admits: false },
    editions: [{ language: 'nb', title: FACT.text, paragraphs: [`${FACT.text}.`] }],
    facts: [{ id: factId, revision: 1 }],
  })
  await approveStatement(varde, await who('head'), statementId)
  await handOver(base.db)
  await settle(varde)
  await sql`update dispatch.recipient r set state = 'on-paper' from crisis.statement_part p
             where p.dispatch_id = r.dispatch_id and p.statement_id = ${statementId}`.execute(base.db)
  return { id, factId, statementId }
}
const inmates = async (id: string) =>
  (await viewStatements(varde, await who('leader'), id)).groups.find(({ group }) => group === 'inmates')!

it('when words are withdrawn, those who wait for their language are no more among those who have them than on the board', async () => {
  const { id, statementId } = await hung()
  expect((await inmates(id)).latest).toMatchObject({ had: 40, of: 47 })
  // Whoever takes them back is told all who have got them, as the page of the dispatch counts them.
  const { statements } = await viewStatements(varde, await who('leader'), id)
  expect(statements[0]!.had).toEqual([{ group: 'inmates', heads: 47, unread: 7 }])
  await withdrawStatement(varde, await who('leader'), { crisisId: id, statementId }, 'Det stemte ikke')
  expect((await inmates(id)).latest).toMatchObject({ had: 40, of: 47 })
  const { withdrawn } = await viewAfterwards(varde, await who('leader'), id)
  expect(withdrawn).toMatchObject([{ number: 1, had: 40, unread: 7, of: 47 }])
})

it('when words stand wrong, the evaluation tells which, and why, as the room does', async () => {
  const { id, factId } = await hung()
  expect((await viewAfterwards(varde, await who('leader'), id)).wrong).toEqual([])
  const content = { ...FACT, text: 'Luft går som vanlig' }
  await changeFactInRoom(varde, await who('press'), id, { factId, revision: 1, content })
  const { wrong } = await viewAfterwards(varde, await who('leader'), id)
  expect(wrong).toEqual((await viewStatements(varde, await who('leader'), id)).wrong)
  expect(wrong).toMatchObject([{ number: 1, cause: 'changed' }])
})
