import type { FastifyContextConfig } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createWeb } from '../../../kit/http/server.ts'
import { type Access, type Consequence, isGrave, type Web } from '../../../kit/http/web.ts'
import { DUTIES } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { SCOPES } from '../../../slices/access/index.ts'
import { addAccount, addDuty, addUnit, browser } from '../../../slices/access/test/people.ts'
import { buildWeb } from '../build-app.ts'
import { isPublicFile, isShell, PUBLIC_ROUTES } from './public-routes.ts'

type Route = {
  method: string
  url: string
  access: Access
  consequence: Consequence
  scope: string | undefined
  answer: unknown
}
const routes: Route[] = []
let web: Web
let base: Awaited<ReturnType<typeof testDatabase>>
let signedIn: ReturnType<typeof browser>
let machine: ReturnType<typeof browser>

let varde: ReturnType<typeof testVarde>
beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: new Date().toISOString(), connection: base.connection })
  web = await buildWeb(varde, ({ method, url, config, schema }) => {
    for (const one of [method].flat())
      routes.push({
        ...{ method: one, url, access: config?.access as Access, scope: config?.scope },
        consequence: config?.consequence as Consequence,
        answer: (schema?.response as Record<number, unknown> | undefined)?.[200],
      })
  })
  await web.ready()
  const top = await addUnit(base.db, 'Direktoratet', 'directorate', null)
  const { personId } = await addAccount({ db: base.db, varde, top }, 'sjef@example.no', 'administrator')
  // Every right, so that it is never a right that answers.
  for (const duty of DUTIES) if (duty !== 'administrator') await addDuty(base.db, personId, top, duty)
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
  expect(open.filter((name) => !(name in PUBLIC_ROUTES) && !isPublicFile(name) && !isShell(name))).toEqual([])
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

