import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { clientOf } from '../../../kit/db/database.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { Ledger } from '../store/ledger.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let ledger: Ledger
beforeAll(async () => {
  database = await testDatabase()
  await sql`create sequence writes`.execute(database.db)
})
beforeEach(async () => {
  ledger = await Ledger.open(database.connection, 3, new Date())
})
afterEach(async () => {
  await ledger.close()
  await sql`drop trigger if exists faulty on dispatch.slot`.execute(database.db)
})
afterAll(() => database.drop())

/** So many writes of any slot but the first fail, each as `code`. A sequence is not rolled back with what fails. */
const failing = (code: string, times: number) =>
  sql
    .raw(`
    select setval('writes', 1, false);
    create or replace function faulty() returns trigger language plpgsql as $$
    begin
      if new.slot > 0 and nextval('writes') <= ${times} then raise exception 'put in' using errcode = '${code}'; end if;
      return new;
    end $$;
    create trigger faulty before update on dispatch.slot for each row execute function faulty()`)
    .execute(database.db)

/** Three slots at once: the first write carries the first, the next write the other two. */
const turns = async () => {
  const all = await Promise.allSettled([0, 1, 2].map((slot) => ledger.turn(slot, null, null)))
  return all.map(({ status }) => status)
}

it.each(['40P01', '40001', '55P03'])(
  'when a write meets another (%s), it is written again, and all that waited for it go on',
  async (code) => {
    await failing(code, 2)
    expect(await turns()).toEqual(['fulfilled', 'fulfilled', 'fulfilled'])
    expect(ledger.isLost).toBe(false)
    expect(await turns()).toEqual(['fulfilled', 'fulfilled', 'fulfilled'])
  },
)

it('when a write cannot be made, everybody who waits for it is told, and so is whoever comes after', async () => {
  await failing('53100', 1000)
  expect(await turns()).toEqual(['fulfilled', 'rejected', 'rejected'])
  expect(ledger.isLost).toBe(true)
  await expect(ledger.turn(0, null, null)).rejects.toThrow('put in')
})

it('when the server ends the connection in the middle of a write, everybody who waits is told', async () => {
  const other = clientOf(database.connection)
  await other.connect()
  await other.query('begin')
  await other.query('lock table dispatch.slot in access exclusive mode')
  const all = Promise.allSettled([0, 1, 2].map((slot) => ledger.turn(slot, null, null)))
  await expect
    .poll(async () => {
      const { rows } = await other.query(`select pg_terminate_backend(pid) from pg_stat_activity
                                           where datname = current_database() and wait_event_type = 'Lock'`)
      return rows.length
    })
    .toBe(1)
  expect((await all).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  await other.query('rollback')
  await other.end()
})
