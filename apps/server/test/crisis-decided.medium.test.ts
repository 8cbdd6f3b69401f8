import { sql } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import { databaseOn, poolOf } from '../../../kit/db/database.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { followStatement } from '../../../slices/crisis/actions/follow-statement.ts'
import { closeCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { movePromise } from '../../../slices/crisis/actions/move-promise.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { viewStatus } from '../../../slices/crisis/actions/view-status.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { withdrawStatement } from '../../../slices/crisis/actions/withdraw-statement.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { readVersions } from '../../../slices/trace/actions/read-shown.ts'
import { ShownKeeper } from '../../public/keep/shown-keeper.ts'
import { approveStatement, confirm, handOver, settle } from './speaking-house.ts'
import { aPublicRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const minute = (count: number) => new Date(START.getTime() + count * 60_000)
const { base, varde, who } = await aPublicRoom(START)
const TITLE = 'Bygget er tomt'
const edition = (title: string, language = 'nb') => ({ language, title, paragraphs: [`${title}.`] })

it('when something stands on the status page, who decided it is who said yes, there, in the log and as it stood', async () => {
  const id = (await declareCrisis(varde, await who('officer'), declaration())).crisisId
  const publicDb = databaseOn(poolOf({ connection: base.connection, max: 4 }))
  onTestFinished(() => publicDb.destroy())
  const keeper = new ShownKeeper(varde, publicDb)
  const press = await who('press')
  let count = 0
  /** Does something at the next minute, lets the engine follow, and keeps the public pages as they stand then. */
  const step = async <T>(does: () => Promise<T>): Promise<T> => {
    count += 2
    varde.setClock(minute(count))
    const done = await does()
    await settle(varde)
    await handOver(base.db)
    await settle(varde)
    await watchStatements(varde)
    await settle(varde)
    varde.setClock(minute(count + 1))
    await keeper.keep({ isWhole: true })
    return done
  }
  await step(() => releaseHolding(varde, press, id, { groups: [...GROUPS], nextAt: minute(60), waiver: null }))
  await confirm(varde, press, id, TITLE)
  const said = await step(async () => {
    const made = await proposeStatement(varde, press, id, {
      ...{ corrects: null, groups: [...GROUPS], editions: [edition(TITLE)], facts: [] },
      ...{ nextAt: minute(70), admits: false },
    })
    await approveStatement(varde, await who('head'), made.id)
    return made.id
  })
  await step(() => movePromise(varde, press, id, { nextAt: minute(80), reason: 'Venter på politiet' }))
  await step(async () => {
    await followStatement(varde, press, id, { statementId: said, editions: [edition('The building is empty', 'en')] })
    await approveStatement(varde, await who('head'), said)
  })
  const leader = await who('leader')
  await step(() => withdrawStatement(varde, leader, { crisisId: id, statementId: said }, 'Det stemte ikke'))
  await step(() => closeCrisis(varde, leader, id, 'Brannen er slokket'))
  // First words that were approved beforehand are decided by whoever releases them.
  const decided = ['per_press', 'per_head', 'per_press', 'per_head', 'per_leader', 'per_leader']
  const { versions } = await viewStatus(varde, leader, id)
  expect(versions.map((one) => one.by.id)).toEqual(decided)
  expect(versions.map((one) => one.writtenBy.id)).toEqual([
    ...['per_press', 'per_press', 'per_press', 'per_press', 'per_leader', 'per_leader'],
  ])
  const { rows: log } = await sql<{ actor: string }>`
    select actor from bus.event where subject = ${id} and name = 'crisis.status-published' order by seq`.execute(
    base.db,
  )
  expect(log.map((row) => row.actor)).toEqual(decided)
  const shown = await readVersions(varde, systemCaller('test'), `status:${id.slice(-12)}`)
  const own = shown.versions.filter((one) => one.language === 'nb').toReversed()
  expect(own.map((one) => one.subject)).toEqual(decided.map(() => id))
  expect(own.map((one) => one.decisions.map(({ name }) => name))).toEqual(
    decided.map(() => ['crisis.status-published']),
  )
})
