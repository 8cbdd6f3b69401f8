import { beforeAll, expect, test } from 'vitest'
import { describeApi } from '../describe-api.ts'

type Media = Record<string, { schema?: Record<string, unknown> }>
type Operation = {
  tags?: string[]
  summary?: string
  parameters?: { name: string; in: string; required?: boolean }[]
  requestBody?: { content?: Media }
  responses?: Record<string, { description?: string; content?: Media }>
}
type Described = {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Operation>>
  components?: unknown
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace']
const SLICES = [
  'organisation',
  'access',
  'audience',
  'approval',
  'strategy',
  'cases',
  'plan',
  'message',
  'dispatch',
  'operation',
  'outbox',
  'duty',
  'confidentiality',
  'press',
  'crisis',
  'overview',
  'trace',
  'demo',
  'measure',
]
let api: Described
let operations: { name: string; path: string; method: string; operation: Operation }[]

beforeAll(async () => {
  api = JSON.parse(JSON.stringify(await describeApi()))
  operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      path,
      method,
      operation,
    })),
  )
})

const namesOf = (wrong: (one: (typeof operations)[number]) => boolean) =>
  operations.filter(wrong).map(({ name }) => name)
const successes = ({ responses = {} }: Operation) =>
  Object.entries(responses).filter(([status]) => status.startsWith('2'))

test('when a program reads the document, it is OpenAPI 3.1 with every address in it', () => {
  expect(api.openapi).toBe('3.1.0')
  expect(api.info.title && api.info.version).toBeTruthy()
  expect(operations.length).toBeGreaterThan(90)
  expect(namesOf(({ path, method }) => !path.startsWith('/') || !METHODS.includes(method))).toEqual([])
})

test('when a route is described, it has the tag of its slice and a summary', () => {
  expect(namesOf(({ operation }) => operation.tags?.length !== 1 || !SLICES.includes(operation.tags[0]!))).toEqual([])
  expect(namesOf(({ operation }) => !operation.summary || operation.summary.length < 5)).toEqual([])
})

test('when two routes are described, nobody can take one for the other', () => {
  const summaries = operations.map(({ operation }) => operation.summary)
  expect(summaries.filter((one, at) => summaries.indexOf(one) !== at)).toEqual([])
})

test('when a route answers, the document says with what', () => {
  const silent = namesOf(({ operation }) => {
    const answers = successes(operation)
    return answers.length === 0 || answers.some(([status, { content }]) => status !== '204' && !content)
  })
  expect(silent).toEqual([])
})

test('when an address has places, each is a required parameter of its path', () => {
  const wrong = namesOf(({ path, operation }) => {
    const inPath = [...path.matchAll(/{(\w+)}/g)].map((found) => found[1]!)
    const told = (operation.parameters ?? []).filter((one) => one.in === 'path' && one.required).map((one) => one.name)
    return inPath.toSorted().join() !== told.toSorted().join()
  })
  expect(wrong).toEqual([])
})

test('when a description points elsewhere in the document, something is there', () => {
  const text = JSON.stringify(api)
  const pointed = new Set([...text.matchAll(/"\$ref":"#([^"]+)"/g)].map((found) => found[1]!))
  const at = (pointer: string) =>
    pointer
      .split('/')
      .slice(1)
      .reduce<unknown>(
        (node, key) => (node as Record<string, unknown> | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')],
        api,
      )
  expect([...pointed].filter((pointer) => at(pointer) === undefined)).toEqual([])
})

test('when a read is described, it asks for no body', () => {
  expect(namesOf(({ method, operation }) => method === 'get' && operation.requestBody !== undefined)).toEqual([])
})
