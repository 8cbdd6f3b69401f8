import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signature } from '../../dispatch/index.ts'
import { advanceRun } from '../actions/advance-run.ts'
import { followMentions } from '../actions/follow-mentions.ts'
import { readRun } from '../actions/follow-sources.ts'
import { endSource } from '../actions/keep-source.ts'
import { openValue } from '../actions/open-value.ts'
import { readSenderKey, renewSenderKey } from '../actions/sender-key.ts'
import { dropRun, takeRun, undoRun } from '../actions/settle-run.ts'
import { startRun } from '../actions/start-run.ts'
import { takePush } from '../actions/take-push.ts'
import { findMentions, viewMedia } from '../actions/view-media.ts'
import { viewRun, viewSource } from '../actions/view-sources.ts'
import { fetchSource } from '../clients/fetch-source.ts'
import { json, type SourceHouse, sourceHouse } from './source-house.ts'

let house: SourceHouse
beforeAll(async () => {
  house = await sourceHouse()
})
afterAll(() => house.stop())

const rss = (items: string[]) =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:ret="http://x"><channel><title>Overvåking</title>${items.join('')}</channel></rss>`
const item = (at: number, title = `Fengselet åpner sak ${at}`) =>
  `<item><title>${title}</title><link>https://avis.example/${at}</link><ret:docdate>2026-03-0${at}</ret:docdate><ret:source>Prøveavisa</ret:source></item>`

test('when a feed is read by a person, what would come is shown first; taken in it is found by its words; undone it is gone', async () => {
  house.answers((_, response) =>
    response
      .writeHead(200, { 'content-type': 'application/rss+xml' })
      .end(rss([item(1), item(2), '<item><title>Uten dag</title></item>'])),
  )
  const id = await house.source('feed')
  await sql`update measure.source set next_at = null where id = ${id}`.execute(house.base.db)
  await house.later(1)
  expect((await viewSource(house.varde, house.head, id)).runs).toEqual([])
  const run = await startRun(house.varde, house.head, id)
  await expect(startRun(house.varde, house.head, id)).rejects.toMatchObject({ code: 'measure.run-open' })
  await advanceRun(house.varde, run.id)
  expect(await viewRun(house.varde, house.head, run.id)).toMatchObject({
    state: 'read',
    mentionCount: 2,
    itemsLeft: { 'no-day': 1 },
    mentions: [{ outlet: 'Prøveavisa', publishedOn: '2026-03-01' }, {}],
  })
  expect((await viewMedia(house.varde, house.head, {})).held).toBe(0)
  await takeRun(house.varde, house.head, run.id)
  await followMentions(house.varde)
  expect((await findMentions(house.varde, 'fengselet')).total).toBe(2)
  house.answers((_, response) => response.writeHead(200).end(rss([item(2), item(3)])))
  await house.later(24 * 60)
  const second = await house.latest(id)
  expect(second).toMatchObject({ state: 'done', mentionsMade: 1, mentionsKnown: 1 })
  await followMentions(house.varde)
  await expect(undoRun(house.varde, house.head, run.id)).rejects.toMatchObject({ code: 'measure.undo-reason' })
  await undoRun(house.varde, house.head, run.id, 'Feil adresse')
  await expect(undoRun(house.varde, house.head, run.id, 'x')).rejects.toMatchObject({ code: 'measure.run-not-done' })
  // The second reading found sak 2 too.
  expect((await findMentions(house.varde, 'fengselet')).items.map(({ title }) => title)).toEqual([
    'Fengselet åpner sak 3',
    'Fengselet åpner sak 2',
  ])
  expect((await viewMedia(house.varde, house.head, {})).held).toBe(2)
  await endSource(house.varde, house.head, id)
})

