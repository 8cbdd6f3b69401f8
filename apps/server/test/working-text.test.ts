import type { RouteOptions } from 'fastify'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { databaseOn, poolOf } from '../../../kit/db/database.ts'
import { WORKING_FIELDS } from '../../../kit/http/ask-names.ts'
import { createWeb } from '../../../kit/http/server.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { buildWeb } from '../build-app.ts'

// Nothing is asked of the database: the routes are registered and read.
const varde = testVarde(databaseOn(poolOf({ connection: { host: '127.0.0.1', user: 'nobody', database: 'nothing' } })))

/** Fields that hold no sentence: ids, keys, addresses, secrets, choices, and numbers and rules of data. */
const NO_WORDS =
  /(?:Id|Ids|Key|Keys)$|^(?:id|key|token|password|email|phone|url|to|scopes|secret|options|definition|settings|mapping|variables|again|weighed|confirmed|group|waves|points)$/

const ITSELF = 'asks itself'
const DOOR = 'the words pass the door of what is public'
const REGISTER = 'names of staff, offices and outlets, which stand there by name'
const DATA = 'what data and lists are called'
/** What is not asked about at the gate, and why not. */
const OTHERWISE: Record<string, string[]> = {
  [ITSELF]: [
    'POST /api/crises/:id/entries',
    'POST /api/cases',
    'POST /api/cases/:id/notes',
    'POST /api/cases/:id/ministry-notes',
    'POST /api/support',
  ],
  [DOOR]: [
    'POST /api/crises/:id/statements',
    'POST /api/crises/:id/statements/:statementId/languages',
    'POST /api/crises/:id/status/questions',
    'PUT /api/crises/:id/status/questions/:questionId',
    'PUT /api/crises/:id/status/draft',
    'POST /api/crises/:id/status/publish',
    'PUT /api/crises/first-messages',
    'POST /api/crisis-scenarios',
    'PUT /api/crisis-scenarios/:key',
    'POST /api/dispatches/:id/questions/:question/answer',
    'POST /api/messages',
    'PUT /api/messages/:id/editions/:language',
    'PUT /api/messages/:id/settings',
    'POST /api/messages/:id/finding-choices',
    'POST /api/message-spelling',
    'POST /api/measure/surveys',
    'POST /api/measure/surveys/:id/words',
    'PUT /api/measure/surveys/:id/questionnaire',
    'PUT /api/measure/reports/:id',
    'POST /api/measure/indicators/:key/values',
    'PUT /api/measure/big-files/:id/mapping',
    'PUT /api/measure/imports/:id/mapping',
    'POST /api/press/facts',
    'PUT /api/press/facts/:id',
    'POST /api/press/lines',
    'PUT /api/press/lines/:id',
    'POST /api/press/occasions',
    'PUT /api/press/occasions/:id',
    'PUT /api/press/occasions/:id/announced',
    'POST /api/press/occasions/:id/cancel',
    'PUT /api/press/inquiries/:id/answer',
    'POST /api/strategy/draft',
    'POST /api/strategy/draft/put-in-force',
    'PUT /api/strategy/draft/elements/:key',
    'POST /api/strategy/pack',
    'POST /api/strategy/pack/preview',
  ],
  'what was printed stands as it was printed': ['POST /api/cases/:id/links'],
  'words of a message, which are asked about there; the comment is asked about here': [
    'POST /api/messages/:id/comments',
  ],
  [REGISTER]: [
    'POST /api/crisis-approvals/:messageId/approve',
    'POST /api/access/first-administrator',
    'POST /api/audience/contacts',
    'PUT /api/audience/contacts/:id',
    'POST /api/people',
    'PATCH /api/people/:id',
    'POST /api/units',
    'PATCH /api/units/:id',
    'PUT /api/plan/meetings/:id/present',
    'POST /api/press/journalists',
    'PUT /api/press/journalists/:id',
    'POST /api/press/outlets',
    'PUT /api/press/outlets/:id',
    'POST /api/measure/panels',
    'PUT /api/measure/media/outlets',
  ],
  [DATA]: [
    'POST /api/webhooks',
    'PUT /api/webhooks/:id',
    'POST /api/my/tokens',
    'POST /api/audience/groups',
    'PUT /api/audience/groups/:id',
    'POST /api/audience/segments',
    'PUT /api/audience/segments/:id',
    'POST /api/measure/coding/rounds',
    'POST /api/measure/surveys/:id/questions/:question/coding/rounds',
    'POST /api/measure/sources',
    'PUT /api/measure/sources/:id',
    'PUT /api/press/language-rules/:id',
  ],
}
/** Names and lists that hold no word which leaves: a receiver of ours, a key of one's own, and a version that somebody says yes to. */
const STAYS = [
  'POST /api/crisis-approvals/:messageId/approve',
  'POST /api/access/first-administrator',
  'POST /api/webhooks',
  'PUT /api/webhooks/:id',
  'POST /api/my/tokens',
]
/** What outsiders send without signing in, and what becomes of an identity number in it. */
const ASKED = 'the form comes back with what was typed, and says where the number stands'
const MASKED = 'a dot is kept for each digit'
const WORDLESS = 'no sentence is taken in'
const FROM_OUTSIDE: Record<string, string> = {
  'POST /spor-oss': ASKED,
  'POST /presserom/arrangementer/:slug/akkreditering': ASKED,
  'POST /k/:token/svar': ASKED,
  'POST /k/:token/spor': ASKED,
  'POST /hooks/sms': MASKED,
  'POST /undersokelse/:token': MASKED,
  'POST /k/:token/lest': WORDLESS,
  'POST /presserom/akkreditering/:token': WORDLESS,
  'POST /svar/:token': WORDLESS,
  'POST /avmeld/:token': WORDLESS,
  'POST /parorende': WORDLESS,
  'POST /parorende/bekreft/:token': WORDLESS,
  'POST /abonner': WORDLESS,
  'POST /abonner/bekreft/:token': WORDLESS,
  'POST /hooks/voice': WORDLESS,
  'POST /hooks/measure/:id': WORDLESS,
  'POST /api/auth/*': WORDLESS,
  'POST /api/access/links/read': WORDLESS,
  'POST /api/access/links/take-up': WORDLESS,
  'POST /api/access/first-administrator': WORDLESS,
}
const ANSWERED = new Set(Object.values(OTHERWISE).flat())

