import type { RouteOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Web } from '../../../kit/http/web.ts'
import { DUTIES } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { addAccount, addDuty, addUnit, browser } from '../../../slices/access/test/people.ts'
import { buildWeb } from '../build-app.ts'

/** Somebody with every duty in the top unit sends every route what no form of ours sends: the answer is a refusal, never a fault of the server. */
type Route = Pick<RouteOptions, 'url' | 'schema'> & { method: string }
const routes: Route[] = []
let base: Awaited<ReturnType<typeof testDatabase>>
let web: Web
let person: ReturnType<typeof browser>

beforeAll(async () => {
  base = await testDatabase()
  const varde = testVarde(base.db, { at: new Date().toISOString(), connection: base.connection })
  web = await buildWeb(varde, ({ method, url, schema }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') routes.push({ method: one, url, schema })
  })
  await web.ready()
  const top = await addUnit(base.db, 'Direktoratet', 'directorate', null)
  const { personId } = await addAccount({ db: base.db, varde, top }, 'alt@example.no', 'administrator')
  for (const duty of DUTIES.filter((one) => one !== 'administrator')) await addDuty(base.db, personId, top, duty)
  person = browser(web)
  expect((await person.signIn('alt@example.no')).statusCode).toBe(200)
})
afterAll(async () => {
  await web.close()
  await base.drop()
})

/** Signing out or ending what the test stands on would make the rest a test of 401. */
const ENDS_THE_TEST = ['/api/my/switch-user', '/api/my/sessions/end-others', '/api/my/password', '/api/auth/sign-out']
const LIBRARY = [
  ...['/sign-in/email', '/sign-in/sso', '/sign-in/emergency', '/two-factor/enable', '/two-factor/disable'],
  ...['/two-factor/verify-totp', '/two-factor/verify-backup-code', '/two-factor/generate-backup-codes'],
  ...[
    '/passkey/verify-registration',
    '/passkey/verify-authentication',
    '/passkey/delete-passkey',
    '/passkey/update-passkey',
  ],
].map((path) => ({ method: 'POST', url: `/api/auth${path}`, schema: undefined }))

const writing = (): Route[] =>
  [...routes, ...LIBRARY].filter(
    ({ method, url }) => method !== 'GET' && !url.includes('*') && !ENDS_THE_TEST.includes(url),
  )
const address = (url: string, value = 'x') => url.replaceAll(/:(\w+)/g, encodeURIComponent(value))
const cookies = () => [...person.jar].map(([name, value]) => `${name}=${value}`).join('; ')

let asker = 0
/** From an address of its own each time: limits of tries are not what is tried here. */
async function sent(method: string, url: string, payload?: string) {
  const headers = {
    host: 'localhost:3000',
    cookie: cookies(),
    ...(payload ? { 'content-type': 'application/json' } : {}),
  }
  asker++
  const remoteAddress = `10.${asker >> 16}.${(asker >> 8) & 255}.${asker & 255}`
  return web.inject({ method: method as 'POST', url, headers, remoteAddress, ...(payload ? { payload } : {}) })
}

async function faults(asked: [string, string, string?][]): Promise<string[]> {
  const found: string[] = []
  for (const [method, url, payload] of asked) {
    const { statusCode } = await sent(method, url, payload)
    if (statusCode >= 500 && statusCode !== 503)
      found.push(`${method} ${url.slice(0, 90)}: ${statusCode} ${payload?.slice(0, 200)}`)
  }
  return found
}

test('when a body is nested deeper than anything we know, every route refuses it', async () => {
  const deep = [`${'['.repeat(50_000)}${']'.repeat(50_000)}`, `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`]
  const all = writing().flatMap(({ method, url }) =>
    deep.map((body) => [method, address(url), body] as [string, string, string]),
  )
  const inAField = writing().map(
    ({ method, url }) =>
      [method, address(url), `{"email":${deep[0]},"password":${deep[0]}}`] as [string, string, string],
  )
  expect(await faults([...all, ...inAField])).toEqual([])
})

test('when a body is something else than the route knows, or no JSON at all, every route refuses it', async () => {
  const odd = ['[]', 'null', '"x"', '{"__proto__":{"a":1}}', '{', '{"email":[{}],"password":{"a":[]}}']
  expect(
    await faults(
      writing().flatMap(({ method, url }) =>
        odd.map((body) => [method, address(url), body] as [string, string, string]),
      ),
    ),
  ).toEqual([])
})