test('when the database fails while a person waits for a reading, the next try goes on at once', async () => {
  house.answers((_, response) => response.writeHead(200).end(rss([item(1)])))
  const { db } = house.base
  const id = await house.source('feed')
  const run = await startRun(house.varde, house.head, id)
  await sql`create function measure.full_disk() returns trigger language plpgsql as $$ begin raise exception using errcode = '53100'; end $$`.execute(
    db,
  )
  await sql`create trigger full_disk before insert on measure.source_page for each row execute function measure.full_disk()`.execute(
    db,
  )
  await expect(readRun(house.varde, { id: run.id, v: 1 })).rejects.toMatchObject({ code: '53100' })
  await sql`drop function measure.full_disk() cascade`.execute(db)
  await readRun(house.varde, { id: run.id, v: 1 })
  expect((await viewRun(house.varde, house.head, run.id)).state).toBe('read')
  await endSource(house.varde, house.head, id)
})

const BROKEN: [string, string | Buffer, string][] = [
  ['nothing', '', 'not-xml'],
  ['a page to sign in on', '<!DOCTYPE html><html><body><p>Logg inn<br></body></html>', 'broken'],
  ['cut in the middle', rss([item(4)]).slice(0, 250), 'cut'],
  ['billion laughs', `<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${rss([item(4, '&b;')])}`, 'entities'],
  [
    'a file of this machine',
    `<!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/passwd">]>${rss([item(4, '&f;')])}`,
    'entities',
  ],
  [
    'an entity from elsewhere',
    `<!DOCTYPE r [<!ENTITY % d SYSTEM "http://127.0.0.1/d">%d;]>${rss([item(4)])}`,
    'entities',
  ],
  [
    'two encodings in one file',
    Buffer.concat([Buffer.from(rss([item(4)]).slice(0, -20)), Buffer.from('Bølge', 'latin1')]),
    'encoding',
  ],
  ['an encoding nobody knows', rss([item(4)]).replace('utf-8', 'klingon-8'), 'encoding'],
  [
    'elements out of order',
    rss([item(4)])
      .replace('</title></channel>', '</channel></title>')
      .replace('</item>', ''),
    'broken',
  ],
  ['XML of another kind', '<?xml version="1.0"?><alert><title>x</title></alert>', 'not-feed'],
  ['news items as JSON', '{"items":[]}', 'not-xml'],
  ['deeper than any feed', `<rss><channel>${'<a>'.repeat(90)}${'</a>'.repeat(90)}</channel></rss>`, 'too-deep'],
  ['nine megabytes', Buffer.alloc(9 * 1024 * 1024, '<rss> '), 'too-big'],
]
test.each(BROKEN)(
  'when a feed is %s, the run says why, nothing is held, and the next reading goes well',
  async (_, body, fault) => {
    const id = await house.source('feed')
    const held = (await viewMedia(house.varde, house.head, {})).held
    house.answers((_got, response) => response.writeHead(200, { 'content-type': 'application/xml' }).end(body))
    await house.later(1)
    expect(await house.latest(id)).toMatchObject({ state: 'failed', fault, mentionsMade: 0 })
    expect((await viewMedia(house.varde, house.head, {})).held).toBe(held)
    house.answers((_got, response) => response.writeHead(200).end(rss([])))
    await house.later(24 * 60)
    expect((await house.latest(id)).state).toBe('done')
    await endSource(house.varde, house.head, id)
  },
)

test('when news comes by ninjs, pages are followed by their header', async () => {
  const news = (at: number) => ({
    uri: `urn:x:${at}`,
    headline: `Sak ${at} i fengsel`,
    versioncreated: '2026-03-05T10:00:00Z',
    source: 'Byrå',
  })
  house.answers((got, response) =>
    got.path.includes('side=2')
      ? json(response, [news(3)])
      : json(response, { items: [news(1), news(2)] }, 200, { link: '</nytt?side=2>; rel="next"' }),
  )
  const id = await house.source('ninjs', { path: '/nytt' })
  await house.later(1)
  expect(await house.latest(id)).toMatchObject({ state: 'done', pages: 2, mentionsMade: 3 })
  await endSource(house.varde, house.head, id)
})

