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

test('when a proxy hands a request on to a demo, or a name that is not of this machine is asked for, it is refused; a real one answers', async () => {
  const varde = testVarde(base.db, { connection: base.connection })
  const demo = await buildWeb({ ...varde, mode: 'demo' })
  for (const header of HEADERS)
    for (const url of PAGES) {
      const answer = await demo.inject({ url, headers: { [header]: '203.0.113.7' } })
      expect([url, header, answer.statusCode]).toEqual([url, header, 403])
    }
  for (const host of ['demo.example.no', '10.0.0.4:3000', 'localhost.example.no', '127.0.0.1.example.no'])
    expect([host, (await demo.inject({ url: '/logg-inn', headers: { host } })).statusCode]).toEqual([host, 403])
  for (const host of ['localhost:3000', '127.0.0.1:7310', '[::1]:80', 'varde.localhost'])
    expect([host, (await demo.inject({ url: '/healthz', headers: { host } })).statusCode]).toEqual([host, 200])
  expect((await demo.inject({ url: '/healthz' })).statusCode).toBe(200)
  await demo.close()
  const real = await buildWeb(varde)
  expect((await real.inject({ url: '/healthz', headers: { 'x-forwarded-for': '203.0.113.7' } })).statusCode).toBe(200)
  await real.close()
})
