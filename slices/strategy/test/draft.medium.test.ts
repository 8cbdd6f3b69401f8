import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { person } from '../../organisation/test/test-house.ts'
import { beginEditions } from '../actions/begin-editions.ts'
import { registerStrategy } from '../http.ts'
import { ADVISER, addUnits, callerWith, ELSEWHERE, importMini, LEADER } from './house.ts'

const NOW = new Date('2026-03-10T09:00:00Z')
let database: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let web: Awaited<ReturnType<typeof createWeb>>
let caller: Caller = ADVISER
beforeAll(async () => {
  database = await testDatabase()
  varde = testVarde(database.db, { at: NOW.toISOString() })
  await addUnits(database.db)
  await person(database.db, 'communication-leader', 'kdi', ['communication-leader'])
  await importMini(database.db, NOW)
  web = await createWeb(
    varde,
    async () => caller,
    () => 'recent',
  )
  registerStrategy(web, varde)
})
afterAll(async () => {
  await web.close()
  await database.drop()
})
beforeEach(async () => {
  caller = ADVISER
  await send('POST', '/api/strategy/draft/discard', { reason: 'Neste prøve' })
  await send('POST', '/api/strategy/draft', { title: null })
})

async function send(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) {
  const answer = await web.inject({ method, url, ...(payload ? { payload } : {}) })
  return { status: answer.statusCode, body: answer.body ? answer.json() : null }
}
const get = async (url: string) => (await send('GET', url)).body
async function element(key: string, edition = 'draft') {
  const { elements, links } = await get(`/api/strategy/editions/${edition}/elements`)
  const found = elements.find((one: { key: string }) => one.key === key)
  if (!found) return null
  const { kind, parentKey, texts, data, sources, standing, isPublic, revision } = found
  const own = links.filter((one: { from: string }) => one.from === key)
  const byKind = Object.groupBy(own as { kind: string; to: string }[], ({ kind: link }) => link)
  const linked = Object.fromEntries(Object.entries(byKind).map(([link, all]) => [link, all!.map(({ to }) => to)]))
  return { revision, content: { kind, parentKey, texts, data, sources, standing, isPublic, links: linked } }
}
const titled = (content: object, title: string) => ({ ...content, texts: { nb: { title } } })
const put = (key: string, content: object, revision: number | null, reason = 'Prøve') =>
  send('PUT', `/api/strategy/draft/elements/${key}`, { content, revision, reason })

test('when an indicator is advertising value it is refused, and the fault says what it is', async () => {
  const data = { stage: 'action', tool: null, unit: 'mill. kr', direction: 'up', target: null }
  const kpi = { kind: 'kpi', parentKey: null, data, sources: [], standing: 'own', isPublic: false, links: {} }
  expect(await put('kpi-worth', titled(kpi, 'Omtale i mediene'), null)).toMatchObject({
    status: 422,
    body: {
      code: 'strategy.element-faulty',
      details: { faults: [{ code: 'advertising-value', details: { value: 'mill. kr' } }] },
    },
  })
  expect(await element('kpi-worth')).toBeNull()
  expect(await put('kpi-sales', titled(kpi, 'Salg fra arbeidsdriften'), null)).toMatchObject({ status: 200 })
})

test('when a draft is started, it holds what is in force, and a second one is refused', async () => {
  expect(await get('/api/strategy')).toMatchObject({ draft: { state: 'draft', elements: 10 }, inForce: { number: 1 } })
  expect(await send('POST', '/api/strategy/draft', { title: null })).toMatchObject({
    status: 409,
    body: { code: 'strategy.draft-exists' },
  })
  expect((await get('/api/strategy/compare?from=in-force&to=draft')).differences).toEqual([])
})

test('when two people write in the same element, the second is given both texts and what they began from', async () => {
  const { revision, content } = (await element('goal-trust'))!
  expect((await put('goal-trust', titled(content, 'Den første'), revision, 'Klarere')).status).toBe(200)
  caller = LEADER
  const second = await put('goal-trust', titled(content, 'Den andre'), revision)
  expect(second).toMatchObject({
    status: 409,
    body: {
      code: 'strategy.changed-meanwhile',
      details: {
        theirs: { content: { texts: { nb: { title: 'Den første' } } } },
        yours: { texts: { nb: { title: 'Den andre' } } },
        base: { texts: content.texts },
        reason: 'Klarere',
      },
    },
  })
  const { theirs } = second.body.details
  expect((await put('goal-trust', titled(content, 'Begge'), theirs.revision)).status).toBe(200)
  expect((await element('goal-trust'))!.content.texts.nb.title).toBe('Begge')
  const { entries } = await get('/api/strategy/elements/goal-trust/history')
  expect(entries.slice(0, 2).map((one: { what: string; fields: object[] }) => [one.what, one.fields[0]])).toEqual([
    ['changed', { field: 'texts.nb.title', before: 'Den første', after: 'Begge' }],
    ['changed', { field: 'texts.nb.title', before: content.texts.nb.title, after: 'Den første' }],
  ])
  expect(entries.at(-1)).toMatchObject({ what: 'imported', edition: { number: 1 } })
})

