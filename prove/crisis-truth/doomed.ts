/** A process of Varde that does one act after the other, and what follows of each, until it is killed (-9) in the middle. Started by `kill.ts`. */
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import pg from 'pg'
import type { Holding } from '../../slices/crisis/actions/release-holding.ts'
import type { Doom } from './kill.ts'

enableCompileCache(join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'varde'))
const { settle } = await import('../../apps/server/test/speaking-house.ts')
const { databaseOn, poolOf } = await import('../../kit/db/database.ts')
const { Failure } = await import('../../kit/kernel/failure.ts')
const { testVarde } = await import('../../kit/test/test-varde.ts')
const { approveStatement } = await import('../../slices/crisis/actions/decide-statement.ts')
const { releaseHolding } = await import('../../slices/crisis/actions/release-holding.ts')
const { watchStatements } = await import('../../slices/crisis/actions/watch-statements.ts')
const { withdrawStatement } = await import('../../slices/crisis/actions/withdraw-statement.ts')
const { caller } = await import('../../slices/crisis/test/house.ts')

const connection = JSON.parse(process.argv[2]!)
const db = databaseOn(poolOf({ connection, max: 6 }))
const varde = testVarde(db, { connection })

/** How many more statements it lives for. */
let left = Number.POSITIVE_INFINITY
const query = pg.Client.prototype.query
pg.Client.prototype.query = function (this: pg.Client, ...given: never) {
  if (--left <= 0) process.kill(process.pid, 'SIGKILL')
  return query.apply(this, given)
} as never

process.on('message', async ({ at, asks, does }: Doom) => {
  varde.setClock(at)
  const [press, head] = [await caller(db, 'press', varde.now()), await caller(db, 'head', varde.now())]
  left = asks
  try {
    if (does.act === 'approve') await approveStatement(varde, head, does)
    if (does.act === 'withdraw') await withdrawStatement(varde, press, does, 'Det var feil')
    if (does.act === 'hold') {
      const { holding, crisisId } = does
      const input = { ...holding, nextAt: new Date(holding.nextAt), waiver: null } as Holding
      await releaseHolding(varde, press, crisisId, input)
    }
    await settle(varde)
    await watchStatements(varde)
    await settle(varde)
  } catch (error) {
    // What the house refuses is no fault.
    if (!(error instanceof Failure)) throw error
  }
  left = Number.POSITIVE_INFINITY
  process.send!('lives')
})
process.on('disconnect', () => process.exit(0))