test('when a page gives its insights, days add up, followers are the last day, and a metric that is withdrawn is not available', async () => {
  const reach = await house.indicator('Rekkevidde')
  const followers = await house.indicator('Følgere')
  const gone = await house.indicator('Visninger')
  house.varde.setClock('2026-03-10T09:00:00Z')
  house.answers((got, response) => {
    const url = new URL(got.path, 'http://x')
    const { metric, since, until } = Object.fromEntries(url.searchParams)
    if (metric === 'page_impressions')
      return json(
        response,
        { error: { code: 100, message: '(#100) The value must be a valid insights metric', type: 'OAuthException' } },
        400,
      )
    const values: { value: unknown; end_time: string }[] = []
    for (let at = Date.parse(since!); at < Date.parse(until!); at += 86_400_000)
      values.push({
        value: metric === 'page_follows' ? 900 + new Date(at).getUTCDate() : { like: 2, love: 1 },
        end_time: `${new Date(at + 86_400_000).toISOString().slice(0, 10)}T08:00:00+0000`,
      })
    const half = values.length / 2
    const isSecond = url.searchParams.has('after')
    const next = `${house.server.url}${got.path}&after=x&access_token=secret`
    json(response, {
      data: [
        {
          name: metric,
          period: 'day',
          values: isSecond ? values.slice(half) : values.slice(0, half),
          title: '',
          id: '1',
        },
      ],
      paging: isSecond ? {} : { next },
    })
  })
  const mapping = [
    { metric: 'page_post_engagements', indicatorKey: reach },
    { metric: 'page_follows', indicatorKey: followers },
    { metric: 'page_impressions', indicatorKey: gone },
  ]
  const id = await house.source('page-insights', { path: '/v23.0', subject: '1234', mapping })
  await house.later(1)
  expect(await house.latest(id)).toMatchObject({ state: 'done', valuesMade: 6 })
  expect((await house.values(reach)).map(({ value }) => value)).toEqual([93, 84])
  expect((await house.values(followers)).map(({ value }) => value)).toEqual([931, 928])
  expect((await house.values(gone)).map(({ value, missing }) => [value, missing])).toEqual([
    [null, 'withdrawn'],
    [null, 'withdrawn'],
  ])
  const opened = await openValue(house.varde, (await house.values(followers))[1]!.id)
  expect([opened.recomputed, opened.rows.map(({ ref }) => ref)]).toEqual([928, ['2026-02-28']])
  house.answers((_, response) =>
    json(response, { error: { code: 100, message: 'The value must be a valid insights metric' } }, 400),
  )
  const unsaid = await startRun(house.varde, house.head, id)
  await advanceRun(house.varde, unsaid.id)
  const preview = await viewRun(house.varde, house.head, unsaid.id)
  expect(preview.counts).toEqual({ new: 0, changed: 0, same: 1, unsaid: 2, faulty: 0 })
  expect(preview.lines[0]).toMatchObject({ outcome: 'unsaid', value: null, before: expect.any(Number) })
  await takeRun(house.varde, house.head, unsaid.id)
  expect((await house.values(followers)).map(({ value }) => value)).toEqual([931, 928])
  house.answers((_, response) =>
    json(response, { error: { code: 4, message: 'Application request limit reached' } }, 400),
  )
  await house.later(24 * 60)
  expect((await house.latest(id)).state).toBe('waiting')
  await dropRun(house.varde, house.head, (await house.latest(id)).id)
  house.answers((_, response) => json(response, { error: { code: 190, message: 'Session has expired' } }, 400))
  await house.later(24 * 60)
  expect(await house.latest(id)).toMatchObject({ state: 'failed', fault: 'refused', detail: 'Session has expired' })
  await endSource(house.varde, house.head, id)
})

