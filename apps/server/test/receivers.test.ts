import type { RouteOptions } from 'fastify'
import { expect, test } from 'vitest'
import { databaseOn, poolOf } from '../../../kit/db/database.ts'
import { isGrave } from '../../../kit/http/web.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { buildWeb } from '../build-app.ts'
import { RECEIVERS, routesToReceivers } from './receivers.ts'

// Nothing is asked of the database: the routes are registered and read.
const varde = testVarde(databaseOn(poolOf({ connection: { host: '127.0.0.1', user: 'nobody', database: 'nothing' } })))
const routes: RouteOptions[] = []
await buildWeb(varde, (route) => routes.push(route))

const FILE =
  'a file and what it would do, by a person alone: nobody is taken in before somebody applies it, which is power'
const PLAN = 'a draft of a plan: calls follow what was approved'
/** Writes that reach a table of receivers, and say nothing anew of who gets words; each with why. */
const SPARED: Readonly<Record<string, string>> = {
  'POST /api/audience/imports': FILE,
  'PATCH /api/audience/imports/:id': FILE,
  'POST /api/audience/imports/:id/:step': FILE,
  'POST /api/press/inquiries':
    'whoever asks is written down by the way; an answer has a yes, and is sent by a grave act',
  'PUT /api/crisis-plans/:unitId': PLAN,
  'POST /api/crises/:id/findings/:itemId/plan': PLAN,
  'POST /api/measure/surveys/:id/paper-answers': 'an invitation has its answer',
  'POST /api/measure/report-rhythms/:id/end': 'what comes by itself comes no more',
}

test('when a route decides who gets words, it is grave: never a token, never an old sign-in; or it says here why not', () => {
  const reaching = routesToReceivers()
  const names = routes
    .filter(({ config }) => config?.access !== 'public' && !isGrave(config?.consequence ?? 'read'))
    .flatMap(({ method, url }) => [method].flat().map((one) => `${one} ${url}`))
  const open = names.filter((name) => reaching.has(name))
  expect(open.filter((name) => !(name in SPARED)).map((name) => `${name}: ${reaching.get(name)}`)).toEqual([])
  expect(Object.keys(SPARED).filter((name) => !open.includes(name))).toEqual([])
  // Every table is found written by some route, so that none is passed by unseen.
  const found = new Set([...reaching.values()].flat())
  expect(RECEIVERS.filter((table) => !found.has(table))).toEqual([])
})
