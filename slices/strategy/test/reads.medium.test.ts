import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { registerStrategy } from '../http.ts'
import { elementsInForce, strategyAt } from '../index.ts'
import { ADVISER, addUnits, ELSEWHERE, importMini } from './house.ts'

const NOW = new Date('2026-03-10T09:00:00Z')
let database: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let web: Awaited<ReturnType<typeof createWeb>>
let caller: Caller | null = ADVISER
beforeAll(async () => {
  database = await testDatabase()
  varde = testVarde(database.db, { at: NOW.toISOString() })
  await addUnits(database.db)
  web = await createWeb(varde, async () => caller)
  registerStrategy(web, varde)
})
afterAll(async () => {
  await web.close()
  await database.drop()
})
const get = async (url: string) => (await web.inject({ url })).json()

test('when there is no strategy yet, the answer says so and the element route explains', async () => {
  expect(await get('/api/strategy')).toMatchObject({ inForce: null, draft: null, editions: [] })
  expect(await elementsInForce(database.db)).toEqual([])
  expect(await get('/api/strategy/editions/in-force/elements')).toMatchObject({ code: 'strategy.none-in-force' })
})

test('when a pack is put in force, its elements are there with links and warnings; a second time changes nothing', async () => {
  await importMini(database.db, NOW)
  const first = await elementsInForce(database.db)
  expect(first.map((one) => one.key).slice(0, 3)).toEqual(['staff-survey', 'mission', 'vision'])
  const { elements, links, edition } = await get('/api/strategy/editions/in-force/elements?kind=gap,sub-goal')
  expect(edition).toMatchObject({ number: 1, state: 'in-force', validFrom: '2021-12-01', elements: 10 })
  expect(elements.map((one: { key: string; warnings: string[] }) => [one.key, one.warnings])).toEqual([
    ['gap-unions-read-it-in-the-paper', ['source-past-best-before']],
    ['gap-few-channels', ['no-source']],
    ['sub-open', []],
  ])
  expect(links).toContainEqual({ from: 'gap-unions-read-it-in-the-paper', to: 'sub-open', kind: 'serves' })
  await expect(importMini(database.db, NOW)).resolves.toBeNull()
})

test('when the strategy of a past day is asked for, there is one from its first day on and none before', async () => {
  expect(await strategyAt(database.db, '2021-11-30')).toBeNull()
  expect((await strategyAt(database.db, '2021-12-01'))?.elements).toHaveLength(10)
})

test('when elements are asked for by key, only those come', async () => {
  const found = await elementsInForce(database.db, { keys: ['goal-trust', 'no-such'] })
  expect(found.map((one) => [one.key, one.parentKey])).toEqual([['goal-trust', 'area-reputation']])
})

test('when somebody reads, what they may do follows their duty in the directorate', async () => {
  caller = ELSEWHERE
  expect((await get('/api/strategy')).abilities).toEqual([])
  caller = ADVISER
  expect((await get('/api/strategy')).abilities).toContain('edit')
  caller = null
  expect((await web.inject({ url: '/api/strategy' })).statusCode).toBe(401)
})

test('when a kind is unknown, the refusal names it', async () => {
  caller = ADVISER
  expect(await get('/api/strategy/editions/in-force/elements?kind=dream')).toMatchObject({
    code: 'strategy.no-such-kind',
    details: { kind: 'dream' },
  })
})
