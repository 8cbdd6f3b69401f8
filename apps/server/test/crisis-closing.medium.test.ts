import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { answerCall } from '../../../slices/crisis/actions/answer-call.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { closeCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { liftHardStop } from '../../../slices/crisis/actions/lift-hard-stop.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { viewCrisis } from '../../../slices/crisis/actions/view-crisis.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { withdrawStatement } from '../../../slices/crisis/actions/withdraw-statement.ts'
import { GROUPS, type Group } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { pauseDispatch, resumeDispatch } from '../../../slices/dispatch/actions/hold-dispatch.ts'
import { printNotice } from '../../../slices/dispatch/actions/print-notice.ts'
import { listMessages } from '../../../slices/message/actions/list-messages.ts'
import { shownState } from '../../../slices/message/rules/message-state.ts'
import { approveStatement, confirm, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const NEXT = new Date('2026-03-10T13:00:00Z')
const { base, varde, who } = await aSpeakingRoom(START)

const declare = async (scenarioKey = 'fire') =>
  (await declareCrisis(varde, await who('officer'), declaration({ scenarioKey }))).crisisId
const view = async (id: string) => viewStatements(varde, await who('leader'), id)
const holding = (groups: Group[], nextAt: Date | null = null) => ({ groups, nextAt, waiver: null })
const say = async (id: string, groups: Group[]) =>
  proposeStatement(varde, await who('press'), id, {
    ...{ corrects: null, groups, facts: [], nextAt: NEXT, admits: false },
    editions: [{ language: 'nb', title: 'Bygget er tømt', paragraphs: ['Bygget er tømt.'] }],
  })
const codes = async (id: string, like: string) => {
  const { rows } = await sql<{ code: string }>`
    select code from crisis.entry where crisis_id = ${id} and code like ${like} order by seq`.execute(base.db)
  return rows.map((row) => row.code)
}

it('when a room is closed, what waits for somebody’s yes there ends in the same breath', async () => {
  const id = await declare()
  await confirm(varde, await who('press'), id, 'Bygget er tømt')
  await say(id, [...GROUPS])
  await closeCrisis(varde, await who('leader'), id, 'Over')
  expect((await view(id)).statements).toMatchObject([{ state: 'dropped', droppedReason: 'closed', waiting: [] }])
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from message.approval a join crisis.statement_part p on p.message_id = a.message_id
      join crisis.statement s on s.id = p.statement_id where s.crisis_id = ${id} and a.decision is null`.execute(
    base.db,
  )
  expect(rows).toEqual([{ n: 0 }])
  // Budskap does not say of what nobody has had that it was withdrawn; of what somebody has had, it does.
  const other = await declare()
  await confirm(varde, await who('press'), other, 'Bygget er tømt')
  const { id: said } = await say(other, [...GROUPS])
  await approveStatement(varde, await who('head'), said)
  await settle(varde)
  await withdrawStatement(varde, await who('leader'), { crisisId: other, statementId: said }, 'Det var feil')
  const { items } = await listMessages(varde, await who('head'), { page: 1, onlyMine: false, onlyWaiting: false })
  const { rows: of } = await sql<{ crisisId: string; messageId: string }>`
    select s.crisis_id as "crisisId", p.message_id as "messageId" from crisis.statement_part p
      join crisis.statement s on s.id = p.statement_id where s.crisis_id in (${id}, ${other})`.execute(base.db)
  const shown = (crisisId: string) =>
    of
      .filter((one) => one.crisisId === crisisId)
      .map(({ messageId }) => shownState(items.find((one) => one.id === messageId)!))
  expect(shown(id)).toEqual(['shelved'])
  expect(shown(other)).toEqual(['withdrawn'])
})

it('when everybody it is for waits at a stop, it is not out before the stop is lifted', async () => {
  const id = await declare('death')
  await releaseHolding(varde, await who('leader'), id, holding(['relatives'], NEXT))
  await settle(varde)
  await watchStatements(varde)
  expect((await view(id)).statements).toMatchObject([{ state: 'going', hold: { kind: 'stop' } }])
  await liftHardStop(varde, await who('leader'), id, { ground: 'told', source: 'Operasjonsleder i politiet' })
  await settle(varde)
  expect((await view(id)).statements).toMatchObject([{ state: 'out' }])
})

it('when somebody pauses what a room has sent, the room says so, until it goes on', async () => {
  const id = await declare()
  await releaseHolding(varde, await who('press'), id, holding([...GROUPS], NEXT))
  await settle(varde)
  const { rows } = await sql<{ id: string; groups: string[] }>`
    select p.dispatch_id as id, p.groups from crisis.statement_part p join crisis.statement s on s.id = p.statement_id
     where s.crisis_id = ${id} and 'public' = any (p.groups)`.execute(base.db)
  expect((await view(id)).statements).toMatchObject([{ paused: [] }])
  await pauseDispatch(varde, await who('head'), rows[0]!.id)
  await settle(varde)
  expect((await view(id)).statements).toMatchObject([
    { paused: GROUPS.filter((group) => rows[0]!.groups.includes(group)) },
  ])
  expect(await codes(id, 'dispatch-%')).toEqual(['dispatch-paused'])
  await resumeDispatch(varde, await who('head'), rows[0]!.id)
  await settle(varde)
  expect((await view(id)).statements).toMatchObject([{ paused: [] }])
  expect(await codes(id, 'dispatch-%')).toEqual(['dispatch-paused', 'dispatch-resumed'])
})

it('when somebody declares and is there, the room does not say that they have answered', async () => {
  const leader = await who('leader')
  const { crisisId: id } = await declareCrisis(varde, leader, declaration())
  expect((await viewCrisis(varde, leader, id)).mine).toEqual({ isTold: false, isDeclarer: true, answer: 'coming' })
  await answerCall(varde, await who('press'), id, 'coming')
  expect((await viewCrisis(varde, await who('press'), id)).mine).toMatchObject({ isDeclarer: false, answer: 'coming' })
})

it('when the words are withdrawn, no notice of them is printed any more', async () => {
  await sql`insert into audience.head_count (population, unit_id, language, heads, counted_on, set_by)
            values ('inmates', 'unt_halden', 'nb', 40, now(), 'per_head') on conflict do nothing`.execute(base.db)
  const id = await declare()
  const leader = await who('leader')
  await releaseHolding(varde, leader, id, holding(['inmates'], NEXT))
  await settle(varde)
  const { rows } = await sql<{ id: string }>`
    select t.id from dispatch.unit_task t join crisis.statement_part p on p.dispatch_id = t.dispatch_id
      join crisis.statement s on s.id = p.statement_id where s.crisis_id = ${id}`.execute(base.db)
  const print = async () => printNotice(varde, leader, { taskId: rows[0]!.id, language: 'nb', readAloud: false })
  expect((await print()).subarray(0, 4).toString()).toBe('%PDF')
  const statementId = (await view(id)).statements[0]!.id
  await withdrawStatement(varde, leader, { crisisId: id, statementId }, 'Det var feil')
  await expect(print()).rejects.toMatchObject({ code: 'dispatch.notice-withdrawn' })
})
