import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Access, Web } from '../../../kit/http/web.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { SCOPES } from '../../../slices/access/index.ts'
import { addAccount, addUnit, browser } from '../../../slices/access/test/people.ts'
import { buildWeb } from '../build-app.ts'
import { PAGES } from '../static-web.ts'

/**
 * Everything that anyone in the world may call. A route that is added here by mistake is a hole, so each line says why it
 * is open. `GET` covers `HEAD`.
 */
const PUBLIC: Record<string, string> = {
  'GET /healthz': 'is the server alive',
  'GET /metrics': 'figures, by a token or from the machine itself',
  'GET /api/auth/*': 'sign-in itself, behind its own list',
  'POST /api/auth/*': 'sign-in itself, behind its own list',
  'GET /api/access/sign-in-choices': 'the sign-in page',
  'POST /api/access/links/read': 'whoever holds a one-time link',
  'POST /api/access/links/take-up': 'whoever holds a one-time link',
  'POST /api/access/first-administrator': 'whoever holds the link from the console',
  'POST /hooks/sms': 'the gateway, by its secret',
  'GET /presserom': 'the press room',
  'GET /presserom/kontakt': 'who answers the press now',
  'GET /presserom/:slug': 'the press room',
  'GET /presserom/rss.xml': 'the press room',
  'GET /presserom/atom.xml': 'the press room',
  'GET /presserom/feed.json': 'the press room',
  'GET /rss.xml': 'the press room, at the usual address',
  'GET /atom.xml': 'the press room, at the usual address',
  'GET /feed.json': 'the press room, at the usual address',
  'GET /sitemap.xml': 'the press room, for search engines',
  'GET /robots.txt': 'the press room, for search engines',
  'GET /personvern': 'what we do with personal data',
  'GET /tilgjengelighet': 'statement of accessibility',
  'GET /k/:token': 'a receipt behind a signed link',
  'GET /k/:token/lest': 'a receipt behind a signed link',
  'POST /k/:token/lest': 'a receipt behind a signed link',
  'GET /k/:token/svar': 'a receipt behind a signed link',
  'POST /k/:token/svar': 'a receipt behind a signed link',
  'GET /k/:token/spor': 'a receipt behind a signed link',
  'POST /k/:token/spor': 'a receipt behind a signed link',
  'GET /parorende': 'relatives register themselves',
  'POST /parorende': 'relatives register themselves',
  'GET /parorende/sendt': 'relatives register themselves',
  'GET /parorende/bekreft/:token': 'relatives confirm by a signed link',
  'POST /parorende/bekreft/:token': 'relatives confirm by a signed link',
  'GET /avmeld/:token': 'unsubscribe by a signed link',
  'POST /avmeld/:token': 'unsubscribe by a signed link',
  'GET /kalender/:file': 'a calendar behind a secret address',
  'GET /assets/*': 'files of the shell',
  'GET /icon.svg': 'files of the shell',
  'GET /*': 'says that there is no such page',
}
/** Styles and fonts of the public pages carry their content's digest in the name. */
const isPublicFile = (name: string) => /^GET \/felles\/[\w.-]+$/.test(name)
/** Pages of the shell hold no data: what they show is fetched from guarded routes. */
const isShell = (name: string) => PAGES.some((page) => name === `GET ${page}`)

type Route = { method: string; url: string; access: Access; scope: string | undefined }
const routes: Route[] = []
let web: Web
let base: Awaited<ReturnType<typeof testDatabase>>
let signedIn: ReturnType<typeof browser>
let machine: ReturnType<typeof browser>

beforeAll(async () => {
  base = await testDatabase()
  const varde = testVarde(base.db, { at: new Date().toISOString(), connection: base.connection })
  web = await buildWeb(varde, ({ method, url, config }) => {
    for (const one of [method].flat())
      routes.push({ method: one, url, access: config?.access as Access, scope: config?.scope })
  })
  await web.ready()
  const top = await addUnit(base.db, 'Direktoratet', 'directorate', null)
  await addAccount({ db: base.db, varde, top }, 'sjef@example.no', 'administrator')
  signedIn = browser(web)
  await signedIn.signIn('sjef@example.no')
  const { token } = (await signedIn.post('/api/my/tokens', { name: 'Test', scopes: ['trace:read'] })).json()
  machine = browser(web, { authorization: `Bearer ${token}` })
})
afterAll(async () => {
  await web.close()
  await base.drop()
})

