import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { buildWeb } from '../build-app.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.drop())

const PAGES = ['/', '/logg-inn', '/presserom', '/healthz', '/api/access/sign-in-choices']
const HEADERS = ['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via']

test('when a proxy hands a request on to a demo, every address refuses it; a real one does not', async () => {
  const varde = testVarde(base.db, { connection: base.connection })
  const demo = await buildWeb({ ...varde, mode: 'demo' })
  for (const header of HEADERS)
    for (const url of PAGES) {
      const answer = await demo.inject({ url, headers: { [header]: '203.0.113.7' } })
      expect([url, header, answer.statusCode]).toEqual([url, header, 403])
    }
  expect((await demo.inject({ url: '/healthz' })).statusCode).toBe(200)
  await demo.close()
  const real = await buildWeb(varde)
  expect((await real.inject({ url: '/healthz', headers: { 'x-forwarded-for': '203.0.113.7' } })).statusCode).toBe(200)
  await real.close()
})
