import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../test/database.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  base = await testDatabase()
  await sql`create table public.shelf (id int, words text)`.execute(base.db)
  await sql`insert into public.shelf values (1, 'først'), (2, 'så')`.execute(base.db)
})
afterAll(() => base.drop())

const words = (db: typeof base.db, id: number) => sql`select * from public.shelf where id = ${id}`.execute(db)
/** What the connection of this transaction has prepared of our shelf. */
const prepared = async (db: typeof base.db) => {
  const { rows } = await sql<{ statement: string }>`
    select statement from pg_prepared_statements where statement like '%public.shelf%' and statement not like '%pg_prepared%'`.execute(
    db,
  )
  return rows.map(({ statement }) => statement)
}

it('when a read is asked often, it is prepared, and answers as before for other values', async () => {
  await base.db.transaction().execute(async (trx) => {
    for (let round = 0; round < 12; round++)
      for (const [id, said] of [
        [1, 'først'],
        [2, 'så'],
      ] as const)
        expect((await words(trx, id)).rows).toEqual([{ id, words: said }])
    expect(await prepared(trx)).toEqual(['select * from public.shelf where id = $1'])
  })
})

it('when something is written often, it is never prepared', async () => {
  await base.db.transaction().execute(async (trx) => {
    for (let round = 0; round < 12; round++) {
      await sql`update public.shelf set words = words where id = ${round}`.execute(trx)
      await sql`with given as (delete from public.shelf where id = ${100 + round} returning id) select * from given`.execute(
        trx,
      )
    }
    expect((await prepared(trx)).filter((one) => /update|delete/.test(one))).toEqual([])
  })
})

it('when a table is made another under a prepared read, it is read as it is now', async () => {
  await base.db.connection().execute(async (one) => {
    for (let round = 0; round < 8; round++) await words(one, 1)
    await sql`alter table public.shelf add column place int default 7`.execute(one)
    expect((await words(one, 1)).rows).toEqual([{ id: 1, words: 'først', place: 7 }])
    for (let round = 0; round < 8; round++) await words(one, 1)
    await sql`alter table public.shelf drop column place`.execute(one)
    const fault = await one
      .transaction()
      .execute((trx) => words(trx, 1))
      .catch((error: unknown) => error)
    expect(fault).toMatchObject({ code: '0A000' })
    expect((await words(one, 1)).rows).toEqual([{ id: 1, words: 'først' }])
  })
})

it('when several statements are sent as one text, they are done as before', async () => {
  for (let round = 0; round < 8; round++) await sql.raw('select 1; select 2').execute(base.db)
})
