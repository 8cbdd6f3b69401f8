import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { testDatabase } from '../test/database.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

it('when ids are made one after another, at any time, the database sorts them in the order they were made', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 2 ** 40 }),
      fc.array(fc.constantFrom(0, 1, 9, 31, 32 * 9, 32 ** 2 * 11, 32 ** 3 * 10), { minLength: 30, maxLength: 60 }),
      async (start, steps) => {
        // A process of its own each time: the module keeps the last time.
        vi.resetModules()
        const { newId } = await import('./id.ts')
        let now = 1_700_000_000_000 + start
        const clock = vi.spyOn(Date, 'now').mockImplementation(() => now)
        const made = steps.map((step) => {
          now += step
          return newId('tst')
        })
        clock.mockRestore()
        const { rows } = await sql<{ id: string }>`
          select id from unnest(${made}::text[]) with ordinality as one(id, place) order by id`.execute(database.db)
        expect(rows.map(({ id }) => id)).toEqual(made)
      },
    ),
    { numRuns: 60 },
  )
})