test('when a sender posts what it has signed, it comes in once, all or nothing; old or other signatures are refused', async () => {
  const key = await house.indicator('Søkere')
  const id = await house.source('push', { mapping: [{ metric: 'soknader', indicatorKey: key }] })
  const send = async (values: object[], over: { id?: string; key?: string; at?: Date } = {}) => {
    const body = JSON.stringify({ values })
    const secret = over.key ?? (await readSenderKey(house.varde, house.head, id)).key
    const signed = signature(secret, body, over.at ?? house.varde.now())
    return takePush(house.varde, {
      sourceId: id,
      signature: signed,
      id: over.id ?? 'd-1',
      body,
      json: JSON.parse(body),
    })
  }
  const january = { metric: 'soknader', from: '2026-01-01', to: '2026-01-31', value: 41 }
  expect(await send([january])).toEqual({ made: 1, same: 0, isRepeated: false })
  expect(await send([{ ...january, value: 99 }])).toEqual({ made: 0, same: 0, isRepeated: true })
  // Whoever has heard a delivery can send it again under another id: it is the same one still.
  expect(await send([january], { id: 'd-2' })).toEqual({ made: 0, same: 0, isRepeated: true })
  const justNow = new Date(house.varde.now().getTime() - 1000)
  expect(await send([january], { id: 'd-3', at: justNow })).toEqual({ made: 0, same: 1, isRepeated: false })
  const february = { ...january, from: '2026-02-01', to: '2026-02-28', value: 50 }
  await expect(send([february, { ...january, value: 1.5 }], { id: 'd-10' })).rejects.toMatchObject({
    code: 'measure.push-values',
  })
  // What was refused may be mended and sent under the same id.
  expect(await send([january], { id: 'd-10', at: new Date(justNow.getTime() - 1000) })).toMatchObject({ same: 1 })
  await expect(send([{ ...january, metric: 'annet' }], { id: 'd-4' })).rejects.toMatchObject({
    code: 'measure.push-metric',
  })
  await expect(send([{ metric: 'soknader' }], { id: 'd-5' })).rejects.toMatchObject({ code: 'measure.push-shape' })
  // What is refused after the last that was taken is counted, and so many are taken within the hour.
  expect((await viewSource(house.varde, house.head, id)).refused).toMatchObject({
    count: 2,
    code: 'measure.push-shape',
  })
  await sql`update measure.source set push_count = 120 where id = ${id}`.execute(house.base.db)
  const later = new Date(justNow.getTime() - 2000)
  await expect(send([january], { id: 'd-6', at: later })).rejects.toMatchObject({
    kind: 'too-many',
    code: 'measure.push-too-many',
  })
  expect((await viewSource(house.varde, house.head, id)).refused).toMatchObject({ count: 3 })
  // What was signed once counts once, taken or refused: whoever has heard it and sends it again shuts nobody out.
  const counted = () => sql`select push_count from measure.source where id = ${id}`.execute(house.base.db)
  const full = (await counted()).rows
  for (let at = 0; at < 5; at++) {
    expect(await send([january], { id: `again-${at}` })).toMatchObject({ isRepeated: true })
    await expect(send([{ metric: 'soknader' }], { id: `again-${at}` })).rejects.toMatchObject({
      code: 'measure.push-shape',
    })
  }
  expect((await counted()).rows).toEqual(full)
  await sql`update measure.source set push_since = push_since - interval '2 hours' where id = ${id}`.execute(
    house.base.db,
  )
  // A repeat uses up no id of the sender's, and what is taken now tells that nothing is refused any more.
  expect(await send([january], { id: 'd-6' })).toMatchObject({ isRepeated: true })
  const anew = new Date(house.varde.now().getTime() - 3000)
  expect(await send([january], { id: 'd-6', at: anew })).toMatchObject({ same: 1, isRepeated: false })
  expect((await viewSource(house.varde, house.head, id)).refused).toBeNull()
  const before = new Date(house.varde.now().getTime() - 6 * 60_000)
  await expect(send([february], { id: 'd-6', at: before })).rejects.toMatchObject({ code: 'measure.push-signature' })
  await expect(send([february], { id: 'd-7', key: 'another' })).rejects.toMatchObject({
    code: 'measure.push-signature',
  })
  // Why there is no number is chosen: a system outside writes no words into what may be open data.
  const prose = { ...february, value: null, missing: 'Test Testesen er syk' }
  await expect(send([prose], { id: 'd-11' })).rejects.toMatchObject({ code: 'measure.push-shape' })
  expect(await send([{ ...february, value: null, missing: 'source-down' }], { id: 'd-8' })).toMatchObject({
    made: 1,
  })
  expect((await house.values(key)).map(({ value, missing }) => [value, missing])).toEqual([
    [41, null],
    [null, 'source-down'],
  ])
  const old = (await readSenderKey(house.varde, house.head, id)).key
  await renewSenderKey(house.varde, house.head, id)
  await expect(send([february], { id: 'd-9', key: old })).rejects.toMatchObject({ code: 'measure.push-signature' })
  const [latest] = (await viewSource(house.varde, house.head, id)).runs
  await undoRun(house.varde, house.head, latest!.id)
  expect((await house.values(key)).map(({ value }) => value)).toEqual([41])
  // What stands is not blanked by whoever sends: it stays, and says since when nothing came.
  const [stood] = await house.values(key)
  const unsaid = async () => (await openValue(house.varde, stood!.id)).unsaidSince
  const first = house.varde.now().toISOString()
  expect(await send([{ ...january, value: null, missing: 'withdrawn' }], { id: 'd-12' })).toMatchObject({ made: 0 })
  expect((await house.values(key)).map(({ value }) => value)).toEqual([41])
  expect(await unsaid()).toBe(first)
  house.varde.setClock(new Date(house.varde.now().getTime() + 60_000))
  await send([{ ...january, value: null, missing: 'source-down' }], { id: 'd-13' })
  expect(await unsaid()).toBe(first)
  expect(await send([january], { id: 'd-14' })).toMatchObject({ made: 0, same: 1 })
  expect(await unsaid()).toBeNull()
})

