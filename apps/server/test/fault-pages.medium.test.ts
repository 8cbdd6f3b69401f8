import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { registerPressOnly } from '../../public/register-public.ts'
import { buildWeb } from '../build-app.ts'

/** Whoever follows a wrong link reads what is wrong, in Norwegian, with somewhere to go; a program gets the problem. */
let base: Awaited<ReturnType<typeof testDatabase>>
let web: Web
let room: Web

beforeAll(async () => {
  base = await testDatabase()
  const varde = testVarde(base.db, { connection: base.connection })
  web = await buildWeb(varde)
  await web.ready()
  room = await createWeb(varde, async () => null)
  registerPressOnly(room, varde, base.db)
  await room.ready()
})
afterAll(async () => {
  await web.close()
  await room.close()
  await base.drop()
})

const asReader = (url: string, on = web) => on.inject({ url, headers: { accept: 'text/html,*/*;q=0.8' } })
const asProgram = (url: string, on = web) => on.inject({ url, headers: { accept: 'application/json' } })

test.each(['/%E0%A4%A', '/presserom/%E0%A4%A', '/k/%ZZ'])(
  'when the address %s cannot be read, a reader gets the public page',
  async (url) => {
    for (const on of [web, room]) {
      const answer = await asReader(url, on)
      expect(answer.statusCode).toBe(400)
      expect(answer.headers['content-type']).toContain('text/html')
      expect(answer.headers['content-security-policy']).toContain("default-src 'self'")
      expect(answer.body).toContain('lang="nb"')
      expect(answer.body).toContain('href="/presserom"')
      expect(answer.body).not.toContain('FST_ERR')
    }
  },
)

test('when a program asks for an address that cannot be read, it gets the problem', async () => {
  for (const answer of [await asProgram('/%E0%A4%A'), await asReader('/api/crises/%E0%A4%A')]) {
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({ status: 400, code: 'request.no-such-address' })
  }
})

test.each([
  '/presserom/nyheter/9999',
  '/presserom/a/b/c',
  '/status/a/b/c',
  '/k/a/b/c',
  '/rapporter/a/b',
  '/parorende/x',
])('when the public address %s leads nowhere, the page is the public one', async (url) => {
  const answer = await asReader(url)
  expect(answer.statusCode).toBe(404)
  expect(answer.body).toContain('href="/presserom"')
  expect(answer.body).not.toContain('id="root"')
})

test('when the press room stands alone, a wrong address is a page too', async () => {
  const answer = await asReader('/noe-annet', room)
  expect(answer.statusCode).toBe(404)
  expect(answer.body).toContain('href="/presserom"')
  expect((await asProgram('/noe-annet', room)).json()).toMatchObject({ code: 'request.no-such-address' })
})
