import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { moveStatement, retryStatement } from '../../../slices/crisis/actions/move-statement.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { lockCrisis } from '../../../slices/crisis/store/crises.ts'
import { lockStatement } from '../../../slices/crisis/store/statements.ts'
import { declaration, eventsOf } from '../../../slices/crisis/test/house.ts'
import { approveStatement, confirm, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const { base, varde, who } = await aSpeakingRoom(START)

/** A hand in the database: the version that the statement leaves with cannot be used, or can again. */
async function spoil(statementId: string, at: Date | null): Promise<void> {
  await sql`update crisis.statement_part set version_id = ${at ? 'ver_gone' : null} where statement_id = ${statementId}`.execute(
    base.db,
  )
  if (at) return
  await sql`update crisis.statement_part p set version_id = v.id from message.version v
             where v.message_id = p.message_id and p.statement_id = ${statementId}`.execute(base.db)
}
const waiting = async () => {
  const { rows } =
    await sql`select 1 from pg_locks where not granted and locktype in ('tuple', 'transactionid')`.execute(base.db)
  return rows.length
}
const log = async (id: string) =>
  (
    await sql<{
      code: string
    }>`select code from crisis.entry where crisis_id = ${id} and code like 'statement-%' order by seq`.execute(base.db)
  ).rows.map((row) => row.code)

it('when an approved statement cannot be handed over, the room says why at once, it is tried by itself, and by hand', async () => {
  const id = (await declareCrisis(varde, await who('officer'), declaration())).crisisId
  const press = await who('press')
  await confirm(varde, press, id, 'Alle er ute')
  const { id: statementId } = await proposeStatement(varde, press, id, {
    ...{ corrects: null, groups: ['staff'], facts: [], nextAt: null, admits: false },
    editions: [{ language: 'nb', title: 'Til ansatte', paragraphs: ['Alle er ute.'] }],
  })
  const seen = async () => (await viewStatements(varde, press, id)).statements[0]!
  await sql`update crisis.statement set state = 'going', released_at = ${START} where id = ${statementId}`.execute(
    base.db,
  )
  await spoil(statementId, START)
  await watchStatements(varde)
  expect(await seen()).toMatchObject({ state: 'going', heldUp: { code: 'dispatch.no-such-version' } })
  // It rests a moment, and says nothing twice.
  varde.setClock(new Date(START.getTime() + 6000))
  await watchStatements(varde)
  expect((await seen()).heldUp?.triedAt).toBe('2026-03-10T12:20:06.000Z')
  expect(await log(id)).toEqual(['statement-proposed', 'statement-held-up'])
  expect((await eventsOf(base.db, id)).filter((name) => name === 'crisis.statement-held-up')).toHaveLength(1)
  await expect(retryStatement(varde, press, id, statementId)).rejects.toMatchObject({
    code: 'dispatch.no-such-version',
  })
  await expect(retryStatement(varde, await who('officer'), id, statementId)).rejects.toMatchObject({
    code: 'crisis.speak-not-allowed',
  })
  await sql`update crisis.statement set state = 'waiting' where id = ${statementId}`.execute(base.db)
  await spoil(statementId, null)
  await approveStatement(varde, await who('head'), statementId)
  await retryStatement(varde, press, id, statementId)
  await handOver(base.db)
  await settle(varde)
  expect(await seen()).toMatchObject({ state: 'out', heldUp: null })
  expect((await log(id)).slice(-2)).toEqual(['statement-sent', 'statement-freed'])

  // Whoever holds the room may go on to the statement: what frees it waits for the room, and holds nothing while it does.
  await sql`update crisis.statement set held_up_code = 'unavailable' where id = ${statementId}`.execute(base.db)
  const holding = await base.db.startTransaction().execute()
  await lockCrisis(holding, id)
  const moving = moveStatement(varde, statementId)
  await expect.poll(() => waiting(), { interval: 20 }).toBeGreaterThan(0)
  expect((await lockStatement(holding, statementId))?.id).toBe(statementId)
  await holding.commit().execute()
  expect(await moving).toBeNull()
  expect((await seen()).heldUp).toBeNull()
})
