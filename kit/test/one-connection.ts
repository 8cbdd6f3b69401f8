import { AsyncLocalStorage } from 'node:async_hooks'
import { Kysely } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'

/**
 * Whoever has a transaction open and asks the same pool for another connection waits, when all are taken, for those who wait for them. Setup of all
 * tests with a database: the file fails where it was done, and says where. A test that holds something open on purpose says so with `startTransaction`.
 */
type Open = { pool: pg.Pool | null; around: Open | undefined }
/** Kept with what is patched: a setup is read anew for each file, and the driver is not. */
const WATCH = Symbol.for('varde.one-connection')
type Watch = { open: AsyncLocalStorage<Open | undefined>; found: Set<string> }
const database = Kysely.prototype as Kysely<unknown> & { [WATCH]?: Watch }
const isPatched = database[WATCH] !== undefined
database[WATCH] ??= { open: new AsyncLocalStorage(), found: new Set() }
const { open, found } = database[WATCH]

const stackHere = () =>
  new Error()
    .stack!.split('\n')
    .filter((line) => !/node_modules|one-connection|kit\/db\/database|node:internal/.test(line))
    .slice(1, 7)
    .join('\n')

function patch(): void {
  const { transaction } = database
  database.transaction = function (this: Kysely<unknown>) {
    const builder = transaction.call(this)
    const { execute } = builder
    builder.execute = (work) =>
      open.run({ pool: null, around: open.getStore() }, () => execute.call(builder, work)) as never
    return builder
  }
  const { connect } = pg.Pool.prototype
  pg.Pool.prototype.connect = function (this: pg.Pool, ...args: Parameters<typeof connect>) {
    let one = open.getStore()
    if (one && one.pool === null) one.pool = this
    else for (; one; one = one.around) if (one.pool === this) found.add(stackHere())
    return connect.apply(this, args)
  } as typeof connect
}

if (!isPatched) patch()
beforeAll(() => found.clear())
afterAll(() => {
  if (found.size === 0) return
  const places = [...found].slice(0, 5).join('\n\n')
  throw new Error(`A second connection was asked for within a transaction (hand it \`trx\`):\n${places}`)
})
