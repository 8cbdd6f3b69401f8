import type { RouteOptions } from 'fastify'
import { expect, test } from 'vitest'
import { databaseOn, poolOf } from '../../../kit/db/database.ts'
import { createWeb } from '../../../kit/http/server.ts'
import { isGrave, type Proof } from '../../../kit/http/web.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { buildWeb } from '../build-app.ts'
import { SPARED } from './undoing.ts'

// Nothing is asked of the database: the routes are registered and read.
const varde = testVarde(databaseOn(poolOf({ connection: { host: '127.0.0.1', user: 'nobody', database: 'nothing' } })))
const routes: RouteOptions[] = []
await buildWeb(varde, (route) => routes.push(route))

/** The last word of an address that takes away, ends, calls in, or says something for a person. A new one stands here. */
const SAYS =
  /\/(call-in|take-over|hand-over|support|close|retire|active|end|erase|review|discard|drop|stop|cancel|reopen|return|take-back|withdraw|answer|accept|take|confirm|received|handed|hold|told|undo|facts|entries|checks|current|permission|permission-end|resolve|finding-choices|deliver|give-back|presence|owner|unit|assess|assign|reply|arrival|met|mark|done|status|tests|present|observations|situation-reports|mine|settle|share|steps|evaluation|stories\/:position)$/
/** Somebody’s word, by what the route says of itself: what it records is that a person has said, seen, heard or taken on something. */
const WORD =
  /^(says|gives|notes|ticks|takes it on|reports|offers|decides|hands|answers|confirms|attests)\b|\b(says|said)\b|one’s word|\bbefore those who may approve\b/i
const nameOf = ({ method, url }: RouteOptions) => `${String(method)} ${url}`
const writes = routes.filter(({ config }) => config?.access === 'signed-in' && config.consequence === 'write')

test('when a route takes away, ends, calls in or speaks for a person, a program may not, or it says here why it may', () => {
  const open = writes.filter(({ config }) => config?.scope && !config.byPerson)
  const says = ({ method, url, schema }: RouteOptions) =>
    method === 'DELETE' || SAYS.test(url) || WORD.test((schema as { summary?: string } | undefined)?.summary ?? '')
  const found = open.filter(says).map(nameOf)
  expect(found.filter((name) => !(name in SPARED))).toEqual([])
  const all = new Set(routes.map(nameOf))
  expect(Object.keys(SPARED).filter((name) => !all.has(name))).toEqual([])
})

test('when what is done cannot be undone, changes at once what others read, or gives or takes power, it is grave', () => {
  const grave = new Set(routes.filter(({ config }) => isGrave(config?.consequence ?? 'read')).map(nameOf))
  const must = [
    ...['close', 'take-over', 'support', 'call-in', 'positions/:positionId/hand-over', 'shifts'].map(
      (act) => `POST /api/crises/:id/${act}`,
    ),
    'POST /api/crisis-scenarios/:key/active',
    'POST /api/crises/first-messages/:id/waiver/withdraw',
    'POST /api/press/lines/:id/retire',
    'DELETE /api/press/pictures/:id',
    'DELETE /api/press/journalists/:id',
    'DELETE /api/audience/contacts/:id',
    'POST /api/audience/review',
    'DELETE /api/audience/groups/:id',
    'POST /api/audience/subscribers/:id/end',
    // Nobody gets the rest of it, or may answer it, any more.
    'POST /api/dispatches/:id/stop',
    'POST /api/measure/surveys/:id/close',
    // Their word lifts what holds a text back: next of kin told, police heard, the translation read by a second person.
    'POST /api/messages/:id/checks',
    'POST /api/messages/:id/editions/:language/current',
    'POST /api/plan/initiatives/:id/reopen',
    // A turn opens what the duty opens.
    'POST /api/duty/units/:unitId/rota',
    'POST /api/duty/units/:unitId/shifts',
    'POST /api/duty/units/:unitId/copy-week',
    'DELETE /api/duty/rota/:id',
    'DELETE /api/duty/shifts/:id',
    // The open pages and the line of authority read the units.
    'POST /api/units',
    'POST /api/people/:id/move/call-off',
    // Answers, and texts under embargo, go to the address that stands here.
    // What a source fills stands among open data.
    'POST /api/measure/sources',
    'PUT /api/measure/sources/:id',
    'POST /api/press/journalists',
    'PUT /api/press/journalists/:id',
    'POST /api/press/outlets',
    'PUT /api/press/outlets/:id',
  ]
  expect(must.filter((name) => !grave.has(name))).toEqual([])
  // A brake that asks for a code first is none.
  expect(grave.has('POST /api/dispatches/:id/pause')).toBe(false)
})

test('when something is said for a person, a token may not say it, and nobody is asked for a code first', async () => {
  const ask = async (kind: 'person' | 'token', consequence: 'write' | 'power', byPerson?: true) => {
    const caller = { ...systemCaller('test'), kind, id: 'per_test', scopes: ['crisis:write'] }
    const web = await createWeb(
      varde,
      async () => caller,
      () => 'old',
    )
    const config = { access: 'signed-in', consequence, right: 'own', scope: 'crisis:write' } as const
    web.post('/said', { config: { ...config, ...(byPerson && { byPerson }) } }, async () => ({ code: 'said' }))
    return (await web.inject({ method: 'POST', url: '/said', payload: {} })).json().code
  }
  expect(await ask('token', 'write')).toBe('said')
  expect(await ask('token', 'write', true)).toBe('access.person-needed')
  expect(await ask('person', 'write', true)).toBe('said')
  expect(await ask('person', 'power')).toBe('access.recent-needed')
})

test('when an action finds that what is asked is graver, it is asked for what is grave there', async () => {
  const ask = async (kind: 'person' | 'token', proof: Proof) => {
    const caller = { ...systemCaller('test'), kind, id: 'per_test', scopes: ['crisis:write'] }
    const web = await createWeb(
      varde,
      async () => caller,
      () => proof,
    )
    const config = { access: 'signed-in', consequence: 'write', right: 'own', scope: 'crisis:write' } as const
    web.post('/light', { config }, async () => ({ code: 'done' }))
    web.post('/heavy', { config: { ...config, graver: 'release' } }, async (request) => {
      web.demandGraver(request)
      return { code: 'done' }
    })
    const codeOf = async (url: string) =>
      (await web.inject({ method: 'POST', url, payload: {} })).json<{ code: string }>().code
    return [await codeOf('/light'), await codeOf('/heavy')]
  }
  expect(await ask('person', 'old')).toEqual(['done', 'access.recent-needed'])
  expect(await ask('person', 'emergency')).toEqual(['done', 'access.recent-needed'])
  expect(await ask('person', 'emergency-confirmed')).toEqual(['done', 'done'])
  expect(await ask('person', 'recent')).toEqual(['done', 'done'])
  expect(await ask('token', 'recent')).toEqual(['done', 'access.person-needed'])
})