const routes: RouteOptions[] = []
await buildWeb(varde, (route) => routes.push(route))

/** Fields of a body where a person writes sentences: text without a form or a list, long enough for a name beside others. */
function sentencesIn(body: unknown): string[] {
  if (!(body instanceof z.ZodType)) return []
  const found: string[] = []
  const walk = (node: Node, top: string): void => {
    const { properties, items, anyOf, oneOf, additionalProperties: more } = node
    const isFree = node.type === 'string' && !node.enum && !node.const && !node.format && !node.pattern
    if (isFree && (node.maxLength ?? 1000) >= 100) found.push(top)
    for (const [key, value] of Object.entries(properties ?? {})) walk(value, top || key)
    for (const one of [...(anyOf ?? []), ...(oneOf ?? []), ...(items ? [items] : [])]) walk(one, top)
    if (typeof more === 'object') walk(more, top)
  }
  walk(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as Node, '')
  return [...new Set(found)]
}
type Node = {
  type?: string
  maxLength?: number
  enum?: unknown[]
  const?: unknown
  format?: string
  pattern?: string
  properties?: Record<string, Node>
  items?: Node
  anyOf?: Node[]
  oneOf?: Node[]
  additionalProperties?: Node | boolean
}

const isOfSignedIn = (config: RouteOptions['config']) =>
  config?.access === 'signed-in' || config?.access === 'administrator'

test('when somebody writes sentences anywhere, they are asked about names before it is written, or it is said why not', () => {
  const written = routes.filter(({ url, method }) => url.startsWith('/api/') && method !== 'GET')
  const unasked = written.flatMap(({ method, url, schema, config }) => {
    const name = `${String(method)} ${url}`
    const quoted = config?.quotedText ?? []
    const own = [...(config?.workingText ?? []), ...(quoted === 'all' ? [] : quoted)]
    const asked = [...(isOfSignedIn(config) ? WORKING_FIELDS : []), ...own]
    const left = sentencesIn(schema?.body).filter((field) => !asked.includes(field) && !NO_WORDS.test(field))
    return left.length > 0 && !ANSWERED.has(name) ? [`${name}: ${left.join(', ')}`] : []
  })
  expect(unasked).toEqual([])
  const names = new Set(written.map(({ method, url }) => `${String(method)} ${url}`))
  expect([...ANSWERED].filter((name) => !names.has(name))).toEqual([])
})

test('when a register or a list takes in names, which may leave, an identity number among them is refused', () => {
  const named = [...OTHERWISE[REGISTER]!, ...OTHERWISE[DATA]!].filter((name) => !STAYS.includes(name))
  const held = routes.filter(({ config }) => config?.quotedText === 'all')
  expect(named.toSorted()).toEqual(held.map(({ method, url }) => `${String(method)} ${url}`).toSorted())
})

test('when anything is taken in from outside, it is said what becomes of an identity number in it', () => {
  const open = routes.filter(
    ({ method, config }) => config?.access === 'public' && !['GET', 'HEAD'].includes(String(method)),
  )
  const names = open.flatMap(({ method, url }) => [method].flat().map((one) => `${one} ${url}`))
  expect([...new Set(names)].filter((name) => !/^(GET|HEAD|OPTIONS) /.test(name)).toSorted()).toEqual(
    Object.keys(FROM_OUTSIDE).toSorted(),
  )
})

