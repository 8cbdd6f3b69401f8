import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { giveWaiver } from '../../../slices/crisis/actions/keep-waiver.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { viewAfterwards } from '../../../slices/crisis/actions/view-afterwards.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { declaration, eventsOf } from '../../../slices/crisis/test/house.ts'
import { dispatchView } from '../../../slices/dispatch/actions/dispatch-view.ts'
import { viewToday } from '../../../slices/overview/actions/view-today.ts'
import { approveStatement, confirm, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

/** What lies on paper with the unit has reached nobody: room, board, dispatch, I dag and the card say one and the same. */
const START = new Date('2026-03-10T12:20:00Z')
const at = (clock: string) => new Date(`2026-03-10T${clock}Z`)
const { base, varde, who } = await aSpeakingRoom(START)

async function say(groups: ('staff' | 'public')[]) {
  varde.setClock(START)
  const id = (await declareCrisis(varde, await who('officer'), declaration())).crisisId
  await confirm(varde, await who('press'), id, 'Alle er ute')
  const { id: statementId } = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects: null, groups, facts: [], nextAt: groups.includes('public') ? at('14:00:00') : null, admits: false },
    editions: [{ language: 'nb', title: 'Alle er ute', paragraphs: ['Alle er ute.'] }],
  })
  await approveStatement(varde, await who('head'), statementId)
  return { id, statementId }
}
/** Every channel has been tried and takes nothing: the notice lies with the unit of all who wait. */
async function fallBack() {
  await sql`insert into dispatch.attempt (id, dispatch_id, wave_id, recipient_id, channel, state, due_at, state_at)
            select 'att_' || r.id, r.dispatch_id, r.wave_id, r.id, 'print', 'prepared', ${varde.now()}, ${varde.now()}
              from dispatch.recipient r join dispatch.wave w on w.id = r.wave_id and w.state = 'open'
             where r.state = 'waiting' and r.unit_id is not null on conflict do nothing`.execute(base.db)
  await settle(varde)
}
async function look(clock: string) {
  varde.setClock(at(clock))
  await watchStatements(varde)
  await settle(varde)
}
const room = async (id: string) => viewStatements(varde, await who('leader'), id)
async function card(id: string) {
  const { rows } = await sql<{ by: string | null }>`
    select done_by as by from crisis.task where crisis_id = ${id} and done_when = 'staff-told'`.execute(base.db)
  return rows[0]!.by
}
/** How many of own staff have it, as each page says. */
async function saying(id: string, statementId: string) {
  const { statements, groups } = await room(id)
  const board = groups.find((one) => one.group === 'staff')!
  const { rows } = await sql<{ id: string }>`
    select dispatch_id as id from crisis.statement_part where statement_id = ${statementId}`.execute(base.db)
  const page = await dispatchView(varde, await who('head'), rows[0]!.id)
  const day = (await viewToday(varde, await who('head'))).running.find((one) => one.id === page.id)
  const hold = statements[0]!.hold
  return {
    room: hold && [hold.reached, hold.of],
    board: [board.reached, board.of],
    page: page.waves.at(-1)!.gateText?.params,
    day: day?.waves.at(-1)?.hold?.params,
  }
}

it('when every channel is dead and the notices lie with the unit, nobody of own staff is told: what is public waits, and a leader is asked', async () => {
  const { id, statementId } = await say(['staff', 'public'])
  await fallBack()
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from dispatch.public_told where not is_reached
    and dispatch_id = (select dispatch_id from crisis.statement_part where statement_id = ${statementId})`.execute(
    base.db,
  )
  const [staff] = rows
  const none = { done: 0, all: staff!.n }
  expect(staff!.n).toBeGreaterThan(3)
  expect(await saying(id, statementId)).toEqual({ room: [0, staff!.n], board: [0, staff!.n], page: none, day: none })
  await look('12:29:00')
  const asked = (await eventsOf(base.db, id)).filter((name) => name === 'crisis.waiver-asked')
  expect(asked).toHaveLength(1)
  expect((await room(id)).statements[0]).toMatchObject({ state: 'going', stuck: { reached: 0, of: staff!.n } })
  await giveWaiver(
    varde,
    await who('leader'),
    { crisisId: id, statementId },
    { reason: 'Rykter sprer seg, og folk må få vite det.' },
  )
  await look('13:59:59')
  expect((await room(id)).statements[0]!.state).toBe('out')
  expect(await card(id), 'they were not told before the public').toBeNull()
  expect((await viewAfterwards(varde, await who('leader'), id)).times).toMatchObject({
    staffMs: null,
    isStaffFirst: null,
  })
})

it('when words for own staff alone are out, the line on telling them is ticked when the last of them has the words', async () => {
  const { id } = await say(['staff'])
  await fallBack()
  await look('12:25:00')
  expect(await card(id)).toBeNull()
  await handOver(base.db)
  await look('12:26:00')
  expect(await card(id)).toBe('system:crisis')
})
