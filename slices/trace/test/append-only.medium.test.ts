import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loggedVarde } from './log.ts'

let log: Awaited<ReturnType<typeof loggedVarde>>
beforeAll(async () => {
  log = await loggedVarde(10)
})
afterAll(() => log.drop())

test('when the server itself would change or remove what was logged, the database refuses', async () => {
  for (const change of [
    sql`update bus.event set actor = 'per_other' where seq = 5`,
    sql`update bus.event set content = '{}' where seq = 5`,
    sql`delete from bus.event where seq = 5`,
    sql`truncate bus.event`,
    sql`update trace.entry set position = 100 where position = 5`,
    sql`delete from trace.entry where position = 5`,
  ])
    await expect(change.execute(log.db)).rejects.toThrow('The log only grows')
})

test('when an event is handed on or redacted, the database lets it pass', async () => {
  await sql`update bus.event set relayed = true where seq = 5`.execute(log.db)
  await sql`update bus.event set content = null, salt = null where seq = 5`.execute(log.db)
  const { rows } = await sql`select content, relayed from bus.event where seq = 5`.execute(log.db)
  expect(rows).toEqual([{ content: null, relayed: true }])
})
