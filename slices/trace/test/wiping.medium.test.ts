import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publish } from '../../../kit/bus/publish.ts'
import { emptyEvents } from '../actions/empty-events.ts'
import { verifyLog } from '../actions/verify-log.ts'
import { traceWork } from '../jobs.ts'
import { loggedVarde } from './log.ts'

const WORDS = 'Test Testesen sitter på celle 4'

let house: Awaited<ReturnType<typeof loggedVarde>>
beforeAll(async () => {
  house = await loggedVarde(20)
})
afterAll(() => house.drop())

/** Do the words stand in the file of the log, dead rows, indexes and long values among them? */
async function isInFile(): Promise<boolean> {
  await sql`checkpoint`.execute(house.db)
  const { rows } = await sql`
    select from pg_class c
     where (c.relnamespace = 'bus'::regnamespace or c.oid in (select reltoastrelid from pg_class where relnamespace = 'bus'::regnamespace))
       and c.relkind in ('r', 'i', 't') and pg_relation_size(c.oid) > 0
       and position(convert_to(${WORDS}, 'UTF8') in pg_read_binary_file(pg_relation_filepath(c.oid))) > 0`.execute(
    house.db,
  )
  return rows.length > 0
}

it('when an event is emptied in the log, its words are in no dead row either, and the log proves itself', async () => {
  const { varde, db } = house
  const about = { name: 'message.saved', mode: 'real' as const, subject: 'msg_x', unitId: null, actor: 'per_x' }
  await db.transaction().execute((trx) => publish(trx, { ...about, at: varde.now(), content: { reason: WORDS } }))
  const { rows } = await sql<{ id: string }>`select id from bus.event where subject = 'msg_x'`.execute(db)
  const eventIds = rows.map(({ id }) => id)
  await db
    .transaction()
    .execute((trx) => emptyEvents(trx, { eventIds, by: 'per_y', at: varde.now(), reason: 'Et navn sto der' }))
  expect(await isInFile()).toBe(true)
  const ends = new AbortController()
  const loops = traceWork.loops!.map(({ run }) => run(varde, ends.signal))
  await expect.poll(isInFile, { interval: 300 }).toBe(false)
  ends.abort()
  await Promise.all(loops)
  expect(await verifyLog(varde)).toMatchObject({ fault: null, redacted: 1 })
})
