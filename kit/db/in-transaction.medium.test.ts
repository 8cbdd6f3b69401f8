import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../test/database.ts'
import { type Database, databaseOn, poolOf } from './database.ts'
import { inTransaction } from './in-transaction.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
/** With one connection: whoever asks for a second waits for ever. */
let db: Database
beforeAll(async () => {
  base = await testDatabase()
  await sql`create table public.word (text text)`.execute(base.db)
  db = databaseOn(poolOf({ connection: base.connection, max: 1 }))
})
afterAll(async () => {
  await db.destroy()
  await base.drop()
})

const say = (on: Database, text: string) => sql`insert into public.word values (${text})`.execute(on)
const words = async () =>
  (await sql<{ text: string }>`select text from public.word order by text`.execute(db)).rows.map(({ text }) => text)

test('when nothing is open, what is done is one transaction', async () => {
  const fails = inTransaction(db, async (trx) => {
    await say(trx, 'lost')
    throw new Error('refused')
  })
  await expect(fails).rejects.toThrow('refused')
  await inTransaction(db, (trx) => say(trx, 'alone'))
  expect(await words()).toEqual(['alone'])
})

test('when a transaction is open, what is done is part of it, and what was refused is taken back alone', async () => {
  await db.transaction().execute(async (trx) => {
    await inTransaction(trx, async (within) => {
      await say(within, 'first')
      await inTransaction(within, (deeper) => say(deeper, 'second'))
    })
    const fails = inTransaction(trx, async (within) => {
      await say(within, 'lost')
      await sql`select 1 / 0`.execute(within)
    })
    await expect(fails).rejects.toMatchObject({ code: '22012' })
    await say(trx, 'third')
  })
  expect(await words()).toEqual(['alone', 'first', 'second', 'third'])
})