test('when a table lies at an address, a person maps it once, and then it comes by itself', async () => {
  const key = await house.indicator('Salg', { scale: 'amount', rhythm: 'half-year' })
  let rows = ['2025 H1;120,5', '2025 H2;130']
  house.answers((_, response) => response.writeHead(200).end(['Halvår;Sum', ...rows].join('\n')))
  const id = await house.source('sheet', { path: '/salg.csv' })
  await house.later(1)
  expect(await house.latest(id)).toMatchObject({ state: 'failed', fault: 'needs-mapping' })
  const { id: runId } = await startRun(house.varde, house.head, id)
  await advanceRun(house.varde, runId)
  const { importId } = await viewRun(house.varde, house.head, runId)
  const { mapImport, viewImport } = await import('../actions/view-import.ts')
  const { mapping, source } = await viewImport(house.varde, house.head, importId!)
  await mapImport(house.varde, house.head, importId!, { mapping: { ...mapping, indicatorKey: key }, source })
  await takeRun(house.varde, house.head, runId)
  expect((await house.values(key)).map(({ value }) => value)).toEqual([120.5, 130])
  rows = ['2025 H1;120,5', '2025 H2;131,5']
  await house.later(24 * 60)
  expect(await house.latest(id)).toMatchObject({ state: 'done', valuesMade: 1 })
  expect((await house.values(key)).map(({ value }) => value)).toEqual([120.5, 131.5])
  await undoRun(house.varde, house.head, (await house.latest(id)).id)
  expect((await house.values(key)).map(({ value }) => value)).toEqual([120.5, 130])
  rows = ['2025 H1;120,5', '2025 H2;1.234']
  await house.later(24 * 60)
  expect(await house.latest(id)).toMatchObject({ state: 'failed', fault: 'values', detail: 'measure.import-faulty' })
  await endSource(house.varde, house.head, id)
})

test('when an address leads inside, by itself or by a redirect, it is not asked', async () => {
  const ask = (url: string) => ({
    ask: { url, method: 'GET' as const, body: null },
    secret: null,
    now: new Date(),
    isDemo: false,
  })
  for (const url of [
    'http://example.no/',
    'https://127.0.0.1/',
    'https://169.254.169.254/latest',
    'https://[::1]/',
    'https://u:p@example.no/',
  ])
    expect(await fetchSource(ask(url)), url).toMatchObject({ fault: 'address' })
  expect(await fetchSource(ask('https://localhost/'))).toMatchObject({ fault: 'address' })
  house.answers((_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end())
  expect(await fetchSource({ ...ask(house.server.url), isDemo: true })).toMatchObject({ fault: 'address' })
  house.answers((got, response) => response.writeHead(301, { location: `${got.path}x` }).end())
  expect(await fetchSource({ ...ask(house.server.url), isDemo: true })).toMatchObject({ fault: 'status' })
})