/** Values that a schema lets through and a database, a calendar or a letter may stumble over. */
const STRINGS = [
  '\u0000',
  '\ud800',
  '\u202e\r\nBcc: a@example.no',
  '9999-12-31',
  '0001-01-01T00:00:00Z',
  'a@example.no',
  '%_\\',
  '{}',
  // What every object has a member of this name of.
  'toString',
]
const NUMBERS = [0, -1, 2 ** 31, 2 ** 53 - 1, 1e308, 0.1]

type Shape = {
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Shape[]
  oneOf?: Shape[]
  allOf?: Shape[]
  items?: Shape
  properties?: Record<string, Shape>
  format?: string
  maximum?: number
  minimum?: number
  minItems?: number
  additionalProperties?: Shape | boolean
}
const FORMATS: Record<string, string[]> = {
  date: ['0001-01-01', '9999-12-31', '2026-02-28'],
  'date-time': ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2026-01-01T00:00:00.000Z'],
  email: ['a@example.no'],
  uri: ['https://example.no/', 'file:///etc/passwd'],
}
/** Something of that shape, the `round`th of what may be odd in it. */
function madeOf(shape: Shape, round: number): unknown {
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return shape.enum[round % shape.enum.length]
  const choice = shape.anyOf ?? shape.oneOf
  if (choice) return madeOf(choice[round % choice.length]!, round)
  if (shape.allOf) return Object.assign({}, ...shape.allOf.map((part) => madeOf(part, round)))
  if (shape.type === 'object' || shape.properties)
    return {
      ...Object.fromEntries(
        Object.entries(shape.properties ?? {}).map(([key, part], at) => [key, madeOf(part, round + at)]),
      ),
      ...(typeof shape.additionalProperties === 'object' && { '\u0000': madeOf(shape.additionalProperties, round) }),
    }
  if (shape.type === 'array')
    return round % 3 === 0 && !shape.minItems
      ? []
      : [madeOf(shape.items ?? {}, round), madeOf(shape.items ?? {}, round)]
  if (shape.type === 'boolean') return round % 2 === 0
  if (shape.type === 'number' || shape.type === 'integer') {
    const number = NUMBERS[round % NUMBERS.length]!
    return Math.min(
      shape.maximum ?? 1e308,
      Math.max(shape.minimum ?? -1e308, shape.type === 'integer' ? Math.trunc(number) : number),
    )
  }
  if (shape.type === 'null') return null
  const known = shape.format ? FORMATS[shape.format] : undefined
  const all = known ?? STRINGS
  return all[round % all.length]
}
const shapeOf = (schema: unknown): Shape | null => {
  if (!(schema instanceof z.ZodType)) return null
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-7', reused: 'inline' }) as Shape
}

test('when what is sent has the shape a route asks for and odd values in it, no route fails', async () => {
  const asked = writing().flatMap(({ method, url, schema }) => {
    const shape = shapeOf(schema?.body)
    if (!shape) return []
    return [0, 1, 2, 3, 4, 5].map(
      (round) => [method, address(url), JSON.stringify(madeOf(shape, round))] as [string, string, string],
    )
  })
  expect(asked.length).toBeGreaterThan(500)
  expect(await faults(asked)).toEqual([])
})

test('when an address holds odd values, no route fails', async () => {
  const asked = routes
    .filter(
      ({ method, url }) =>
        method === 'GET' && !url.includes('*') && !url.endsWith('live') && !ENDS_THE_TEST.includes(url),
    )
    .flatMap(({ method, url, schema }) => {
      const shape = shapeOf(schema?.querystring)
      const query = (round: number) => {
        const made = shape ? (madeOf(shape, round) as Record<string, unknown>) : { x: '\u0000' }
        return new URLSearchParams(
          Object.entries(made).flatMap(([key, value]) => (value === null ? [] : [[key, String(value)]])),
        ).toString()
      }
      return [0, 1].map(
        (round) => [method, `${address(url, ['\u0000', '0'.repeat(90)][round])}?${query(round)}`] as [string, string],
      )
    })
  expect(await faults(asked)).toEqual([])
})