const nameOf = ({ method, url }: Route) => `${method === 'HEAD' ? 'GET' : method} ${url}`
const guarded = () => routes.filter((route) => route.access !== 'public')
const address = ({ url }: Route) => url.replaceAll(/:(\w+)/g, 'x').replaceAll('*', 'x')
const ask = (who: ReturnType<typeof browser>, route: Route, headers: Record<string, string> = {}) =>
  who.ask(route.method as 'GET', address(route), headers)

test('when a route is open to everyone, it is on the list with its reason', () => {
  const open = [...new Set(routes.filter((route) => route.access === 'public').map(nameOf))]
  expect(open.filter((name) => !(name in PUBLIC) && !isPublicFile(name) && !isShell(name))).toEqual([])
})

test('when nobody is signed in, every other route answers 401', async () => {
  expect(guarded().length).toBeGreaterThan(20)
  const stranger = browser(web)
  const wrong: string[] = []
  for (const route of guarded()) {
    const { statusCode } = await ask(stranger, route)
    if (statusCode !== 401) wrong.push(`${nameOf(route)}: ${statusCode}`)
  }
  expect(wrong).toEqual([])
})

test('when another site makes a signed-in browser write, every route refuses it', async () => {
  const writes = guarded().filter((route) => !['GET', 'HEAD'].includes(route.method))
  const wrong: string[] = []
  for (const route of writes) {
    const answer = await ask(signedIn, route, { origin: 'https://elsewhere.example' })
    if (answer.statusCode !== 403 || answer.json().code !== 'access.foreign-origin')
      wrong.push(`${nameOf(route)}: ${answer.statusCode}`)
  }
  expect(wrong).toEqual([])
})

test('when a token lacks the scope of a route, or the route has none, it is refused', async () => {
  const wrong: string[] = []
  for (const route of guarded().filter((one) => one.scope !== 'trace:read' && one.method !== 'HEAD')) {
    const answer = await ask(machine, route)
    if (answer.statusCode !== 403 || answer.json().code !== 'access.token-scope')
      wrong.push(`${nameOf(route)}: ${answer.statusCode}`)
  }
  expect(wrong).toEqual([])
})

test('when a route names a scope, a person can give a token that scope', () => {
  const unknown = routes.filter((route) => route.scope && !(SCOPES as readonly string[]).includes(route.scope))
  expect([...new Set(unknown.map((route) => `${nameOf(route)}: ${route.scope}`))]).toEqual([])
})

/** Reads whose question is too long for an address. */
const READ_BY_POST = ['POST /api/audience/count', 'POST /api/message-spelling']

test('when a route changes something, a token that may only read does not open it', () => {
  const loose = routes.filter(({ method, scope }) => !['GET', 'HEAD'].includes(method) && scope?.endsWith(':read'))
  expect(loose.map(nameOf).filter((name) => !READ_BY_POST.includes(name))).toEqual([])
})

test('when the installation is reached by https, session cookies travel by https alone', async () => {
  const varde = testVarde(base.db, {
    at: new Date().toISOString(),
    env: { VARDE_BASE_URL: 'https://varde.example' },
    connection: base.connection,
  })
  const secure = await buildWeb(varde)
  const answer = await browser(secure, { host: 'varde.example' }).signIn('sjef@example.no')
  const cookies = [answer.headers['set-cookie'] ?? []].flat()
  expect(cookies.length).toBeGreaterThan(0)
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Secure-/)
    expect(cookie).toMatch(/; HttpOnly/i)
    expect(cookie).toMatch(/; Secure/i)
    expect(cookie).toMatch(/; SameSite=Lax/i)
  }
  expect(answer.headers['strict-transport-security']).toMatch(/max-age/)
  await secure.close()
})

test('when a request drips in byte by byte, the server ends it at last', () => {
  expect(web.server.requestTimeout).toBeGreaterThan(0)
})