test('when two people save at the same moment, one gets through and the other keeps the text', async () => {
  const { revision, content } = (await element('vision'))!
  const all = await Promise.all(['A', 'B', 'C'].map((title) => put('vision', titled(content, title), revision)))
  expect(all.map(({ status }) => status).sort()).toEqual([200, 409, 409])
})

test('when a colleague has removed the element, the writer is told and the text comes back', async () => {
  const { revision, content } = (await element('gap-few-channels'))!
  await send('DELETE', '/api/strategy/draft/elements/gap-few-channels', {
    revision,
    reason: 'Lukket',
    dropReferences: true,
  })
  expect(await put('gap-few-channels', titled(content, 'Min tekst'), revision)).toMatchObject({
    status: 409,
    body: { details: { theirs: null, yours: { texts: { nb: { title: 'Min tekst' } } }, reason: 'Lukket' } },
  })
})

test('when nothing is changed, nothing is written down', async () => {
  const { revision, content } = (await element('vision'))!
  expect((await put('vision', content, revision)).body.revision).toBe(revision)
})

test('when an element does not fit, every fault is told with its place', async () => {
  const content = { kind: 'gap', parentKey: 'vision', texts: { nb: { title: '' } }, data: {}, sources: [] }
  const rest = { standing: 'own', isPublic: false, links: { measures: ['vision'] } }
  const { status, body } = await put('gap-new', { ...content, ...rest }, null)
  expect(status).toBe(422)
  expect(body.details.faults.map(({ code }: { code: string }) => code).sort()).toEqual([
    'empty',
    'link-not-allowed',
    'parent-not-allowed',
  ])
  const sound = { ...content, ...rest, parentKey: null, texts: { nb: { title: 'Gap' } }, links: { serves: ['nobody'] } }
  expect((await put('gap-new', sound, null)).body.details.faults).toMatchObject([
    { code: 'link-missing', path: ['links', 'serves', 0] },
  ])
})

test('when a new element is saved, it stands last among its own, and an order can be given', async () => {
  const { content } = (await element('gap-few-channels'))!
  expect((await put('gap-new', titled(content, 'Nytt gap'), null)).status).toBe(200)
  const keys = async () =>
    (await get('/api/strategy/editions/draft/elements?kind=gap')).elements.map((one: { key: string }) => one.key)
  expect(await keys()).toEqual(['gap-unions-read-it-in-the-paper', 'gap-few-channels', 'gap-new'])
  const order = ['gap-new', 'gap-few-channels', 'gap-unions-read-it-in-the-paper']
  expect((await send('POST', '/api/strategy/draft/order', { keys: order })).status).toBe(204)
  expect(await keys()).toEqual(order)
  const moves = async () =>
    (await send('GET', '/api/strategy/elements/gap-new/history')).body.entries
      .filter(({ what }: { what: string }) => what === 'moved')
      .map(({ places }: { places: object }) => places)
  expect(await moves()).toEqual([{ from: 3, to: 1 }])
  const [first, second] = order
  await send('POST', '/api/strategy/draft/order', { keys: [second, first] })
  expect(await moves()).toEqual([{ from: 3, to: 2 }])
  await send('POST', '/api/strategy/draft/order', { keys: order })
  expect((await send('POST', '/api/strategy/draft/order', { keys: ['vision', 'gap-new'] })).body.code).toBe(
    'strategy.order-mixed',
  )
})

test('when others point at an element, they are named before it goes, and let go of it only when told to', async () => {
  const { revision } = (await element('sub-open'))!
  const url = '/api/strategy/draft/elements/sub-open'
  const { status, body } = await send('DELETE', url, { revision, reason: 'Ut', dropReferences: false })
  expect([status, body.code]).toEqual([409, 'strategy.element-in-use'])
  expect(body.details.users).toContainEqual(
    expect.objectContaining({ key: 'gap-unions-read-it-in-the-paper', how: 'links.serves', mustMove: false }),
  )
  expect((await send('DELETE', url, { revision, reason: 'Ut', dropReferences: true })).status).toBe(204)
  const gap = await element('gap-unions-read-it-in-the-paper')
  expect(gap!.content.links.serves).toBeUndefined()
  const { differences } = await get('/api/strategy/compare?from=in-force&to=draft')
  expect(differences.map((one: { key: string; state: string }) => [one.key, one.state])).toEqual(
    expect.arrayContaining([
      ['sub-open', 'removed'],
      ['gap-unions-read-it-in-the-paper', 'changed'],
    ]),
  )
})