test('when what somebody else said is written down, it may name whom it will, but an identity number is refused', async () => {
  const web = await createWeb(varde, async () => ({ ...systemCaller('test'), kind: 'person' as const, id: 'per_test' }))
  const config = {
    access: 'signed-in',
    consequence: 'write',
    right: 'own',
    quotedText: ['question', 'details'],
  } as const
  web.post('/named', { config: { ...config, quotedText: 'all' } }, async () => '')
  web.post('/write', { config }, async () => '')
  const send = (payload: Record<string, unknown>) => web.inject({ method: 'POST', url: '/write', payload })
  expect((await send({ question: 'Sitter innsatt Test Testesen inne ennå?' })).statusCode).toBe(200)
  for (const body of [{ question: 'Gjelder 13097248022' }, { details: { event: 'Om 130972 48022' } }])
    expect((await send(body)).json()).toMatchObject({ code: 'request.identity-number' })
  const named = (payload: Record<string, unknown>) => web.inject({ method: 'POST', url: '/named', payload })
  expect((await named({ name: 'Innsatt Test Testesen', phone: '+4790000000' })).statusCode).toBe(200)
  for (const body of [{ name: 'Liste 13097248022' }, { names: { nb: '130972 48022' } }])
    expect((await named(body)).json()).toMatchObject({ code: 'request.identity-number' })
})

test('when a figure is somebody’s identity number, nothing is done, in whatever field it stands and whatever a person says', async () => {
  const web = await createWeb(varde, async () => ({ ...systemCaller('test'), kind: 'person' as const, id: 'per_test' }))
  web.post('/write', { config: { access: 'signed-in', consequence: 'write', right: 'own' } }, async () => '')
  const send = (payload: Record<string, unknown>) =>
    web.inject({ method: 'POST', url: '/write', payload, headers: { 'varde-names-cleared': 'true' } })
  for (const body of [
    { value: 13097248022 },
    { document: { budgetNok: 13097248022 } },
    { all: [1, { margin: 13097248022.5 }] },
  ])
    expect((await send(body)).json()).toMatchObject({ code: 'request.identity-number' })
  expect((await send({ value: 13097248023, budgetNok: 1_000_000 })).statusCode).toBe(200)
})

test('when a working text seems to name somebody in custody, nothing is done until a person says that it does not', async () => {
  const web = await createWeb(varde, async () => ({ ...systemCaller('test'), kind: 'person' as const, id: 'per_test' }))
  const done: unknown[] = []
  const config = { access: 'signed-in', consequence: 'write', right: 'own', workingText: ['brief'] } as const
  web.post('/write', { config }, async ({ body }) => {
    done.push(body)
    return ''
  })
  const send = (payload: Record<string, unknown>, headers: Record<string, string> = {}) =>
    web.inject({ method: 'POST', url: '/write', payload, headers })
  const named = { brief: { nb: 'Innsatt Test Testesen på avdeling C er bevisstløs' } }
  const refused = await send(named)
  expect(refused.statusCode).toBe(422)
  expect(refused.json()).toMatchObject({
    code: 'request.names-somebody',
    details: { words: '«Test Testesen»', excerpts: ['Test Testesen'] },
  })
  expect(refused.json().details.field).toBeTypeOf('string')
  expect(done).toEqual([])
  expect((await send(named, { 'varde-names-cleared': 'true' })).statusCode).toBe(200)
  const number = await send({ brief: 'Født 13097248022' }, { 'varde-names-cleared': 'true' })
  expect(number.json()).toMatchObject({ code: 'request.identity-number' })
  expect((await send({ brief: 'En innsatt på avdeling C er bevisstløs' })).statusCode).toBe(200)
  expect(done).toHaveLength(2)
})

test('when a reason of any route names somebody, it is asked about; what a program says of it counts for nothing', async () => {
  let kind: 'person' | 'token' = 'person'
  const caller = () => ({ ...systemCaller('test'), kind, id: 'per_test', scopes: ['test:write'] })
  const web = await createWeb(varde, async () => caller())
  const config = { access: 'signed-in', consequence: 'write', right: 'own', scope: 'test:write' } as const
  web.put('/write', { config }, async () => '')
  const send = (cleared: string) =>
    web.inject({
      method: 'PUT',
      url: '/write',
      payload: { reason: 'Innsatt Test Testesen er her' },
      headers: { 'varde-names-cleared': cleared },
    })
  expect((await send('false')).json()).toMatchObject({ code: 'request.names-somebody' })
  expect((await send('true')).statusCode).toBe(200)
  kind = 'token'
  expect((await send('true')).json()).toMatchObject({ code: 'request.names-somebody' })
})
