/** A process of Varde that does one act and what follows of it, and is killed (-9) in the middle. Started by `kill.ts`. */
import pg from 'pg'
import { settle } from '../../apps/server/test/speaking-house.ts'
import { databaseOn, poolOf } from '../../kit/db/database.ts'
import { Failure } from '../../kit/kernel/failure.ts'
import { testVarde } from '../../kit/test/test-varde.ts'
import { approveStatement } from '../../slices/crisis/actions/decide-statement.ts'
import { type Holding, releaseHolding } from '../../slices/crisis/actions/release-holding.ts'
import { watchStatements } from '../../slices/crisis/actions/watch-statements.ts'
import { withdrawStatement } from '../../slices/crisis/actions/withdraw-statement.ts'
import { caller } from '../../slices/crisis/test/house.ts'
import type { Doom } from './kill.ts'

const { connection, at, asks, does } = JSON.parse(process.argv[2]!) as Doom & { connection: never }
const db = databaseOn(poolOf({ connection, max: 6 }))
const varde = testVarde(db, { at, connection })
const person = (key: string) => caller(db, key, varde.now())
const [press, head] = [await person('press'), await person('head')]

let asked = 0
const query = pg.Client.prototype.query
pg.Client.prototype.query = function (this: pg.Client, ...given: never) {
  asked++
  if (asked >= asks) process.kill(process.pid, 'SIGKILL')
  return query.apply(this, given)
} as never

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
process.exit(0)