test('when the goal above a sub-goal is to go, it must be moved first', async () => {
  const { revision } = (await element('goal-trust'))!
  const answer = await send('DELETE', '/api/strategy/draft/elements/goal-trust', {
    revision,
    reason: 'Ut',
    dropReferences: true,
  })
  expect(answer.body.details.users).toContainEqual(expect.objectContaining({ key: 'sub-open', mustMove: true }))
})

test('when somebody else tries, they may read but not write or decide', async () => {
  caller = ELSEWHERE
  expect((await put('vision', (await element('vision'))!.content, 1)).body.code).toBe('strategy.may-not-write')
  const decision = { title: null, decidedBy: 'Direktøren', validTo: null, reason: 'x', isPublic: false }
  const decide = () => send('POST', '/api/strategy/draft/put-in-force', { ...decision, validFrom: '2026-03-10' })
  caller = callerWith('leader', 'unt_prison')
  expect((await decide()).body.code).toBe('strategy.may-not-decide')
  caller = ADVISER
  expect((await decide()).body).toMatchObject({
    ...{ code: 'access.right-needed', details: { duties: ['leader', 'communication-leader'] } },
  })
})

test('when a draft is put in force, each day has its strategy, and what was decided is not written in', async () => {
  const { revision, content } = (await element('vision'))!
  await put('vision', titled(content, 'Ny visjon'), revision)
  caller = LEADER
  const decide = (validFrom: string) =>
    send('POST', '/api/strategy/draft/put-in-force', {
      title: null,
      decidedBy: 'Direktøren',
      validFrom,
      validTo: '2030-12-31',
      reason: 'Ny periode',
      isPublic: true,
    })
  expect((await decide('2026-03-09')).body.code).toBe('strategy.dates-past')
  const dataOf = (set: string) =>
    sql`update strategy.element set data = ${sql.raw(set)}, is_public = true where key = 'vision'
      and edition_id = (select id from strategy.edition where state = 'draft')`.execute(database.db)
  await dataOf(`data || '{"owner": "Fødselsnummer 01819010001"}'`)
  expect((await decide('2026-04-01')).body.code, 'who owns it is shown too').toBe('door.stopped')
  await dataOf(`data - 'owner' || '{"link": "https://eksempel.no/01819010001"}'`)
  expect((await decide('2026-04-01')).body.code, 'and where it can be read').toBe('door.stopped')
  await dataOf(`data - 'link'`)
  const { body } = await decide('2026-04-01')
  const title = async (day: string) =>
    (await get(`/api/strategy/on/${day}?kind=vision`)).elements[0].texts.nb.title as string
  expect(await title('2026-03-31')).toBe(content.texts.nb.title)
  expect(await title('2026-04-01')).toBe('Ny visjon')
  expect(await get('/api/strategy/on/2020-01-01')).toMatchObject({ code: 'strategy.none-that-day' })
  expect(await get('/api/strategy')).toMatchObject({ draft: null, inForce: { number: 1 } })
  await expect(
    sql`update strategy.element set position = 99 where edition_id = ${body.id}`.execute(database.db),
  ).rejects.toThrow(/is no draft/)
  expect((await put('vision', content, revision)).body.code).toBe('strategy.no-draft')
  const began = async () =>
    (await sql<{ name: string }>`select name from bus.event where name = 'strategy.began'`.execute(database.db)).rows
  await beginEditions(varde)
  expect(await began()).toHaveLength(0)
  await beginEditions({ ...varde, now: () => new Date('2026-04-01T00:10:00+02:00') })
  await beginEditions({ ...varde, now: () => new Date('2026-04-01T00:20:00+02:00') })
  expect(await began()).toHaveLength(1)
})

test('when the title was written in the draft, or words stand in a key, they pass the door as those of the decision do', async () => {
  const decide = (isPublic: boolean) => {
    caller = LEADER
    const decision = { title: null, decidedBy: 'Direktøren', validFrom: '2026-05-01', validTo: null, reason: 'Vedtatt' }
    return send('POST', '/api/strategy/draft/put-in-force', { ...decision, isPublic })
  }
  const again = async (title: string | null) => {
    caller = ADVISER
    await send('POST', '/api/strategy/draft/discard', { reason: 'Neste prøve' })
    await send('POST', '/api/strategy/draft', { title })
  }
  await again('Strategi for 01819010001')
  expect((await decide(true)).body?.code).toBe('door.stopped')
  await again(null)
  const { content } = (await element('gap-few-channels'))!
  expect((await put('om-01819010001', { ...content, isPublic: true, links: {} }, null)).status).toBe(200)
  expect((await decide(true)).body?.code, 'a key is read too').toBe('door.stopped')
})
