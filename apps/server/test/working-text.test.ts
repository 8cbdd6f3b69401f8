import type { RouteOptions } from 'fastify'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { databaseOn, poolOf } from '../../../kit/db/database.ts'
import { createWeb } from '../../../kit/http/server.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { buildWeb } from '../build-app.ts'

// Nothing is asked of the database: the routes are registered and read.
const varde = testVarde(databaseOn(poolOf({ connection: { host: '127.0.0.1', user: 'nobody', database: 'nothing' } })))

/** What is written in a room or about one, and is not asked about at the gate: why not. */
const OTHERWISE: Record<string, string> = {
  'POST /api/crises/:id/entries': 'asks itself, with or without a network',
  'POST /api/crises/:id/facts': 'asks itself',
  'PUT /api/crises/:id/facts/:factId': 'asks itself',
  'POST /api/crises/:id/tasks': 'asks itself',
  'POST /api/crises/:id/statements':
    'the words pass the door of what is public; the reasons beside them are asked about',
  'POST /api/crises/:id/statements/:statementId/languages': 'the words pass the door of what is public',
  'POST /api/crises/:id/statements/holding': 'the words were approved beforehand; the reason is asked about',
  'PUT /api/crises/first-messages': 'the words pass the door of what is public',
  'PUT /api/crises/:id/status/draft': 'the words pass the door of what is public',
  'POST /api/crises/:id/status/publish': 'the words pass the door of what is public',
  'POST /api/crises/:id/status/questions': 'the words pass the door of what is public; the reasons are asked about',
  'PUT /api/crises/:id/status/questions/:questionId':
    'the words pass the door of what is public; the reasons are asked about',
}

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

test('when somebody writes sentences in a room, they are asked about names before it is written', () => {
  const written = routes.filter(
    ({ url, method }) => /^\/api\/(crises|crisis-approvals)(\/|$)/.test(url) && method !== 'GET',
  )
  const unasked = written.flatMap(({ method, url, schema, config }) => {
    const name = `${String(method)} ${url}`
    const left = sentencesIn(schema?.body).filter((field) => !config?.workingText?.includes(field))
    return left.length > 0 && !OTHERWISE[name] ? [`${name}: ${left.join(', ')}`] : []
  })
  expect(unasked).toEqual([])
  const names = new Set(written.map(({ method, url }) => `${String(method)} ${url}`))
  expect(Object.keys(OTHERWISE).filter((name) => !names.has(name))).toEqual([])
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
  expect(refused.json()).toMatchObject({ code: 'request.names-somebody', details: { words: '«Test Testesen»' } })
  expect(done).toEqual([])
  expect((await send(named, { 'varde-names-cleared': 'true' })).statusCode).toBe(200)
  const number = await send({ brief: 'Født 13097248022' }, { 'varde-names-cleared': 'true' })
  expect(number.json()).toMatchObject({ code: 'request.identity-number' })
  expect((await send({ brief: 'En innsatt på avdeling C er bevisstløs' })).statusCode).toBe(200)
  expect(done).toHaveLength(2)
})
