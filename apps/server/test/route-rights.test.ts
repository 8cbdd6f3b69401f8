import { globSync, readFileSync } from 'node:fs'
import type { RouteOptions } from 'fastify'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { databaseOn, poolOf } from '../../../kit/db/database.ts'
import { createWeb } from '../../../kit/http/server.ts'
import { CONSEQUENCES, type RestsOn } from '../../../kit/http/web.ts'
import { type Duty, type HeldDuty, systemCaller } from '../../../kit/kernel/caller.ts'
import { dutiesWith } from '../../../kit/kernel/rights/may.ts'
import { isCapability } from '../../../kit/kernel/rights/rights.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { buildWeb } from '../build-app.ts'
import { TABLE } from './authority/table.ts'
import type { AuthorityHouse } from './authority-house.ts'

// Nothing is asked of the database: the routes are registered and read.
const varde = () =>
  testVarde(databaseOn(poolOf({ connection: { host: '127.0.0.1', user: 'nobody', database: 'nothing' } })))
const routes: RouteOptions[] = []
await buildWeb(varde(), (route) => routes.push(route))

test('when a route changes something and does not say what it rests on, the server does not start', async () => {
  const web = await createWeb(varde(), async () => null)
  for (const consequence of CONSEQUENCES) {
    const config = { access: 'signed-in', consequence } as const
    const make = (right?: RestsOn) => () =>
      web.post(`/${consequence}/${right}`, { config: { ...config, ...(right && { right }) } }, async () => '')
    if (consequence === 'read') expect(make()).not.toThrow()
    else expect(make()).toThrow('config.right')
    expect(make('own')).not.toThrow()
  }
})

test('when somebody has nowhere the right that a route rests on, the gate says who has it, whatever they send', async () => {
  const ask = async (duties: HeldDuty[], right: RestsOn) => {
    const caller = { ...systemCaller('test'), kind: 'person' as const, id: 'per_test', duties }
    const web = await createWeb(varde(), async () => caller)
    const config = { access: 'signed-in', consequence: 'write', right } as const
    web.post('/write', { config, schema: { body: z.object({ name: z.string() }) } }, async () => '')
    return (await web.inject({ method: 'POST', url: '/write', payload: {} })).json() as Record<string, unknown>
  }
  const elsewhere: HeldDuty[] = [{ duty: 'leader', unitId: 'elsewhere', unitIds: ['elsewhere'] }]
  const { status, code, details } = await ask([], 'crisis.lead')
  expect({ status, code, details }).toEqual({
    ...{ status: 403, code: 'access.right-needed' },
    details: { right: 'crisis.lead', duties: ['leader', 'communication-leader'] },
  })
  // Where it reaches is asked by the action.
  expect(await ask(elsewhere, 'crisis.lead')).toMatchObject({ code: 'request.invalid' })
  for (const right of ['own', 'standing', 'authority'] as const)
    expect(await ask([], right)).toMatchObject({ code: 'request.invalid' })
})

/** What everybody reads is changed or taken away at once by these; what waits for somebody’s yes changes nothing before it. */
const PUBLIC_AT_ONCE = [
  ...['DELETE /api/press/facts/:id', 'DELETE /api/press/pictures/:id', 'POST /api/press/lines/:id/retire'],
  ...['PUT /api/press/occasions/:id/announced', 'POST /api/press/occasions/:id/cancel'],
  ...['PUT /api/measure/indicators/:key/open', 'POST /api/measure/indicators/:key/retire'],
  // Values, whoever writes them, are read by everyone as they stood when somebody last let them out.
  'POST /api/measure/indicators/:key/let-out',
  ...['PUT /api/measure/reports/:id/open', 'POST /api/messages/:id/withdraw', 'POST /api/strategy/draft/put-in-force'],
  'POST /api/crises/:id/status/publish',
]

test('when a route changes or takes away what everybody reads, a token never does it, nor an old sign-in', () => {
  const graveOf = (route: string) =>
    routes.some(
      ({ method, url, config }) =>
        [method].flat().some((one) => `${one} ${url}` === route) &&
        ['release', 'approval'].includes(String(config?.consequence)),
    )
  expect(PUBLIC_AT_ONCE.filter((one) => !graveOf(one))).toEqual([])
})

/** Lets somebody see what they did not, by name: a level that is changed, a person who is called in, who is to lead or to watch. */
const LETS_SEE = [
  ...['PUT /api/confidentiality/:id', 'POST /api/confidentiality/:id/opening'],
  ...['POST /api/crises/:id/call-in', 'POST /api/crises/:id/direction', 'POST /api/crises/:id/observers'],
  ...['POST /api/crises/:id/support', 'POST /api/crises/:id/take-over'],
  'POST /api/crises/:id/positions/:positionId/hand-over',
]
/** What names others among those who see it, and the route that leads there; who names themselves sees it already. */
const NAMES_OTHERS: Readonly<Record<string, string>> = {
  'slices/confidentiality/actions/set-level.ts': 'PUT /api/confidentiality/:id, and at birth whoever must act in it',
  'slices/confidentiality/actions/open-shielded.ts': 'POST /api/confidentiality/:id/opening',
  'slices/crisis/actions/call-in.ts': 'POST /api/crises/:id/call-in',
  'slices/crisis/actions/call-next.ts': 'the call list, which no one person writes',
  'slices/crisis/actions/hand-direction.ts': 'POST /api/crises/:id/direction',
  'slices/message/actions/start-correction.ts': 'those who saw what is corrected',
  'slices/cases/actions/assess-case.ts': 'themselves',
  'slices/cases/actions/hand-over.ts': 'themselves',
}

test('when a route lets somebody see more than they did, it is an act of power: a person with a sign-in of the last ten minutes', () => {
  const isPower = (route: string) =>
    routes.some(
      ({ method, url, config }) =>
        [method].flat().some((one) => `${one} ${url}` === route) && config?.consequence === 'power',
    )
  expect(LETS_SEE.filter((one) => !isPower(one))).toEqual([])
  const naming = globSync('slices/*/actions/**/*.ts').filter((file) =>
    /\b(?:addNamed|copyLevel|writeLevel)\(/.test(readFileSync(file, 'utf8')),
  )
  expect(naming.toSorted()).toEqual(Object.keys(NAMES_OTHERS).toSorted())
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
    if (!right || !isCapability(right)) continue
    compared++
    const given = dutiesWith(right)
    const strangers = allowed.filter((who) => !given.includes(who.split('@')[0] as Duty))
    if (strangers.length) wrong.push(`${what} (${right}): ${strangers.join(', ')}`)
  }
  expect(wrong).toEqual([])
  expect(compared).toBeGreaterThan(30)
})