test('when a route is for those who are signed in, no browser and no proxy keeps what it answers', async () => {
  const kept: string[] = []
  for (const route of guarded().filter((one) => one.method === 'GET' && !one.url.endsWith('live'))) {
    const { headers } = await ask(signedIn, route)
    if (headers['cache-control'] !== 'no-store') kept.push(`${nameOf(route)}: ${headers['cache-control']}`)
  }
  expect(kept).toEqual([])
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
const READ_BY_POST = [
  'POST /api/plan/ideas/by-code',
  'POST /api/audience/count',
  'POST /api/message-spelling',
  'POST /api/access/links/read',
]

test('when a route changes something, a token that may only read does not open it', () => {
  const loose = routes.filter(({ method, scope }) => !['GET', 'HEAD'].includes(method) && scope?.endsWith(':read'))
  expect(loose.map(nameOf).filter((name) => !READ_BY_POST.includes(name))).toEqual([])
})

test('when a route only reads, it says so; when it changes something, it does not say that it reads', () => {
  const wrong = routes.filter(({ method, url, consequence }) => {
    if (url === '/api/auth/*' || READ_BY_POST.includes(`${method} ${url}`)) return false
    const isAsked = ['GET', 'HEAD'].includes(method)
    return isAsked ? !['read', 'take-out'].includes(consequence) : consequence === 'read'
  })
  expect(wrong.map((route) => `${nameOf(route)}: ${route.consequence}`)).toEqual([])
})

/** Who stands outside the agency, by name and where they are reached: read by a person, in whatever session, and by no program. */
const OF_OTHERS =
  /^\/api\/(audience\/(contacts|review|subscribers\/search|imports\/:id\/faults)|press\/(journalists|outlets|equal-treatment|occasions\/:id)|dispatches\/:id\/recipients)/

test('when a route tells of people outside the agency, no token reads it', () => {
  const told = routes.filter(({ method, url }) => method === 'GET' && OF_OTHERS.test(url))
  expect(told.length).toBeGreaterThan(12)
  expect(told.filter(({ scope, consequence }) => scope && consequence === 'read').map(nameOf)).toEqual([])
})

/** Where somebody is reached, or which outlet it is. */
const REACHED =
  /(^|[a-z])(address|addresses|email|emails|mobile|phone|phones|telephone|telephones|outlet|outletName|outlets|journalist|journalists|recipients|subscriber|contact|contacts)$/i

/** Fields of that name that a token reads all the same, by why. */
const NOT_OF_OTHERS: Record<string, string[]> = {
  'of our own units and of colleagues': [
    'GET /api/cases/:id desk.phone',
    'GET /api/crisis-plans/:unitId answering.mobile',
    'GET /api/crisis-plans/:unitId holders.mobile',
    'GET /api/duty/units telephone',
    'GET /api/message-options known.emails',
    'GET /api/message-options known.telephones',
    'GET /api/press/contact-preview telephone',
    'GET /api/press/contact-preview units.phone',
    'GET /api/press/duty/numbers units.phone',
    'GET /api/press/known-public emails',
    'GET /api/press/known-public telephones',
    'GET /api/search found.phone',
    'GET /api/units units.dutyPhone',
    'GET /api/units units.email',
    'GET /api/units/:id duties.email',
    'GET /api/units/:id duties.mobile',
    'GET /api/units/:id unit.dutyPhone',
    'GET /api/units/:id unit.email',
    'GET /api/units/:id/people people.email',
    'GET /api/units/:id/people people.mobile',
  ],
  'a number that we give to relatives': [
    'GET /api/crises/:id/status draft.relativesPhone',
    'GET /api/crises/:id/status relatives.phone',
    'GET /api/crises/:id/status versions.relativesPhone',
  ],
  'which police, fire or other body a plan rings in a crisis': [
    'GET /api/crisis-plans/:unitId approved.contacts',
    'GET /api/crisis-plans/:unitId draft.contacts',
    'GET /api/crisis-plans/:unitId testCalls.targets.contact',
  ],
  'an address on the web': [
    'GET /api/crises/:id/incoming groups.where.address',
    'GET /api/measure/reports/:id openAddress',
    'GET /api/measure/sources/:id settings.address',
    'GET /api/measure/surveys/:id linkAddress',
    'GET /api/measure/surveys/:id previewAddress',
    'GET /api/shown pages.address',
    'GET /api/shown/versions versions.address',
  ],
  'where something was published': [
    'GET /api/cases/:id links.outlet',
    'GET /api/crises/:id/incoming groups.where.outlet',
    'GET /api/measure/big-files/:id outcome.mentions.outlets',
    'GET /api/measure/big-files/:id outcome.mentions.outlets.outlet',
    'GET /api/measure/big-files/:id samplesOf.mentions.outlet',
    'GET /api/measure/coding/rounds/:id disagreements.story.outlet',
    'GET /api/measure/coding/rounds/:id/desk story.outlet',
    'GET /api/measure/media panels.outlets',
    'GET /api/measure/media/outlets outlets',
    'GET /api/measure/mentions items.outlet',
    'GET /api/measure/outlets outlets',
    'GET /api/measure/outlets outlets.outlet',
    'GET /api/measure/runs/:id mentions.outlet',
    'GET /api/measure/sources/:id settings.outlet',
  ],
  'the outlet that an idea of ours is for': [
    'GET /api/press/proactive items.outlet',
    'GET /api/press/proactive/:id outlet',
  ],
  'a count': ['GET /api/dispatches/:id spread.contacts'],
  'null to a token': ['GET /api/press/lines/:id uses.inquiry.email', 'GET /api/press/lines/:id uses.inquiry.outlet'],
  'known, and left: a program that takes inquiries in reads them': [
    'GET /api/press/inquiries items.journalist',
    'GET /api/press/inquiries items.outlet',
    'GET /api/press/inquiries/:id journalist',
    'GET /api/press/inquiries/:id letters.address',
    'GET /api/press/inquiries/:id namesake.email',
    'GET /api/press/inquiries/:id outlet',
    'GET /api/press/inquiries/:id replyEmail',
    'GET /api/press/inquiries/:id replyPhone',
  ],
}

/** The names of the fields of an answer, each with the way to it. */
function fieldsOf(shape: unknown, way: string[] = []): string[] {
  if (typeof shape !== 'object' || shape === null) return []
  const { properties = {}, items, anyOf = [], additionalProperties } = shape as Record<string, never>
  const named = Object.entries(properties).flatMap(([key, one]) => [
    [...way, key].join('.'),
    ...fieldsOf(one, [...way, key]),
  ])
  return [...named, ...[items, additionalProperties, ...anyOf].flatMap((one) => fieldsOf(one, way))]
}

test('when an answer has a field that says where somebody is reached, no token reads it, or the reason stands here', () => {
  const scoped = routes.filter(({ method, scope, consequence }) => scope && method !== 'HEAD' && consequence === 'read')
  const found = scoped.flatMap((route) => {
    if (!(route.answer instanceof z.ZodType)) return []
    const shape = z.toJSONSchema(route.answer, { io: 'output', unrepresentable: 'any', reused: 'inline' })
    const names = fieldsOf(shape).filter((field) => REACHED.test(field.split('.').at(-1)!))
    return names.map((field) => `${nameOf(route)} ${field}`)
  })
  expect(found.length).toBeGreaterThan(5)
  expect([...new Set(found)].toSorted()).toEqual(Object.values(NOT_OF_OTHERS).flat().toSorted())
})

const grave = () => guarded().filter(({ consequence, method }) => isGrave(consequence) && method !== 'HEAD')

test('when a route gives power, approves, releases or takes out, no token opens it, whatever its scopes', async () => {
  const { token } = (await signedIn.post('/api/my/tokens', { name: 'Alt', scopes: SCOPES })).json()
  const program = browser(web, { authorization: `Bearer ${token}` })
  const wrong: string[] = []
  expect(grave().length).toBeGreaterThan(50)
  for (const route of grave()) {
    const { statusCode, json } = await ask(program, route)
    const expected = route.scope ? 'access.person-needed' : 'access.token-scope'
    if (statusCode !== 403 || json().code !== expected) wrong.push(`${nameOf(route)}: ${statusCode} ${json().code}`)
  }
  expect(wrong).toEqual([])
})

test('when the sign-in is old, every such route asks who it is, before it looks at what was sent', async () => {
  const late = browser(web)
  await late.signIn('sjef@example.no')
  const longAgo = new Date(varde.now().getTime() - 11 * 60_000)
  await sql`update access.session set created_at = ${longAgo}, confirmed_at = null`.execute(base.db)
  const wrong: string[] = []
  for (const route of grave()) {
    const { statusCode, json } = await ask(late, route)
    if (statusCode !== 403 || json().code !== 'access.recent-needed')
      wrong.push(`${nameOf(route)}: ${statusCode} ${json().code}`)
  }
  expect(wrong).toEqual([])
})

test('when a route says nothing of what comes of it, or is grave and open without a proof, the server does not start', async () => {
  const open = { access: 'public' as const }
  const fresh = await createWeb(testVarde(base.db), async () => null)
  const add = (config: FastifyContextConfig) => () => fresh.get('/never', { config }, async () => null)
  expect(add(open)).toThrow('does not say what comes of it')
  expect(add({ ...open, consequence: 'power' })).toThrow('does not say what proves who it is')
  expect(add({ consequence: 'read' })).toThrow('does not say who it is for')
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
    expect(cookie).toMatch(/^__Host-/)
    expect(cookie).toMatch(/; Path=\/(;|$)/i)
    expect(cookie).not.toMatch(/; Domain=/i)
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
