import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../test/database.ts'
import { migrate } from './migrate.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

test('when every migration is applied, applying again changes nothing', async () => {
  expect(await migrate(database.db)).toEqual([])
})

test('when text is sorted, Norwegian letters come last', async () => {
  const { rows } = await sql<{
    letter: string
  }>`select letter from unnest(array['å','z','ø','a','æ']) as letter order by letter`.execute(database.db)
  expect(rows.map((row) => row.letter).join('')).toBe('azæøå')
})
