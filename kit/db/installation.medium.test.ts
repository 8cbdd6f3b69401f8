import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../test/database.ts'
import { holdMode } from './installation.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.drop())

test('when a database was opened as a demo, it opens as a demo again and never as the real thing', async () => {
  await holdMode(base.db, 'demo')
  await holdMode(base.db, 'demo')
  await expect(holdMode(base.db, 'real')).rejects.toThrow(/VARDE_DATA/)
})
