import type { RouteOptions } from 'fastify'
import { expect, test } from 'vitest'
import { databaseOn, poolOf } from '../../../kit/db/database.ts'
import { createWeb } from '../../../kit/http/server.ts'
import type { Duty } from '../../../kit/kernel/caller.ts'
import { dutiesWith } from '../../../kit/kernel/rights/may.ts'
import { CAPABILITIES, type Capability } from '../../../kit/kernel/rights/rights.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { buildWeb } from '../build-app.ts'
import { TABLE } from './authority/table.ts'
import type { AuthorityHouse } from './authority-house.ts'

// Nothing is asked of the database: the routes are registered and read.
const varde = () =>
  testVarde(databaseOn(poolOf({ connection: { host: '127.0.0.1', user: 'nobody', database: 'nothing' } })))
const routes: RouteOptions[] = []
await buildWeb(varde(), (route) => routes.push(route))

const isCapability = (right: unknown): right is Capability => (CAPABILITIES as unknown[]).includes(right)

test('when a grave route does not say what it rests on, the server does not start', async () => {
  const web = await createWeb(varde(), async () => null)
  const config = { access: 'signed-in', consequence: 'release' } as const
  expect(() => web.post('/grave', { config }, async () => '')).toThrow('config.right')
  expect(() => web.post('/grave', { config: { ...config, right: 'own' } }, async () => '')).not.toThrow()
})

/** Slices whose writes all say what they rest on. The others follow; a slice that is done is put here, and stays done. */
const SAID = ['access', 'approval', 'audience', 'confidentiality', 'duty', 'organisation', 'strategy', 'trace']

test('when a route of these slices writes, it says what it rests on, and a slice that says it everywhere stands here', () => {
  const writes = routes.filter(({ config }) => config?.access === 'signed-in' && config.consequence === 'write')
  const tagOf = ({ schema }: RouteOptions) => String([(schema as { tags?: string[] } | undefined)?.tags].flat()[0])
  const silent = writes.filter(({ config }) => !config?.right)
  expect(silent.filter((one) => SAID.includes(tagOf(one))).map(({ method, url }) => `${method} ${url}`)).toEqual([])
  const quiet = silent.map(tagOf)
  const done = new Set(writes.map(tagOf).filter((tag) => !quiet.includes(tag)))
  expect([...done].toSorted()).toEqual(SAID)
})

test('when a route rests on a right, nobody whom the table of rights passes by may do it', () => {
  // Addresses alone are asked of the house here; nobody lives in it.
  const places = { halden: 'x', kdi: 'x', bergen: 'x' }
  const nobody = new Proxy({}, { get: (_, key) => ({ units: places, personIds: new Map() })[String(key)] ?? 'x' })
  const wrong: string[] = []
  let compared = 0
  for (const [what, asked, allowed] of TABLE) {
    const { method, url } = asked(nobody as AuthorityHouse)
    const route = routes.find(
      (one) =>
        [one.method].flat().includes(method) &&
        new RegExp(`^${one.url.replaceAll(/:\w+/g, '[^/]+')}$`).test(url.split('?')[0]!) &&
        one.config?.consequence !== 'read',
    )
    const right = route?.config?.right ?? (route?.config?.access === 'administrator' ? 'access.administer' : null)
    if (!isCapability(right)) continue
    compared++
    const given = dutiesWith(right)
    const strangers = allowed.filter((who) => !given.includes(who.split('@')[0] as Duty))
    if (strangers.length) wrong.push(`${what} (${right}): ${strangers.join(', ')}`)
  }
  expect(wrong).toEqual([])
  expect(compared).toBeGreaterThan(30)
})
