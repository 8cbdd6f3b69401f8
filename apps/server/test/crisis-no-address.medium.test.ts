import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { groupsLacking } from '../../../slices/crisis/rules/left-groups.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { confirmTask } from '../../../slices/dispatch/actions/confirm-task.ts'
import { takeReport } from '../../../slices/dispatch/actions/take-report.ts'
import { viewToday } from '../../../slices/overview/actions/view-today.ts'
import { approveStatement, confirm, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const { base, varde, who } = await aSpeakingRoom(START)

it('when somebody of no unit has no address that works, whoever speaks is asked to tell them by hand, says that it is done, and I dag lets go', async () => {
  await sql`insert into audience.contact (id, kind, name, language, legal_basis, created_at, updated_at, group_keys, audience_kind, email, preferred)
            select 'con_r' || n, 'person', 'Test Testesen ' || n, 'nb', 'duty', now(), now(), array['ministry'], 'ministry',
                   'r' || n || '@test.example', 'email' from generate_series(1, 2) n`.execute(base.db)
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  await confirm(varde, await who('press'), id, 'Bygget er tomt')
  const { id: statementId } = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects: null, groups: ['staff', 'ministry'], facts: [], nextAt: null, isLast: true, admits: false },
    editions: [{ language: 'nb', title: 'Bygget er tomt', paragraphs: ['Bygget er tomt.'] }],
  })
  await approveStatement(varde, await who('head'), statementId)
  const rest = async () => {
    await settle(varde)
    await watchStatements(varde)
    await settle(varde)
  }
  await handOver(base.db)
  await rest()
  await handOver(base.db)
  await rest()
  const { rows } = await sql<{ id: string }>`
    select a.id from dispatch.attempt a join dispatch.recipient r on r.id = a.recipient_id where r.source_id = 'con_r2'`.execute(
    base.db,
  )
  expect(rows).toHaveLength(1)
  await takeReport(varde, { attemptId: rows[0]!.id, state: 'bounced', reason: '550 5.1.1' })
  await rest()
  const ministry = async () => {
    const view = await viewStatements(varde, await who('leader'), id)
    return { lacking: groupsLacking(view), line: view.groups.find(({ group }) => group === 'ministry') }
  }
  const untold = async () =>
    (await viewToday(varde, await who('leader'))).items.filter(({ kind }) => kind === 'crisis-untold')
  expect(await ministry()).toMatchObject({ lacking: [], line: { reached: 2, of: 3, latest: { isGoing: true } } })
  expect(await untold()).toEqual([])
  const tasks = await sql<{ id: string; unitId: string }>`
    select id, unit_id as "unitId" from dispatch.unit_task where kind = 'reach' and state = 'open' and wave_id in (
      select w.id from dispatch.wave w where w.audience_kinds = '{ministry}')`.execute(base.db)
  expect(tasks.rows).toMatchObject([{ unitId: 'unt_halden' }])
  await confirmTask(varde, await who('leader'), {
    ...{ taskId: tasks.rows[0]!.id, how: 'told', where: 'På telefon', at: varde.now(), heads: 1, language: null },
  })
  await rest()
  expect(await ministry()).toMatchObject({ lacking: [], line: { reached: 3, of: 3 } })
  expect(await untold()).toEqual([])
})
